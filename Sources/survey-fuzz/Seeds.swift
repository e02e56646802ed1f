import SurveyCatalog

/// The material of inputs: texts that are cut and mutated, and pieces that are inserted.
struct Seeds: Sendable {
  let texts: [[UInt8]]
  let pieces: [[UInt8]]

  init(_ texts: [String], pieces: [String]) {
    self.texts = texts.map { Array($0.utf8) }
    self.pieces = pieces.map { Array($0.utf8) } + Self.bytes
  }

  /// Invalid UTF-8, line ends, controls and spaces.
  private static let bytes: [[UInt8]] = [
    [0], [0xFF], [0xC3, 0x28], [0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
    [0x0D], [0x0A], [0x0D, 0x0A], [0x0B], [0x1B], [0xC2, 0xA0], [0xC2, 0x9B], [0x20], [0x09],
  ]

  /// Paper lists.
  static let lists = Seeds(
    [String(decoding: SourceFile.embedded.bytes, as: UTF8.self)] + SampleLists.all,
    pieces: ListPieces.all)

  /// Diffs.
  static let diffs = Seeds(SampleLists.diffs, pieces: ListPieces.diffs + ListPieces.all)

  /// Queries.
  static let queries = Seeds(SampleLists.queries, pieces: ListPieces.queries)

  /// Dumps of papers.
  static let dumps = Seeds(SampleDumps.all, pieces: SampleDumps.pieces)
}
