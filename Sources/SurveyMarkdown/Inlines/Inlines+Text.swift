extension Inlines {
  /// Returns what a reader sees of all elements; line ends are spaces.
  public func text() -> String { text(in: nodes.indices) }

  /// Returns what a reader sees of an element and its descendants.
  ///
  /// An image shows its description; raw HTML and footnote references show nothing.
  public func text(of node: Int) -> String { text(in: node..<nodes[node].end) }

  /// Returns what a reader sees of consecutive elements.
  public func text(in range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for node in nodes[range] {
      switch node.kind {
      case .text, .escape, .entity, .code, .autolink:
        bytes += Self.visibleBytes(of: node.kind, contentBytes(in: node.inner))
      case .softBreak, .hardBreak: bytes.append(.space)
      case .emphasis, .strong, .strikethrough, .link, .image, .bareLink, .html, .footnoteReference:
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns what a reader sees of a part of the content.
  ///
  /// Elements that the range cuts show the bytes that it has of them.
  public func text(in range: ByteRange) -> String {
    var bytes: [UInt8] = []
    for node in nodes {
      guard node.range.lowerBound < range.upperBound else { break }
      guard node.range.upperBound > range.lowerBound else { continue }
      switch node.kind {
      case .softBreak, .hardBreak: bytes.append(.space)
      case .text, .escape, .entity, .code, .autolink:
        let part = node.inner.indices.clamped(to: range.indices)
        let content = contentBytes(in: ByteRange(part.lowerBound, part.upperBound))
        let isWhole = part == node.inner.indices
        bytes += isWhole ? Self.visibleBytes(of: node.kind, content) : content
      case .emphasis, .strong, .strikethrough, .link, .image, .bareLink, .html, .footnoteReference:
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the URL of a link, image, autolink or bare link; an empty text for other elements.
  ///
  /// `www.` addresses start with `http://`, and e-mail addresses with `mailto:`.
  public func url(of node: Int) -> String {
    if let url = urls[node] { return url }
    if let destination = nodes[node].destination {
      return WrittenText.url(contentBytes(in: destination)[...])
    }
    guard nodes[node].kind == .autolink else { return "" }
    let url = text(of: node)
    return url.utf8.contains(.colon) ? url : "mailto:" + url
  }

  /// What a reader sees of the content of an element without descendants.
  static func visibleBytes(of kind: Inline.Kind, _ content: [UInt8]) -> [UInt8] {
    switch kind {
    case .entity, .autolink: Array(WrittenText.unescaped(content, escapes: false).utf8)
    case .code: codeText(content)
    default: content
    }
  }

  /// The bytes of a range, without the prefixes of the lines that it spans.
  func contentBytes(in range: ByteRange) -> [UInt8] {
    var (low, high) = (0, content.count)
    while low < high {
      let middle = (low + high) / 2
      if content[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var bytes: [UInt8] = []
    for piece in content[low...] {
      guard piece.lowerBound < range.upperBound else { break }
      bytes += source.bytes[piece.indices.clamped(to: range.indices)]
    }
    return bytes
  }
}
