/// The anchors of a page that come from HTML: ids and names of tags.
enum HTMLAnchors {
  /// Anchors that every page has.
  private static let always: Set<String> = ["", "top", "readme"]

  /// All anchors in lowercase.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func all(in document: Document) -> Set<String> {
    let markdown = document.markdown
    let bytes = markdown.source.bytes.span
    var anchors = always
    for (index, block) in markdown.blocks.enumerated() {
      if case .html = block.kind {
        for tag in tags(bytes, in: block.range.indices) { anchors.formUnion(tag.anchors(bytes)) }
        continue
      }
      guard
        block.content.contains(where: { bytes.firstIndex(of: .less, in: $0.indices) != nil })
      else { continue }
      if case .code = block.kind { continue }
      for node in markdown.inlines(of: index).nodes where node.kind == .html {
        anchors.formUnion(Tag(range: node.range.indices).anchors(bytes))
      }
    }
    return anchors
  }

  /// The tags of raw HTML, comments left out.
  private static func tags(_ bytes: Span<UInt8>, in range: Range<Int>) -> [Tag] {
    var tags: [Tag] = []
    var offset = range.lowerBound
    while let start = bytes.firstIndex(of: .less, in: offset..<range.upperBound) {
      if bytes.matches("<!--", at: start, before: range.upperBound) {
        let end = bytes.firstIndex(of: "-->", in: start..<range.upperBound)
        offset = end.map { $0 + 3 } ?? range.upperBound
        continue
      }
      // A tag ends where the next begins, whatever it lacks.
      offset =
        bytes.firstIndex(of: .less, or: .greater, in: start + 1..<range.upperBound)
        ?? range.upperBound
      tags.append(Tag(range: start..<offset))
    }
    return tags
  }
}

/// An HTML tag.
private struct Tag {
  let range: Range<Int>

  /// The values of the attributes that make anchors.
  func anchors(_ bytes: Span<UInt8>) -> [String] {
    [" id=", " name="].compactMap { value(of: $0, bytes) }
  }

  private func value(of name: String, _ bytes: Span<UInt8>) -> String? {
    guard let found = bytes.firstIndex(of: name, in: range) else { return nil }
    var start = found + name.utf8.count
    func isQuote(_ byte: UInt8) -> Bool { byte == .quotationMark || byte == .apostrophe }
    if start < range.upperBound, isQuote(bytes[start]) { start += 1 }
    let end = bytes.end(from: start, before: range.upperBound) {
      !isQuote($0) && !$0.isWhitespace && $0 != .greater
    }
    return end > start ? bytes.text(in: start..<end).lowercased() : nil
  }
}
