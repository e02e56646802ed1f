import Testing

@testable import SurveyCatalog

@Suite struct HeadingWordsTests {
  @Test(arguments: [
    ("Model Pruning", "Model Pruning"), ("🔧  Model\tPruning ", "Model Pruning"),
    ("2.1 Model Pruning", "Model Pruning"), ("🧑‍💻\u{FE0F} Model Pruning", "Model Pruning"),
    ("Données\u{A0} rares ", "Données rares"), ("漢字 here", "漢字 here"),
    ("Network &amp; System", "Network & System"), ("Network \\& System", "Network & System"),
    ("12 34", "12 34"), ("", ""),
  ])
  func `a heading is shown from its first letter on, its blanks single`(
    _ text: String, _ shown: String
  ) {
    #expect(HeadingWords.shown(text) == shown)
  }

  @Test(arguments: [
    ("Weight-Sharing", "Weight Sharing", true), ("🔧 weight-sharing", "Weight Sharing", true),
    ("Données-rares", "DONNÉES RARES", true), ("Weight-Sharing", "Weight-Sharing", false),
    ("Weight Sharing", "Weight Sharing", false), ("Weight-Sharing", "Weight Sharings", false),
    ("Weight-Sharing Nets", "Weight Sharing Nets", false), ("-", "a b", false),
  ])
  func `words are joined where another text of the same words has blanks`(
    _ text: String, _ other: String, _ isJoined: Bool
  ) {
    #expect(HeadingWords.isJoined(text, whereSplit: other) == isJoined)
  }
}
