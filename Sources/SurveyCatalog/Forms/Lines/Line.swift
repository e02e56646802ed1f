/// One line of a document: its bytes, its terminator included, and what it is.
public struct Line: Hashable, Sendable {
  /// What a line is in a paper list.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Nothing but blanks.
    case blank
    /// A heading, `#` to `######`, or text underlined with `=` or `-`.
    case heading
    /// The first line of a paper entry.
    case entry
    /// A line that belongs to the entry, or the heading, above it.
    case continuation
    /// An item of the table of contents: a list item that links to an anchor.
    case contentsItem
    /// A row of a table, its header and delimiter row included.
    case tableRow
    /// A fence, or a line inside one.
    case fence
    /// A line of an HTML comment.
    case comment
    /// Anything else.
    case prose
  }

  /// The bytes of the line with its terminator; lines touch without a gap.
  public let range: ByteRange
  /// What the line is.
  public let kind: Kind
  /// The level of a heading, 1 to 6; 0 for other lines.
  public let level: UInt8

  init(range: ByteRange, kind: Kind, level: Int = 0) {
    self.range = range
    self.kind = kind
    self.level = UInt8(clamping: level)
  }
}
