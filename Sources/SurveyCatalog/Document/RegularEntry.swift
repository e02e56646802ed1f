/// Knows the form in which most entries stand, `- Title, <ins>…` on one line, at a glance.
///
/// It answers only where the long way would come to the same answer: a tag of the venue convinces, the
/// second one too where the first is lost, and the line below can neither continue the entry nor make it
/// the header of a table.
enum RegularEntry {
  /// Where the line of a regular entry ends, its terminator included; nil for every other line.
  ///
  /// Outside fences, comments and tables only.
  @inline(__always)
  static func end(ofLineAt start: Int, _ bytes: Span<UInt8>) -> Int? {
    let text = start + 2
    guard text < bytes.count, isMarker(bytes[start]), bytes[start + 1] == .space,
      opensTitle(bytes[text]),
      case (let newline?, let tag?) = bytes.endOfLine(from: text), tag < newline,
      bytes.startsWithInsTag(at: tag) || bytes.matches("</ins>", at: tag, before: newline),
      isBoundary(at: newline + 1, bytes)
    else { return nil }
    return newline + 1
  }

  /// The title of a regular entry, with the comma and the blank behind it; nil for every other entry.
  static func title(in block: ByteRange, _ bytes: Span<UInt8>) -> Range<Int>? {
    let text = block.lowerBound + 2
    guard text < block.upperBound, isMarker(bytes[block.lowerBound]),
      bytes[block.lowerBound + 1] == .space, bytes[text].isLetter || bytes[text].isDigit,
      let tag = bytes.firstIndex(of: .less, or: .greater, in: text..<block.upperBound),
      tag + 5 <= block.upperBound, bytes.startsWithInsTag(at: tag),
      bytes.firstIndex(of: .openBracket, in: text..<tag) == nil
    else { return nil }
    return text..<tag
  }

  /// The title of a regular entry, with the comma and the blank behind it, and the year that stands behind
  /// it in the only tag; nil for every other entry.
  static func titleAndYear(
    in block: ByteRange, _ bytes: Span<UInt8>
  ) -> (title: Range<Int>, year: Int)? {
    guard let title = title(in: block, bytes) else { return nil }
    var reader = FaultlessEntryReader(bytes, in: block, withRemarks: false)
    reader.index = title.upperBound + "<ins>".utf8.count
    guard let venue = reader.readVenue(bytes),
      bytes.firstIndex(of: .openBracket, or: .greater, in: venue.indices) == nil,
      bytes.firstIndex(of: .less, in: reader.index..<block.upperBound) == nil
    else { return nil }
    return (title, reader.year)
  }

  private static func isMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }

  /// Whether a title that starts so is no blank and no item of the contents.
  private static func opensTitle(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "\"")
  }

  /// Whether an entry surely ends where the line at the offset starts.
  @inline(__always)
  private static func isBoundary(at start: Int, _ bytes: Span<UInt8>) -> Bool {
    guard start < bytes.count else { return true }
    if bytes[start] == .newline { return true }
    let text = start + 2
    guard text < bytes.count else { return false }
    if bytes[start] == .carriageReturn { return bytes[start + 1] == .newline }
    // An item that starts with neither a bar nor a dash is no delimiter row.
    return isMarker(bytes[start]) && bytes[start + 1] == .space && opensTitle(bytes[text])
  }
}

extension Span where Element == UInt8 {
  /// Whether `<ins>` stands at the offset as the contribution format has it.
  @inline(__always)
  fileprivate func startsWithInsTag(at offset: Int) -> Bool {
    offset + 5 <= count && self[offset] == .less && self[offset + 1] == UInt8(ascii: "i")
      && self[offset + 2] == UInt8(ascii: "n") && self[offset + 3] == UInt8(ascii: "s")
      && self[offset + 4] == .greater
  }
}
