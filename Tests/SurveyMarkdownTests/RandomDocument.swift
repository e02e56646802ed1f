/// A generator of numbers that repeat with the seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next number of SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}

/// Small documents put together from pieces of Markdown's block syntax.
enum RandomDocument {
  private static let pieces = [
    "> ", ">", "- ", "-", "+ ", "* ", "1. ", "2. ", "10) ", "0.", "  ", "    ", " ", "\t", "a",
    "b c", "# ", "## x ##", "#", "===", "---", "***", "_ _ _", "```", "~~~", "````", "```x", "`",
    "<div>", "</div>", "<h1 a='b'>", "<b>", "<a href=\"b\">", "<!--", "-->", "<pre>", "</pre>",
    "<?", "?>", "<!X", "<![CDATA[", "]]>", "| a | b |", "|---|---|", "|:-|-:|", "|", "a | b",
    "-|-", "--|--", ":-", "\\|", "|---|", "| a |", "[a]: /u", "[b]:", "[a]", "'t'", "\"t", "(t)",
    "<u>", "/u", "[^1]: ", "[^2]: x", "[^1]", "\\", "*", "_", "&amp;", "[ ] ", "[x] ",
  ]
  private static let lineStarts = [
    "\n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\n\t", "\r\n", "\r",
  ]

  /// Generates a document, which uses few different pieces so that they meet often.
  static func markdown(using generator: inout SeededGenerator) -> String {
    let palette = pieces.shuffled(using: &generator).prefix(.random(in: 2...8, using: &generator))
    var result = ""
    for _ in 0..<Int.random(in: 1...16, using: &generator) {
      let choices = Int.random(in: 0..<3, using: &generator) == 0 ? lineStarts[...] : palette
      let isLineEnd = Int.random(in: 0..<5, using: &generator) == 0
      result += isLineEnd ? "\n" : choices.randomElement(using: &generator) ?? ""
    }
    return result
  }

  /// Generates documents from a seed.
  static func documents(count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in markdown(using: &generator) }
  }
}
