/// A block of a document: a heading, a list item, a table cell, ….
public struct Block: Sendable {
  /// The ways to write a heading.
  public enum HeadingStyle: Hashable, Sendable {
    /// `## Heading`
    case atx
    /// A heading underlined with `===` or `---`.
    case underlined
    /// `<h2>Heading</h2>` in an HTML block.
    case html
  }

  /// The kinds of blocks.
  public enum Kind: Hashable, Sendable {
    case heading(level: Int, HeadingStyle)
    case paragraph
    case list(ordered: Bool, tight: Bool, start: Int, delimiter: UInt8)
    case item
    case quote
    case code(fenced: Bool)
    /// One of the seven kinds of HTML blocks in the CommonMark specification.
    case html(kind: Int)
    case table
    case tableRow(isHeader: Bool)
    case delimiterRow
    case tableCell
    case thematicBreak
    case linkReference
    case frontMatter
    case footnoteDefinition
  }

  /// The kind.
  public internal(set) var kind: Kind
  /// The indices of the lines it covers.
  public internal(set) var lines: Range<Int>
  /// The bytes from its first character, after the prefixes of its containers, to the end of its
  /// last line, without the terminator.
  public internal(set) var range: ByteRange
  /// The text of a leaf block, without the prefixes of its containers and without indentation.
  ///
  /// The concatenated pieces are what the inline parser reads; they include line terminators. The
  /// backslash of `\|` in a table cell and the box of a task item are not part of them.
  public internal(set) var content: [ByteRange] = []
  /// The marker of a list item, the `#`s of a heading, the opening fence of a code block, the start
  /// tag of an HTML heading, the label of a footnote; otherwise empty.
  public internal(set) var marker: ByteRange
  /// The `[ ]` or `[x]` of a task item.
  public internal(set) var taskBox: ByteRange?
  /// The index of the containing block.
  public let parent: Int?
  /// The index just past its last descendant.
  public internal(set) var end: Int
  /// Whether the end of a fenced code block or of an HTML block of kinds 1 to 5 is present; true for
  /// all other blocks.
  public internal(set) var isClosed = true
}

extension [ByteRange] {
  /// Appends a piece; one that directly follows the last piece extends it.
  mutating func appendPiece(_ piece: ByteRange) {
    if piece.isEmpty { return }
    if let last, last.upperBound == piece.lowerBound {
      self[count - 1] = ByteRange(last.lowerBound, piece.upperBound)
    } else {
      append(piece)
    }
  }

  /// Removes everything at or after an offset in the source.
  mutating func truncate(at offset: Int) {
    while let last, last.upperBound > offset {
      removeLast()
      if last.lowerBound < offset { append(ByteRange(last.lowerBound, offset)) }
    }
  }
}
