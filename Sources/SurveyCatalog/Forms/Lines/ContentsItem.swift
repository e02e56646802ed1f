/// An item of a table of contents.
struct ContentsItem: Hashable, Sendable {
  /// The position of the item among those of all tables of contents.
  let position: Int
  /// The index of the line.
  let line: Int
  /// The columns that stand before the item's marker.
  let indent: Int
  /// How many items hold this one, as Markdown nests them.
  let depth: Int
  /// The bytes that indent the item.
  let indentation: ByteRange
  /// The bytes of the list marker, without the blank behind it.
  let marker: ByteRange
  /// The bytes of the link's text.
  let text: ByteRange
  /// The text that a reader sees.
  let title: String
  /// The bytes of the anchor, without `#`.
  let anchor: ByteRange
  /// The anchor that is meant, percent-encoding undone.
  let fragment: String

  init?(_ document: Document, line: Int, position: Int, within open: inout [Int]) {
    let source = document.source
    let bytes = source.bytes.span
    let content = document.content(ofLine: line)
    let end = content.upperBound
    let start = bytes.skippingSpaces(from: content.lowerBound, before: end)
    let textStart = start + bytes.markerLength(at: start, before: end)
    let marker = bytes.trimmed(start..<textStart)
    var index = bytes.skippingBlanks(from: textStart, before: end)
    let textColumn = Self.columns(bytes, content.lowerBound..<index)
    while index < end, bytes[index] == UInt8(ascii: "*") { index += 1 }
    guard let close = bytes.firstIndex(of: "](", in: index..<end) else { return nil }
    let words = bytes.trimmed(index + 1..<close)
    let hash = bytes.skippingBlanks(from: close + 2, before: end)
    var anchorEnd = hash + 1
    while anchorEnd < end, bytes[anchorEnd] != .closeParenthesis,
      bytes.blankLength(at: anchorEnd, before: end) == 0
    {
      anchorEnd += 1
    }
    self.position = position
    self.line = line
    indent = Self.columns(bytes, content.lowerBound..<start)
    while let column = open.last, column > indent { open.removeLast() }
    depth = open.count
    open.append(textColumn)
    indentation = ByteRange(content.lowerBound, start)
    self.marker = ByteRange(marker.lowerBound, marker.upperBound)
    text = ByteRange(words.lowerBound, words.upperBound)
    title = Markdown.plainText(of: source.text(in: text))
    anchor = ByteRange(hash + 1, min(anchorEnd, end))
    fragment = Self.fragment(anchor, of: source)
  }

  /// The columns that bytes take, tabs counted to the next fourth column.
  private static func columns(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for offset in range { columns += bytes[offset] == .tab ? 4 - columns % 4 : 1 }
    return columns
  }

  /// An anchor with its percent-encoding undone, without the prefix that GitHub gives to ids.
  private static func fragment(_ anchor: ByteRange, of source: SourceFile) -> String {
    let isEncoded = source.bytes.span.firstIndex(of: .percent, in: anchor.indices) != nil
    let text =
      isEncoded ? decoded(source.bytes.span, in: anchor.indices) : source.text(in: anchor)
    let prefix: String = "user-content-"
    guard text.utf8.span.matches(prefix, at: 0, before: text.utf8.count) else { return text }
    return String(text.dropFirst(prefix.utf8.count))
  }

  private static func decoded(_ bytes: Span<UInt8>, in range: Range<Int>) -> String {
    var decoded: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == .percent, index + 2 < range.upperBound,
        let high = bytes[index + 1].hexDigit, let low = bytes[index + 2].hexDigit
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate static let percent = UInt8(ascii: "%")

  /// The value of a hexadecimal digit.
  fileprivate var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
