import Foundation

extension CMarkPeer {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "cmark_html.py").path

  /// The HTML of texts that are paragraphs; `nil` for a text that is not one paragraph.
  ///
  /// Footnote references are `<sup></sup>`, because their numbers depend on the document.
  static func inlineHTML(of texts: [String], definitions: String) throws -> [String?] {
    let documents = texts.map { $0 + "\n\n" + definitions }
    let output = try run([script], input: JSONEncoder().encode(documents))
    return try JSONDecoder().decode([String].self, from: output).map { html -> String? in
      let body = html.components(separatedBy: "\n<section")[0]
      let parts = body.components(separatedBy: "</p>")
      guard body.hasPrefix("<p>"), parts.count == 2, parts[1].allSatisfy(\.isWhitespace) else {
        return nil
      }
      return String(parts[0].dropFirst(3))
        .replacing(#/<sup class="footnote-ref">.*?</sup>/#, with: "<sup></sup>")
    }
  }

  /// HTML without the titles of links, which inline elements do not hold.
  static func withoutTitles(_ html: String) -> String {
    html.replacing(#/\ title="[^"]*"/#, with: "")
  }
}
