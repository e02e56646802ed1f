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

  /// The value as the text of one table cell, not yet escaped.
  ///
  /// A path is joined with ` > `; links are `Label=url`, joined with ` | `. Such a mark in a heading or a
  /// label has a backslash before it, and so has a backslash, so that a cell can be split again.
  public var cell: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .path(let titles): titles.map { $0.backslashed("\\>") }.joined(separator: " > ")
    case .links(let links):
      links.map { "\($0.label.backslashed("\\|="))=\($0.url)" }.joined(separator: " | ")
    }
  }

  /// The value in JSON: a path is an array, links are objects of `label` and `url`.
  var json: JSON {
    switch self {
    case .missing: .null
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .path(let titles): .array(titles.map { .string($0) })
    case .links(let links):
      .array(
        links.map { link in
          .object([
            JSON.Member("label", .string(link.label)), JSON.Member("url", .string(link.url)),
          ])
        })
    }
  }
}
