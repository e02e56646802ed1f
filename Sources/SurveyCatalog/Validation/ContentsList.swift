/// A table of contents: the items that link to headings, between two headings of the list.
///
/// ```markdown
/// - [Model Compression](#model-compression)
///   - [Quantization](#quantization)
/// ```
struct ContentsList: Hashable, Sendable {
  /// The items, in order; at least one.
  let items: [ContentsItem]
  /// The columns by which one level is indented more than the one above.
  let step: Int

  /// The columns by which the outermost item is indented.
  var base: Int { items.lazy.map(\.indent).min() ?? 0 }

  /// How many steps deeper than the outermost an item is indented.
  func steps(of item: ContentsItem) -> Int { (item.indent - base) / step }

  /// All tables of contents of a document, in order.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  static func all(in document: Document) -> [ContentsList] {
    var lists: [ContentsList] = []
    var items: [ContentsItem] = []
    // The columns at which the text of the open items begins, outermost first.
    var open: [Int] = []
    for (index, line) in document.lines.enumerated() {
      if line.kind == .heading, !items.isEmpty {
        lists.append(ContentsList(items))
        items = []
        open = []
      }
      guard line.kind == .contentsItem,
        let item = ContentsItem(document, line: index, within: &open)
      else { continue }
      items.append(item)
    }
    if !items.isEmpty { lists.append(ContentsList(items)) }
    return lists
  }

  private init(_ items: [ContentsItem]) {
    self.items = items
    // The increase that occurs most often; of two the smaller.
    var counts: [Int: Int] = [:]
    for (item, next) in zip(items, items.dropFirst()) where next.indent > item.indent {
      counts[next.indent - item.indent, default: 0] += 1
    }
    step = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 2
  }
}

/// An item of a table of contents.
struct ContentsItem: Hashable, Sendable {
  /// The index of the line.
  let line: Int
  /// The columns that stand before the item's marker.
  let indent: Int
  /// How many items hold this one, as Markdown nests them.
  let depth: Int
  /// The bytes that indent the item.
  let indentation: ByteRange
  /// The bytes of the link's text.
  let text: ByteRange
  /// The text that a reader sees.
  let title: String
  /// The bytes of the anchor, without `#`.
  let anchor: ByteRange
  /// The anchor that is meant, percent-encoding undone.
  let fragment: String

  init?(_ document: Document, line: Int, within open: inout [Int]) {
    let source = document.source
    let bytes = source.bytes.span
    let content = document.content(ofLine: line)
    let end = content.upperBound
    let start = bytes.skippingSpaces(from: content.lowerBound, before: end)
    let marker = bytes.markerLength(at: start, before: end)
    var index = bytes.skippingBlanks(from: start + marker, before: end)
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
    self.line = line
    indent = Self.columns(bytes, content.lowerBound..<start)
    while let column = open.last, column > indent { open.removeLast() }
    depth = open.count
    open.append(textColumn)
    indentation = ByteRange(content.lowerBound, start)
    text = ByteRange(words.lowerBound, words.upperBound)
    title = Markdown.plainText(of: source.text(in: text))
    anchor = ByteRange(hash + 1, min(anchorEnd, end))
    fragment = Self.fragment(source.bytes[anchor.indices])
  }

  /// The columns that bytes take, tabs counted to the next fourth column.
  private static func columns(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for offset in range { columns += bytes[offset] == .tab ? 4 - columns % 4 : 1 }
    return columns
  }

  /// An anchor with its percent-encoding undone, without the prefix that GitHub gives to ids.
  private static func fragment(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = bytes[index + 1].hexDigit, let low = bytes[index + 2].hexDigit
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    let text = String(decoding: decoded, as: UTF8.self)
    let prefix = "user-content-"
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }
}

extension UInt8 {
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
