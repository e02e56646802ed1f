extension TextFrame {
  /// A JSON array over several lines; each of its elements begins a line.
  static let array = TextFrame(
    opening: "[", separator: ",", closing: "\n]\n", closingOfNone: "]\n")

  /// A JSON value over several lines around the elements of an array, which has none yet: that of the
  /// first member so called.
  ///
  /// - Returns: Also how far the elements are indented, each of which begins a line.
  static func around(
    elementsOf name: String, in value: JSON
  ) -> (frame: TextFrame, indent: Int) {
    let text = Array((value.indentedText + "\n").utf8)
    // In a string a backslash would stand before the second quote.
    let member = Array("\"\(name)\": []".utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: member) }) else {
      preconditionFailure("no empty array is called '\(name)'")
    }
    let line = (text[..<start].lastIndex(of: .newline) ?? -1) + 1
    let end = String(decoding: text[(start + member.count - 1)...], as: UTF8.self)
    let frame = TextFrame(
      opening: String(decoding: text[..<(start + member.count - 1)], as: UTF8.self), separator: ",",
      closing: "\n" + String(repeating: " ", count: start - line) + end, closingOfNone: end)
    return (frame, start - line + 2)
  }
}
