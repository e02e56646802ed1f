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
  /// A path is joined with ` > `, links are `Label=url` joined with ` | `. A backslash stands before
  /// such a mark, and before a backslash, that belongs to a heading or a label, so that a cell can be
  /// taken apart again.
  public var cell: String {
    if case .text(let text) = self { return text }
    var cell = TextBytes(capacity: 128)
    cell.append(cell: self)
    return cell.text
  }
}
