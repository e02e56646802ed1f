/// Where the parts of one entry of a dump lie, before any text is made of them.
///
/// The ranges are offsets into the reader's bytes, or into `text` where the entry had to be decoded.
struct RawRecord: Sendable {
  /// An address or id that may say which paper the entry is.
  struct Link: Sendable {
    /// What the text is.
    enum Kind: Sendable { case url, doi, arxiv, openReview }

    var kind: Kind
    var range: Range<Int>
  }

  /// Whether the entry is a paper, not proceedings, a thesis or a home page.
  var isPaper = false
  /// Whether the entry itself says that it is a preprint.
  var isPreprint = false
  /// Whether titles and venues are in TeX's notation.
  var isTeX = false
  /// The offset of the entry's first byte in the reader's bytes.
  var start = 0
  var key = 0..<0
  var title = 0..<0
  var venue = 0..<0
  var venueID = 0..<0
  var track = 0..<0
  var year = 0..<0
  var status = 0..<0
  var note = 0..<0
  var links: [Link] = []
  /// The decoded text; empty where the ranges are offsets into the reader's bytes.
  var text: [UInt8] = []
  /// Whether the ranges are offsets into `text`.
  var isDecoded = false

  /// Empties the record and keeps its memory.
  mutating func clear(start: Int) {
    isPaper = false
    isPreprint = false
    isTeX = false
    isDecoded = false
    self.start = start
    key = 0..<0
    title = 0..<0
    venue = 0..<0
    venueID = 0..<0
    track = 0..<0
    year = 0..<0
    status = 0..<0
    note = 0..<0
    links.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}

/// What reading on in a dump's bytes came to.
enum DumpStep {
  /// An entry is in the record; reading goes on at an offset.
  case record(end: Int)
  /// Something that is not an entry ends at an offset.
  case other(end: Int)
  /// An entry that starts at the first offset cannot be read; reading goes on at the second.
  case broken(at: Int, resume: Int)
  /// What starts at an offset needs more bytes.
  case incomplete(from: Int)
}
