/// A Markdown document: its lines and blocks, as GitHub reads them.
///
/// Parsing never fails, takes linear time, and loses nothing: the lines concatenate to the bytes.
public struct Document: Sendable {
  /// The file.
  public let source: SourceFile
  /// The lines with their terminators: LF, CRLF or CR.
  public let lines: [ByteRange]
  /// All blocks; a block comes directly before its descendants.
  public let blocks: [Block]
  /// The link reference definitions and footnotes.
  public let references: LinkReferences

  /// Parses a file.
  public init(parsing source: SourceFile) {
    var parser = BlockParser(source)
    parser.parse()
    self.source = source
    self.lines = parser.lines
    self.blocks = parser.blocks
    self.references = parser.references
  }

  /// The indices of the blocks directly in a block; without a block, of the outermost ones.
  public func children(of block: Int? = nil) -> some Sequence<Int> {
    let end = block.map { blocks[$0].end } ?? blocks.count
    return sequence(state: block.map { $0 + 1 } ?? 0) { [blocks] next -> Int? in
      guard next < end else { return nil }
      defer { next = blocks[next].end }
      return next
    }
  }

  /// The index of the line that contains an offset; of the last line for the end of the file.
  public func lineIndex(of offset: Int) -> Int {
    lines.lineIndex(of: offset)
  }

  /// The line and column of an offset.
  public func location(of offset: Int) -> SourceLocation {
    guard !lines.isEmpty else { return SourceLocation(line: 1, column: 1) }
    let index = lineIndex(of: offset)
    let start = lines[index].lowerBound
    let text = source.text(in: ByteRange(start, min(offset, lines[index].upperBound)))
    // A byte order mark is not a character of the text.
    let scalars = text.unicodeScalars.count - (text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0)
    return SourceLocation(line: index + 1, column: scalars + 1)
  }
}
