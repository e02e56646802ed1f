@testable import survey

extension SourceExcerpt {
  /// The line and the carets below it, without colour.
  func lines(gutter: Int) -> [String] {
    var text = ""
    append(to: &text, gutter: gutter, severity: .error, style: .plain)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { String($0) }
  }
}
