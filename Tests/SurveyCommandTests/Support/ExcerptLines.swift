import SurveyCatalog

@testable import survey

extension SourceExcerpt {
  /// The line and the carets below it, without colour, with so many columns behind the number.
  static func lines(_ range: ByteRange, of document: Document, columns: Int) -> [String] {
    let line = document.lineIndex(of: range.lowerBound)
    let gutter = String(line + 1).utf8.count
    var text = TextBytes()
    SourceExcerpt(document, style: .plain, width: gutter + 3 + columns)
      .append(range, atLine: line, severity: .error, to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }
}
