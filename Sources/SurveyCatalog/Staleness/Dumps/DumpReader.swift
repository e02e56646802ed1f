/// Reads a dump of papers chunk by chunk.
///
/// The reader keeps the entry that is not complete yet, and nothing else of the dump. An entry that
/// cannot be read is counted and skipped; the rest is read.
///
/// ```swift
/// var reader = DumpReader(name: "dblp.bib")
/// while let chunk = nextChunk() {
///   reader.append(chunk)
///   while let record = reader.nextRecord() { print(record.title) }
/// }
/// reader.finish()
/// while let record = reader.nextRecord() { print(record.title) }
/// ```
public struct DumpReader: Sendable {
  /// The size of a chunk that suits the reader.
  public static let chunkSize = 1 << 16
  /// The length from which an entry counts as broken.
  static let longestEntry = 1 << 22

  /// The name of the dump for messages.
  public let name: String
  /// The format, once it is known.
  public private(set) var format: DumpFormat?
  /// Why nothing can be read.
  public private(set) var problem: DumpProblem?
  /// The number of entries read, whatever they are.
  public private(set) var entryCount = 0
  /// The number of entries that could not be read.
  public private(set) var brokenCount = 0
  /// Where the first entry starts that could not be read: line and column from 1.
  public private(set) var firstBroken: (line: Int, column: Int)?

  private(set) var record = RawRecord()
  private(set) var bytes: [UInt8] = []
  private var position = 0
  /// The number of bytes without which reading on is no use.
  private var neededCount = DumpFormat.prefixLength
  private var isAtEnd = false
  /// Whether the bytes up to the next start of an entry are skipped.
  private var isSkipping = false
  private var place = DumpPlace()
  private var bibtex = BibTeXScanner()
  private var xml = XMLScanner()
  private var json = JSONScanner()

  /// Creates a reader for a dump.
  public init(name: String) {
    self.name = name
  }

  /// Adds the next bytes of the dump.
  ///
  /// Call ``nextRecord()`` until it returns nil before adding more.
  public mutating func append(_ chunk: some Collection<UInt8>) {
    // What comes right before an entry tells whether it starts a line.
    let readCount = position - BibTeXScanner.widestIndent - 1
    if readCount > 0 {
      let read = bytes
      place.advance(over: read.span, to: readCount)
      bytes.removeSubrange(..<readCount)
      position -= readCount
    }
    bytes.append(contentsOf: chunk)
  }

  /// Says that no more bytes follow.
  public mutating func finish() {
    isAtEnd = true
  }

  /// Moves to the next entry; returns false where more bytes are needed, or none are left.
  mutating func advance() -> Bool {
    guard problem == nil, isAtEnd || bytes.count - position >= neededCount else { return false }
    guard let format = format ?? recognizeFormat() else { return false }
    while position < bytes.count {
      if isSkipping {
        isSkipping = !moveToEntryStart(format)
        if isSkipping { break }
      }
      switch step(format) {
      case .record(let end) where end - record.start > Self.longestEntry:
        skip(entryAt: record.start, resume: record.start + 1)
      case .record(let end):
        position = end
        entryCount += 1
        neededCount = 0
        return true
      case .other(let end):
        position = max(end, position + 1)
      case .broken(let start, let resume):
        skip(entryAt: start, resume: resume)
      case .incomplete(let start):
        position = start
        if isAtEnd || bytes.count - start > Self.longestEntry {
          skip(entryAt: start, resume: start + 1)
          continue
        }
        // Twice as many bytes, so that a long entry is not read over and over.
        neededCount = 2 * (bytes.count - start)
        return false
      }
    }
    neededCount = 0
    if isAtEnd { end(format) }
    return false
  }

  private mutating func recognizeFormat() -> DumpFormat? {
    switch DumpFormat.recognize(bytes.span) {
    case .success(let found): format = found
    case .failure(.empty) where !isAtEnd: neededCount = 2 * bytes.count + 1
    case .failure(let found): problem = found
    }
    return format
  }

  private mutating func step(_ format: DumpFormat) -> DumpStep {
    let bytes = bytes
    return switch format {
    case .bibtex: bibtex.next(bytes.span, from: position, isAtEnd: isAtEnd, into: &record)
    case .xml: xml.next(bytes.span, from: position, isAtEnd: isAtEnd, into: &record)
    case .json: json.next(bytes.span, from: position, isAtEnd: isAtEnd, into: &record)
    }
  }

  /// Moves to where an entry may start; returns false if the bytes end first.
  private mutating func moveToEntryStart(_ format: DumpFormat) -> Bool {
    let read = bytes
    let (offset, isFound) =
      switch format {
      case .bibtex: BibTeXScanner.entryStart(read.span, from: position, isAtEnd: isAtEnd)
      case .xml: XMLScanner.entryStart(read.span, from: position, isAtEnd: isAtEnd)
      case .json: json.entryStart(read.span, from: position)
      }
    position = offset
    return isFound
  }

  private mutating func skip(entryAt start: Int, resume: Int) {
    brokenCount += 1
    if firstBroken == nil { firstBroken = place.location(of: start, in: bytes.span) }
    position = min(max(resume, position), bytes.count)
    // In a bibliography reading often stops right where the next entry starts.
    isSkipping =
      !(format == .bibtex && position < bytes.count && bytes[position] == UInt8(ascii: "@"))
    json.startSkipping()
    neededCount = 0
  }

  private mutating func end(_ format: DumpFormat) {
    if format == .json, json.isOpen, brokenCount == 0 {
      skip(entryAt: bytes.count, resume: bytes.count)
    }
    if entryCount == 0, brokenCount == 0 { problem = .unknown }
  }
}

/// The line and column of an offset in bytes that are read in parts.
private struct DumpPlace: Sendable {
  private var line = 1
  private var column = 1

  /// Moves from the first byte to an offset.
  mutating func advance(over bytes: Span<UInt8>, to end: Int) {
    (line, column) = location(of: end, in: bytes)
  }

  func location(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
    var lineCount = 0
    var index = 0
    while index < offset {
      // Short runs without a branch, which the compiler counts many bytes at once in.
      let end = min(index + 128, offset, bytes.count)
      var runCount: UInt8 = 0
      while index < end {
        runCount &+= bytes[index] == UInt8(ascii: "\n") ? 1 : 0
        index &+= 1
      }
      lineCount += Int(runCount)
    }
    guard lineCount > 0 else { return (line, column + scalarCount(bytes, 0..<offset)) }
    var start = offset
    while bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return (line + lineCount, 1 + scalarCount(bytes, start..<offset))
  }

  private func scalarCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
