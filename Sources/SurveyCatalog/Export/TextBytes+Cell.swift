extension TextBytes {
  /// Appends a value as ``FieldValue/cell`` tells it.
  mutating func append(cell value: FieldValue) {
    switch value {
    case .missing: break
    case .text(let text): self += text
    case .number(let number): self += number
    case .flag(let flag): self += flag ? "true" : "false"
    case .path(let titles):
      for (index, title) in titles.enumerated() {
        if index > 0 { self += " > " }
        append(title, marking: .greater)
      }
    case .links(let links):
      for (index, link) in links.enumerated() {
        if index > 0 { self += " | " }
        append(link.label, marking: .pipe, UInt8(ascii: "="))
        append("=")
        self += link.url
      }
    }
  }

  /// Appends text with a backslash before each of the marks and before each backslash.
  private mutating func append(_ text: String, marking first: UInt8, _ second: UInt8? = nil) {
    let backslash = UInt8(ascii: "\\")
    let bytes = text.utf8.span
    var start = 0
    while let mark = bytes.firstIndex(
      of: backslash, first, second ?? first, in: start..<bytes.count)
    {
      append(bytes, start..<mark)
      append("\\")
      append(bytes, mark..<mark + 1)
      start = mark + 1
    }
    append(bytes, start..<bytes.count)
  }
}
