import SurveyMarkdown
import Testing

/// A known difference between cmark-gfm, which is based on CommonMark 0.29, and this parser.
struct InlineDeviation: CustomTestStringConvertible, Sendable {
  let name: String
  /// A text that shows the difference.
  let example: String
  /// The example as this parser reads it.
  let html: String
  /// Whether a text may show the difference.
  let affects: @Sendable (String) -> Bool

  var testDescription: String { name }

  static let all = [
    InlineDeviation(
      name: "a comment may contain and end with hyphens, as in CommonMark 0.31",
      example: "x <!-- a -- b --->", html: "x <!-- a -- b --->",
      affects: { $0.contains("<!--") }),
    InlineDeviation(
      name: "a symbol is punctuation, as in CommonMark 0.31",
      example: "a*£*b", html: "a*£*b",
      affects: { text in
        text.unicodeScalars.contains { !$0.isASCII && $0.isSymbol }
      }),
    InlineDeviation(
      name: "no link contains a link, even after another bracket",
      example: "[a [b](c) [d] e](f)", html: "[a <a href=\"c\">b</a> [d] e](f)",
      affects: { $0.utf8.count { $0 == 0x5B } >= 3 }),
    InlineDeviation(
      name: "an address that touches another is not linked",
      example: "a@b.c@d", html: "a@b.c@d",
      affects: { $0.split(separator: "@").count > 2 }),
    InlineDeviation(
      name: "the opening of a CDATA section is in capital letters",
      example: "<![cdata[a]]>", html: "&lt;![cdata[a]]&gt;",
      affects: { $0.contains("<![cdata[") }),
  ]
}

extension Unicode.Scalar {
  fileprivate var isSymbol: Bool {
    switch properties.generalCategory {
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
