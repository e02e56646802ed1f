/// A form that a list declares: `<!-- survey-form: TEMPLATE -->`.
struct DeclaredForm: Sendable {
  /// The index of its line.
  var line: Int
  /// The template's text in the source.
  var range: ByteRange
  /// The form, or why the template cannot be read.
  var form: Result<EntryForm, TemplateError>

  private static let key = Array("<!-- survey-form:".utf8)
  private static let end = Array("-->".utf8)

  /// The declarations of a document, in order.
  static func all(in document: SurveyMarkdown.Document) -> [DeclaredForm] {
    var declarations: [DeclaredForm] = []
    let bytes = document.source.bytes
    for block in document.blocks {
      guard case .html = block.kind, block.range.count > key.count else { continue }
      for line in block.lines {
        var start = document.lines[line].lowerBound
        let lineEnd = document.lines[line].upperBound
        while start < lineEnd, isSpace(bytes[start]) { start += 1 }
        guard bytes[start..<lineEnd].starts(with: key) else { continue }
        start += key.count
        var close = start
        while close < lineEnd, !bytes[close..<lineEnd].starts(with: end) { close += 1 }
        while start < close, isSpace(bytes[start]) { start += 1 }
        var last = close
        while last > start, isSpace(bytes[last - 1]) || bytes[last - 1] == 0x0D { last -= 1 }
        let range = ByteRange(start, last)
        let text = document.source.text(in: range)
        declarations.append(
          DeclaredForm(
            line: line, range: range,
            form: Result { () throws(TemplateError) in try EntryForm(text) }))
      }
    }
    return declarations
  }
}
