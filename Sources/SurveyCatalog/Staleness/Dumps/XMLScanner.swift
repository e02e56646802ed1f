/// Finds the entries of DBLP's XML, of its dump and of its search alike.
struct XMLScanner: Sendable {
  private var isLatin1 = false

  /// Reads on to the end of the next entry.
  mutating func next(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool, into record: inout RawRecord
  ) -> DumpStep {
    guard let at = bytes.firstIndex(of: UInt8(ascii: "<"), from: start) else {
      return .other(end: bytes.count)
    }
    var tags = XMLTags(offset: at)
    guard let tag = tags.next(bytes) else {
      return isAtEnd ? .broken(at: at, resume: at + 1) : .incomplete(from: at)
    }
    if tag.isDeclaration, bytes.contains("iso-8859-1", in: tag.range) { isLatin1 = true }
    guard tag.isStart, let type = Self.type(bytes, tag.name) else {
      return .other(end: tag.range.upperBound)
    }
    record.clear(start: at)
    record.isDecoded = true
    record.isPaper = type != .other
    readAttributes(bytes, tag, into: &record)
    if tag.isEmpty { return .record(end: tag.range.upperBound) }
    while let inner = tags.next(bytes) {
      if inner.isEnd, bytes.isEqual(inner.name, tag.name) {
        return .record(end: inner.range.upperBound)
      }
      guard inner.isStart, !inner.isEmpty else { continue }
      // The next entry starts inside this one: its end is missing.
      if Self.type(bytes, inner.name) != nil {
        return .broken(at: at, resume: inner.range.lowerBound)
      }
      guard let field = XMLField(bytes, inner.name) else { continue }
      let content = inner.range.upperBound
      var end = inner
      while !(end.isEnd && bytes.isEqual(end.name, inner.name)) {
        guard let next = tags.next(bytes) else {
          return isAtEnd ? .broken(at: at, resume: at + 1) : .incomplete(from: at)
        }
        if next.isStart, Self.type(bytes, next.name) != nil {
          return .broken(at: at, resume: next.range.lowerBound)
        }
        end = next
      }
      set(field, bytes, content..<end.range.lowerBound, of: &record)
    }
    return isAtEnd ? .broken(at: at, resume: at + 1) : .incomplete(from: at)
  }

  private enum EntryType { case paper, other }

  /// The type of an entry by its tag; nil for tags that do not start one.
  private static func type(_ bytes: Span<UInt8>, _ name: Range<Int>) -> EntryType? {
    for word in ["article", "inproceedings", "incollection", "info"] where bytes.isWord(word, name)
    {
      return .paper
    }
    for word in ["proceedings", "book", "phdthesis", "mastersthesis", "www", "data"]
    where bytes.isWord(word, name) {
      return .other
    }
    return nil
  }

  private func readAttributes(
    _ bytes: Span<UInt8>, _ tag: XMLTags.Tag, into record: inout RawRecord
  ) {
    if let key = tag.attribute("key", bytes) { record.key = plain(bytes, key, of: &record) }
    if let type = tag.attribute("publtype", bytes) {
      if bytes.contains("informal", in: type) { record.isPreprint = true }
      if bytes.contains("withdrawn", in: type) { record.status = plain(bytes, type, of: &record) }
    }
  }

  private func set(
    _ field: XMLField, _ bytes: Span<UInt8>, _ range: Range<Int>, of record: inout RawRecord
  ) {
    let value = plain(bytes, range, of: &record)
    switch field {
    case .title: if record.title.isEmpty { record.title = value }
    case .booktitle, .venue: record.venue = value
    case .journal: if record.venue.isEmpty { record.venue = value }
    case .year: record.year = value
    case .key: record.key = value
    case .type:
      if bytes.contains("informal", in: range) { record.isPreprint = true }
      if bytes.contains("editorship", in: range) || bytes.contains("theses", in: range) {
        record.isPaper = false
      }
    case .doi: record.links.append(RawRecord.Link(kind: .doi, range: value))
    case .ee, .url: record.links.append(RawRecord.Link(kind: .url, range: value))
    }
  }

  private func plain(
    _ bytes: Span<UInt8>, _ range: Range<Int>, of record: inout RawRecord
  ) -> Range<Int> {
    let start = record.text.count
    XMLText.appendPlain(bytes, range, isLatin1: isLatin1, to: &record.text)
    return start..<record.text.count
  }

  /// The offset of the next tag that starts an entry.
  static func entryStart(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool
  ) -> (offset: Int, isFound: Bool) {
    var index = start
    while let at = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
      let end = bytes.endOfLetters(from: at + 1)
      if end == bytes.count, !isAtEnd { return (at, false) }
      if Self.type(bytes, at + 1..<end) != nil { return (at, true) }
      index = at + 1
    }
    return (bytes.count, false)
  }
}

/// A tag inside an entry that says something of where the paper appeared.
private enum XMLField: String, CaseIterable {
  case title, booktitle, journal, venue, year, key, type, doi, ee, url

  init?(_ bytes: Span<UInt8>, _ name: Range<Int>) {
    guard let field = Self.allCases.first(where: { bytes.isWord($0.rawValue, name) }) else {
      return nil
    }
    self = field
  }
}
