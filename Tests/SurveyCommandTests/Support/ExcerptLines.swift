import SurveyCatalog

@testable import survey

extension SourceExcerpt {
  /// The line and the carets below it, without colour, with this many columns after the number.
  static func lines(_ range: ByteRange, of document: Document, columns: Int) -> [String] {
    let line = document.lineIndex(of: range.lowerBound)
    let width = String(line + 1).count + 3 + columns
    return SourceExcerpt(document, style: .plain, width: width)
      .lines(range, atLine: line, severity: .error)
  }
}
