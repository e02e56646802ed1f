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
    /// The source of the URL, where the link has one.
    var destination: ByteRange?
    /// The alternative text of a linked picture, its source, and the source of its URL.
    var picture: String?
    var pictureLabel: ByteRange?
    var pictureRange: ByteRange?
  }

  /// Visible bytes that come from source bytes together.
  private struct Segment {
    var start: Int
    var source: ByteRange
  }

  private(set) var bytes: [UInt8] = []
  /// Segments of as many source bytes as visible ones are copies; others, like entities, show
  /// something else.
  private var segments: [Segment] = []
  var runs: [Run] = []
  var links: [Link] = []
  /// The sources of emphasis, links and elements, and of what is between their delimiters.
  var containers: [(outer: ByteRange, inner: ByteRange)] = []
  /// The sources of pictures without a link.
  var pictures: [ByteRange] = []

  init() {}

  /// The range with whole emphasis, links and elements where it has a part of them and something
  /// outside.
  func widened(_ range: ByteRange) -> ByteRange {
    var range = range
    for _ in 0..<3 {
      let before = range
      for (outer, inner) in containers {
        let meets = range.lowerBound < outer.upperBound && range.upperBound > outer.lowerBound
        let isInside = range.lowerBound >= inner.lowerBound && range.upperBound <= inner.upperBound
        if meets, !isInside {
          range = ByteRange(
            min(range.lowerBound, outer.lowerBound), max(range.upperBound, outer.upperBound))
        }
      }
      if range == before { break }
    }
    return range
  }

  /// The range of visible bytes with the parenthesis that closes one in it.
  func closing(_ range: Range<Int>) -> Range<Int> {
    var depth = 0
    for byte in bytes[range] {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
    }
    let closes =
      depth > 0 && range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ")")
    return range.lowerBound..<(range.upperBound + (closes ? 1 : 0))
  }

  /// Adds a copy of source bytes.
  mutating func append(_ text: ArraySlice<UInt8>, from source: ByteRange) {
    segments.append(Segment(start: bytes.count, source: source))
    bytes += text
  }

  private func segment(at index: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// The source that shows as `range`.
  func source(of range: Range<Int>) -> ByteRange {
    guard !range.isEmpty else { return ByteRange(0, 0) }
    return ByteRange(
      source(of: range.lowerBound).lowerBound, source(of: range.upperBound - 1).upperBound)
  }

  /// The source that shows as the byte at `index`.
  private func source(of index: Int) -> ByteRange {
    let segment = segment(at: index)
    let start = segments[segment].start
    let source = segments[segment].source
    let end = segment + 1 < segments.count ? segments[segment + 1].start : bytes.count
    guard end - start == source.count else { return source }
    return ByteRange(
      source.lowerBound + index - start, source.lowerBound + index - start + 1)
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
