import Foundation
import SurveyMarkdown
import Testing

/// A text with inline elements, and the HTML that they stand for.
struct InlineCase: CustomTestStringConvertible, Sendable {
  let markdown: String
  let html: String

  var testDescription: String { markdown.debugDescription }

  /// The cases of Fixtures/inlines.txt, where `⏎` is a line end and `␉` a tab.
  static let all: [InlineCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/inlines.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.replacing("⏎", with: "\n").replacing("␉", with: "\t")
        .split(separator: "⇒", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2
        ? InlineCase(markdown: String(parts[0]), html: String(parts[1])) : nil
    }
  }()

  /// The definitions that all cases share.
  static let definitions = """
    [r]: /r
    [a b]: <u v>
    [*e*]: /e
    [ß]: /s
    [Q]: <q&amp;\\*> 'title'

    [^f]: note
    """

  static let references = Document(parsing: SourceFile(path: "a.md", text: definitions)).references
}

extension Inlines {
  /// Parses a text that is the whole source.
  init(_ text: String, references: LinkReferences = .init()) {
    let source = SourceFile(path: "a.md", text: text)
    self.init(
      parsing: [ByteRange(0, source.bytes.count)], of: source, references: references)
  }

  /// The kinds of the elements in preorder.
  var kinds: [Inline.Kind] { nodes.map { $0.kind } }
}
