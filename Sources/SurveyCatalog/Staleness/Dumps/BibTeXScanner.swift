/// Finds the entries of a bibliography and where their fields lie.
///
/// The grammar is BibTeX's: values in braces, in quotes, numbers and macros, joined by `#`. An entry
/// that does not end before a line that starts the next one is broken.
struct BibTeXScanner: Sendable {
  /// The values of string macros by their lowercase names.
  private var macros: [[UInt8]: [UInt8]] = [:]
  private var macroSize = 0
  /// The number of comments whose closing brace comes after entries inside them.
  private var openCommentCount = 0
  /// The most bytes that macros, or a value made of them, may take.
  private static let longestValue = 1 << 16

  /// Reads on to the end of the next entry.
  mutating func next(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool, into record: inout RawRecord
  ) -> DumpStep {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "@") { at += 1 }
    guard at < bytes.count else { return .other(end: at) }
    let typeEnd = bytes.endOfLetters(from: at + 1)
    let open = bytes.endOfWhitespace(from: typeEnd)
    // What comes before the sign decides whether it starts an entry.
    guard open < bytes.count else {
      return isAtEnd ? .other(end: bytes.count) : .incomplete(from: at)
    }
    let before = at > 0 ? bytes[at - 1] : UInt8(ascii: "\n")
    let isStart = before <= 0x20 || before == UInt8(ascii: "}")
    guard bytes[open] == UInt8(ascii: "{") || bytes[open] == UInt8(ascii: "(") else {
      let isEntry = isStart && typeEnd > at + 1 && !bytes.isWord("comment", at + 1..<typeEnd)
      return isEntry ? .broken(at: at, resume: typeEnd) : .other(end: typeEnd)
    }
    if before == UInt8(ascii: "%") { return .other(end: open) }
    var cursor = BibTeXCursor(
      offset: open + 1, close: bytes[open] == UInt8(ascii: "{") ? 0x7D : 0x29)
    record.clear(start: at)
    record.isTeX = true
    let type = at + 1..<typeEnd
    let fault: BibTeXCursor.Fault?
    if bytes.isWord("comment", type) {
      fault = cursor.skipBraces(bytes)
      // As in BibTeX, entries in a comment that start a line are entries.
      if case .broken(let resume) = fault {
        openCommentCount += 1
        return .other(end: resume)
      }
    } else if bytes.isWord("preamble", type) {
      fault = cursor.skipValue(bytes) ?? cursor.end(bytes)
    } else if bytes.isWord("string", type) {
      fault = readMacro(bytes, &cursor)
    } else {
      record.isPaper = Self.isPaper(bytes, type)
      fault =
        readFields(bytes, &cursor, into: &record)
        ?? cursor.checkRest(bytes, isAtEnd: isAtEnd, openComments: &openCommentCount)
      if fault == nil { return .record(end: cursor.offset) }
    }
    switch fault {
    case nil: return .other(end: cursor.offset)
    case .broken(let resume): return .broken(at: at, resume: resume)
    case .incomplete: return isAtEnd ? .broken(at: at, resume: at + 1) : .incomplete(from: at)
    }
  }

  /// Whether entries of a type are papers that a venue has published.
  private static func isPaper(_ bytes: Span<UInt8>, _ type: Range<Int>) -> Bool {
    bytes.isWord("inproceedings", type) || bytes.isWord("article", type)
      || bytes.isWord("conference", type) || bytes.isWord("incollection", type)
  }

  // MARK: - Fields

  private mutating func readFields(
    _ bytes: Span<UInt8>, _ cursor: inout BibTeXCursor, into record: inout RawRecord
  ) -> BibTeXCursor.Fault? {
    record.key = cursor.key(bytes)
    while true {
      cursor.skipSeparators(bytes)
      guard cursor.offset < bytes.count else { return .incomplete }
      if cursor.isAtClose(bytes) {
        cursor.offset += 1
        return nil
      }
      let name = cursor.name(bytes)
      guard cursor.offset < bytes.count else { return .incomplete }
      // A missing closing brace: the next entry follows.
      guard name.count > 0, bytes[cursor.offset] == UInt8(ascii: "=") else {
        return .broken(resume: name.start)
      }
      cursor.offset += 1
      if let fault = readValue(bytes, &cursor, of: name.field, into: &record) { return fault }
    }
  }

  private mutating func readValue(
    _ bytes: Span<UInt8>, _ cursor: inout BibTeXCursor, of field: BibTeXField?,
    into record: inout RawRecord
  ) -> BibTeXCursor.Fault? {
    var part = BibTeXCursor.Part()
    if let fault = cursor.readPart(bytes, into: &part) { return fault }
    let isJoined = cursor.isJoined(bytes)
    guard let field else { return isJoined ? cursor.skipJoined(bytes) : nil }
    if !isJoined, !part.isMacro || macros.isEmpty {
      if !record.isDecoded {
        record.set(field, part.range)
        return nil
      }
    } else {
      record.decode(bytes)
    }
    // From here on the record's own text holds the values.
    let start = record.text.count
    append(part, bytes, to: &record.text)
    while cursor.isJoined(bytes) {
      cursor.offset += 1
      if let fault = cursor.readPart(bytes, into: &part) { return fault }
      if record.text.count - start <= Self.longestValue { append(part, bytes, to: &record.text) }
    }
    record.set(field, start..<record.text.count)
    return nil
  }

  private func append(
    _ part: BibTeXCursor.Part, _ bytes: Span<UInt8>, to text: inout [UInt8]
  ) {
    if part.isMacro, let value = macros[bytes.lowercase(part.range)] {
      text += value
    } else {
      for index in part.range { text.append(bytes[index]) }
    }
  }

  private mutating func readMacro(
    _ bytes: Span<UInt8>, _ cursor: inout BibTeXCursor
  ) -> BibTeXCursor.Fault? {
    cursor.skipSeparators(bytes)
    let name = cursor.name(bytes)
    guard cursor.offset < bytes.count else { return .incomplete }
    guard name.count > 0, bytes[cursor.offset] == UInt8(ascii: "=") else {
      return .broken(resume: name.start)
    }
    var value: [UInt8] = []
    var part = BibTeXCursor.Part()
    repeat {
      cursor.offset += 1
      if let fault = cursor.readPart(bytes, into: &part) { return fault }
      if value.count <= Self.longestValue { append(part, bytes, to: &value) }
    } while cursor.isJoined(bytes)
    if let fault = cursor.end(bytes) { return fault }
    // Macros that take too much are left out: their names remain in the values.
    let key = bytes.lowercase(name.start..<name.start + name.count)
    let size = key.count + value.count
    if macroSize + size <= 16 * Self.longestValue {
      macroSize += size
      macros[key] = value
    }
    return nil
  }

  // MARK: - Recovery

  /// The most spaces that may come before the sign of an entry where the entry before is broken.
  static let widestIndent = 16

  /// The offset of the next sign that starts an entry at the start of a line.
  static func entryStart(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool
  ) -> (offset: Int, isFound: Bool) {
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "@") {
      switch bytes.startsEntry(at: index) {
      case true?: return (index, true)
      case false?: break
      case nil: return isAtEnd ? (bytes.count, false) : (index, false)
      }
    }
    return (bytes.count, false)
  }
}

extension RawRecord {
  /// Records where a field's value lies.
  mutating func set(_ field: BibTeXField, _ value: Range<Int>) {
    switch field {
    case .title: title = value
    case .booktitle, .journaltitle: venue = value
    case .journal, .eventtitle: if venue.isEmpty { venue = value }
    case .year: year = value
    case .date: if year.isEmpty { year = value }
    case .note: note = value
    case .pubstate: status = value
    case .url, .ee: links.append(Link(kind: .url, range: value))
    case .doi: links.append(Link(kind: .doi, range: value))
    case .eprint: links.append(Link(kind: .arxiv, range: value))
    }
  }

  /// Copies all values into the record's own text.
  fileprivate mutating func decode(_ bytes: Span<UInt8>) {
    guard !isDecoded else { return }
    isDecoded = true
    func copied(_ range: Range<Int>, _ text: inout [UInt8]) -> Range<Int> {
      let start = text.count
      for index in range { text.append(bytes[index]) }
      return start..<text.count
    }
    key = copied(key, &text)
    title = copied(title, &text)
    venue = copied(venue, &text)
    year = copied(year, &text)
    note = copied(note, &text)
    status = copied(status, &text)
    for index in links.indices { links[index].range = copied(links[index].range, &text) }
  }
}
