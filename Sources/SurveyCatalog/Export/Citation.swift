extension Catalog {
  /// The BibTeX of the survey itself: what the list's first fence with an entry holds, if one does.
  ///
  /// Ends in a newline. Controls are taken out and no line is a CI log's command, as in all exports.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public var citation: String? {
    let bytes = document.source.bytes.span
    var isInside = false
    var mark: (byte: UInt8, length: Int) = (0, 0)
    var block: [String] = []
    for (index, line) in document.lines.enumerated() where line.kind == .fence {
      let content = document.content(ofLine: index)
      let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
      guard isInside else {
        guard start < content.upperBound else { continue }
        mark.byte = bytes[start]
        mark.length = bytes.fenceLength(at: start, before: content.upperBound, byte: mark.byte)
        isInside = true
        block = []
        continue
      }
      let length =
        start - content.lowerBound < 4
        ? bytes.fenceLength(at: start, before: content.upperBound, byte: mark.byte) : 0
      if length >= mark.length,
        bytes.isFenceEnd(mark.byte, from: start, before: content.upperBound)
      {
        if Self.isEntry(block) { break }
        isInside = false
      } else {
        block.append(document.source.text(in: content))
      }
    }
    guard Self.isEntry(block) else { return nil }
    return block.map { Self.harmless($0) + "\n" }.joined()
  }

  /// Whether the first line with anything on it starts an entry: `@article{key,`.
  private static func isEntry(_ lines: [String]) -> Bool {
    guard let first = lines.lazy.map({ $0.trimmingBlanks().utf8 }).first(where: { !$0.isEmpty }),
      first.first == UInt8(ascii: "@")
    else { return false }
    let rest = first.dropFirst().drop { $0.isLetter }
    return rest.count < first.count - 1
      && rest.first { !$0.isBlank } == UInt8(ascii: "{")
  }

  private static func harmless(_ line: String) -> String {
    let plain = Escaping.plain(line)
    let text = plain.trimmingBlanks()
    return text.hasPrefix("::") ? ": \(text.dropFirst())" : plain
  }
}
