/// The value of one field, as tables and JSON both can show it.
public enum FieldValue: Hashable, Sendable {
  /// No value.
  case missing
  /// A text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// Yes or no.
  case flag(Bool)
  /// Heading texts, outermost first.
  case path([String])
  /// Links, in order.
  case links([Link])

  /// A text, or nothing for nil.
  public static func optional(_ text: String?) -> FieldValue { text.map { .text($0) } ?? .missing }

  /// A number, or nothing for nil.
  public static func optional(_ number: Int?) -> FieldValue {
    number.map { .number($0) } ?? .missing
  }

  /// The value in JSON.
  public var json: JSON {
    switch self {
    case .missing: .null
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .path(let titles): .array(titles.map { .string($0) })
    case .links(let links): .array(links.map(\.json))
    }
  }

  /// The value as the text of one table cell, not yet escaped.
  ///
  /// A path is joined with ` > `, links are `Label=url` joined with ` | `. A backslash stands before
  /// such a mark, and before a backslash, that belongs to a heading or a label, so that a cell can be
  /// taken apart again.
  public var cell: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .path(let titles):
      Self.joined(titles, " > ") { Self.marking($0, .greater, .greater) }
    case .links(let links):
      Self.joined(links, " | ") {
        "\(Self.marking($0.label, .pipe, UInt8(ascii: "=")))=\($0.url)"
      }
    }
  }

  private static func joined<Value>(
    _ values: [Value], _ separator: String, _ text: (Value) -> String
  ) -> String {
    var cell = ""
    for (index, value) in values.enumerated() {
      if index > 0 { cell += separator }
      cell += text(value)
    }
    return cell
  }

  /// The text with a backslash before either mark and before each backslash.
  private static func marking(_ text: String, _ first: UInt8, _ second: UInt8) -> String {
    let backslash = UInt8(ascii: "\\")
    let span = text.utf8.span
    guard span.firstIndex(of: backslash, first, second, in: span.indices) != nil else {
      return text
    }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == backslash || byte == first || byte == second { bytes.append(backslash) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Link {
  /// The link as a JSON object.
  public var json: JSON {
    .object([.init("label", .string(label)), .init("url", .string(url))])
  }
}
