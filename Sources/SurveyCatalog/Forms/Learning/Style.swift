/// How a piece of text is decorated.
struct Style: OptionSet, Hashable {
  var rawValue: UInt8

  static let bold = Style(rawValue: 1)
  static let italic = Style(rawValue: 2)
  static let code = Style(rawValue: 4)
  /// `<ins>` or `<u>`.
  static let underline = Style(rawValue: 8)
  /// The words of a badge's picture.
  static let badge = Style(rawValue: 16)
}

/// How strongly layout separates two neighboring pieces of an entry.
enum Break: UInt8, Comparable {
  case none
  /// A line end that shows as a space.
  case wrap
  /// `<br>` or a hard line break.
  case line
  /// A new paragraph of the same item, or an item below it.
  case paragraph
  /// The next cell of a table row.
  case cell

  static let count = 5

  static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
}
