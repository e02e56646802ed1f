/// A JSON value, written without any help but the standard library's.
///
/// Strings are safe to show anywhere: controls, separators and bidirectional marks are escaped, and so
/// are `</` and `<!`, by which a page's script would end, and `#[`, by which a CI log takes commands.
public indirect enum JSON: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object; its members keep their order.
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSON

    /// Creates a member.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A string, or null for nil.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A number, or null for nil.
  public static func optional(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }

  /// The value on one line.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value over several lines, two blanks a level.
  public var indentedText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An array over several lines, the last one ended, of which one value at a time is held.
  static func indentedLines<Element>(
    ofArray elements: [Element], _ value: (Element) -> JSON
  ) -> String {
    var text = ""
    var bytes: [UInt8] = []
    writeList("[", "]", elements, to: &bytes, indent: 0) { element, bytes, indent in
      value(element).write(to: &bytes, indent: indent)
      // The bytes of a long list are not held beside its text.
      guard bytes.count >= 1 << 16 else { return }
      text += String(decoding: bytes, as: UTF8.self)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.append(.newline)
    text += String(decoding: bytes, as: UTF8.self)
    return text
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      Self.writeList("[", "]", values, to: &bytes, indent: indent) { value, bytes, indent in
        value.write(to: &bytes, indent: indent)
      }
    case .object(let members):
      Self.writeList("{", "}", members, to: &bytes, indent: indent) { member, bytes, indent in
        Self.write(member.name, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func writeList<Element>(
    _ open: String,
    _ close: String,
    _ elements: [Element],
    to bytes: inout [UInt8],
    indent: Int?,
    _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes += open.utf8
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(.comma) }
      breakLine(inner, &bytes)
      write(element, &bytes, inner)
    }
    if !elements.isEmpty { breakLine(indent, &bytes) }
    bytes += close.utf8
  }

  private static func breakLine(_ indent: Int?, _ bytes: inout [UInt8]) {
    guard let indent else { return }
    bytes.append(.newline)
    bytes += repeatElement(.space, count: indent)
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard !isWrittenAsItIs(string) else {
      bytes += string.utf8
      return
    }
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "/" where previous == "<": bytes += "\\/".utf8
      case "!" where previous == "<": bytes += "\\u0021".utf8
      case "[" where previous == "#": bytes += "\\u005b".utf8
      case _ where scalar.isHazardous:
        let hex = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex).utf8
      case _ where scalar.isASCII: bytes.append(UInt8(ascii: scalar))
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
      previous = scalar
    }
  }

  /// Whether a string needs no escape: most are plain text.
  private static func isWrittenAsItIs(_ string: String) -> Bool {
    let bytes = string.utf8.span
    return bytes.isPlain
      && bytes.firstIndex(
        of: UInt8(ascii: "\""), UInt8(ascii: "\\"), .less, in: 0..<bytes.count) == nil
  }
}
