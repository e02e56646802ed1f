/// The text of an Atom feed, as far as entries are added to it.
struct AtomDocument {
  /// The entries, in order: their ids, and where their bytes are.
  private(set) var entries: [(id: String, range: Range<Int>)] = []
  private let bytes: [UInt8]
  /// Where the text of the date of the feed is.
  private var updated: Range<Int>?
  /// Where `</feed>` begins.
  private let end: Int

  /// Reads a feed; nil for a text that has no end of a feed.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    guard let end = Self.last("</feed", in: bytes), Self.first("<feed", in: bytes, from: 0) != nil
    else { return nil }
    self.end = end
    var next = 0
    while let start = Self.tag("entry", in: bytes, from: next, before: end),
      let close = Self.first("</entry>", in: bytes, from: start, before: end)
    {
      next = close + "</entry>".utf8.count
      let id = Self.content(of: "id", in: bytes, from: start, before: close) ?? close..<close
      entries.append((String(decoding: bytes[id], as: UTF8.self).trimmed, start..<next))
    }
    let start = entries.first?.range.lowerBound ?? end
    updated = Self.content(of: "updated", in: bytes, from: 0, before: start)
  }

  /// Returns the feed with a date and with more entries before its own.
  ///
  /// - Parameters:
  ///   - entries: The new entries, each on lines of its own.
  ///   - date: The date of the feed.
  ///   - count: How many of its own entries are kept.
  func adding(_ entries: String, updated date: String, keeping count: Int) -> String {
    // The line on which the first entry begins, or the end of the feed.
    var place = self.entries.first?.range.lowerBound ?? end
    while place > 0, bytes[place - 1] == .space || bytes[place - 1] == .tab { place -= 1 }
    var result: [UInt8] = []
    if let updated, updated.upperBound <= place {
      result += bytes[..<updated.lowerBound] + date.utf8 + bytes[updated.upperBound..<place]
    } else {
      result += bytes[..<place]
    }
    result += entries.utf8
    if count < self.entries.count, let last = self.entries.last {
      let kept = count > 0 ? self.entries[count - 1].range.upperBound : place
      result += bytes[place..<max(place, kept)] + bytes[last.range.upperBound...]
    } else {
      result += bytes[place...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: - Finding

  private static func first(
    _ text: String, in bytes: [UInt8], from start: Int, before end: Int? = nil
  ) -> Int? {
    let wanted = Array(text.utf8)
    let end = end ?? bytes.count
    var index = start
    while index + wanted.count <= end {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func last(_ text: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    var index = bytes.count - wanted.count
    while index >= 0 {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Where the start tag of an element begins.
  private static func tag(
    _ name: String, in bytes: [UInt8], from start: Int, before end: Int
  ) -> Int? {
    var next = start
    while let place = first("<" + name, in: bytes, from: next, before: end) {
      next = place + name.utf8.count + 1
      if next < bytes.count, bytes[next] == .greater || bytes[next].isBlank { return place }
    }
    return nil
  }

  /// Where the text of the first element of a name is.
  private static func content(
    of name: String, in bytes: [UInt8], from start: Int, before end: Int
  ) -> Range<Int>? {
    guard let tag = tag(name, in: bytes, from: start, before: end),
      let open = bytes[tag..<end].firstIndex(of: .greater),
      let close = bytes[open..<end].firstIndex(of: .less)
    else { return nil }
    return open + 1..<close
  }
}

extension String {
  /// The text without whitespace at its ends.
  fileprivate var trimmed: String {
    let bytes = utf8.drop { $0.isBlank }
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[bytes.index(before: end)].isBlank {
      end = bytes.index(before: end)
    }
    return String(Substring(bytes[..<end]))
  }
}
