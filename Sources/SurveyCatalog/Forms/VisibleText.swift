/// What a reader sees of one entry, with the source of every byte.
///
/// Pieces that layout separates are separated by a line feed, which stands for no text of its own.
struct VisibleText {
  /// A stretch of text with one decoration.
  struct Run {
    var start: Int
    var style: Style
    /// The index of the link it belongs to, or -1.
    var link: Int
    var breakBefore: Break
    /// The column of a table, else 0.
    var column: Int
  }

  /// A link with a target that leads out of the page.
  struct Link {
    var range: ByteRange
    var label: Range<Int>
    var url: String
    /// The alternative text of a linked picture.
    var picture: String?
  }

  var bytes: [UInt8] = []
  /// Where each visible byte comes from.
  ///
  /// Bytes of an entity all come from its first byte.
  var sources: [Int] = []
  /// Where the source of each visible byte ends.
  var sourceEnds: [Int] = []
  var runs: [Run] = []
  var links: [Link] = []

  init() {}

  /// The source that shows as `range`.
  func source(of range: Range<Int>) -> ByteRange {
    guard !range.isEmpty else { return ByteRange(0, 0) }
    return ByteRange(sources[range.lowerBound], sourceEnds[range.upperBound - 1])
  }

  /// The text of `range`, its whitespace collapsed.
  func text(of range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    for byte in bytes[range] {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        if let last = out.last, last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
      } else {
        out.append(byte)
      }
    }
    if out.last == UInt8(ascii: " ") { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
