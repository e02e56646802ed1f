@testable import survey

extension SourceExcerpt {
  /// The two lines of the excerpt, by themselves.
  func lines(gutter: Int, severity: Role, style: Style) -> [String] {
    var text = ""
    append(to: &text, gutter: gutter, severity: severity, style: style)
    return text.unicodeScalars.split(separator: "\n").map { String($0) }
  }
}
