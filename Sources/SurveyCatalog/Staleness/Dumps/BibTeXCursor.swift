/// A field that says something of where a paper appeared.
///
/// The raw value is the name's lowercase bytes as a number, the last eight of a longer name.
enum BibTeXField: UInt64 {
  case title = 0x7469_746C65
  case booktitle = 0x6F6F_6B74_6974_6C65
  case journal = 0x6A6F_7572_6E61_6C
  case journaltitle = 0x6E61_6C74_6974_6C65
  case eventtitle = 0x6E74_7469_746C_65
  case year = 0x7965_6172
  case date = 0x6461_7465
  case note = 0x6E6F_7465
  case pubstate = 0x7075_6273_7461_7465
  case url = 0x75_726C
  case ee = 0x6565
  case doi = 0x64_6F69
  case eprint = 0x6570_7269_6E74
}

/// A place inside an entry of a bibliography.
struct BibTeXCursor {
  /// Why an entry does not go on.
  enum Fault {
    case broken(resume: Int)
    case incomplete
  }

  /// A part of a value: what braces or quotes enclose, a number, or the name of a macro.
  struct Part {
    var range = 0..<0
    var isMacro = false
  }

  var offset: Int
  /// The byte that ends the entry.
  let close: UInt8

  func isAtClose(_ bytes: Span<UInt8>) -> Bool { bytes[offset] == close }

  /// Skips whitespace and commas.
  mutating func skipSeparators(_ bytes: Span<UInt8>) {
    while offset < bytes.count, bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: ",") {
      offset += 1
    }
  }

  private mutating func skipWhitespace(_ bytes: Span<UInt8>) {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  /// Reads the key; without one the cursor stays, and the range is empty.
  mutating func key(_ bytes: Span<UInt8>) -> Range<Int> {
    skipWhitespace(bytes)
    let start = offset
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ","),
      bytes[end] != UInt8(ascii: "="), bytes[end] != UInt8(ascii: "}"), bytes[end] != close
    {
      end += 1
    }
    let next = bytes.endOfWhitespace(from: end)
    // A name before `=` is a field's: the entry has no key.
    if next < bytes.count, bytes[next] == UInt8(ascii: "=") { return start..<start }
    offset = end
    return start..<end
  }

  /// Reads a field's name and the whitespace after it.
  mutating func name(
    _ bytes: Span<UInt8>
  ) -> (start: Int, count: Int, field: BibTeXField?) {
    let start = offset
    var number: UInt64 = 0
    while offset < bytes.count, bytes[offset].isInName {
      number = number << 8 | UInt64(bytes[offset] | 0x20)
      offset += 1
    }
    let count = offset - start
    skipWhitespace(bytes)
    return (start, count, BibTeXField(rawValue: number))
  }

  /// Whether `#` joins another part to the value.
  mutating func isJoined(_ bytes: Span<UInt8>) -> Bool {
    skipWhitespace(bytes)
    return offset < bytes.count && bytes[offset] == UInt8(ascii: "#")
  }

  /// Reads one part of a value.
  mutating func readPart(_ bytes: Span<UInt8>, into part: inout Part) -> Fault? {
    skipWhitespace(bytes)
    guard offset < bytes.count else { return .incomplete }
    let start = offset + 1
    part.isMacro = false
    switch bytes[offset] {
    case UInt8(ascii: "{"):
      offset = start
      if let fault = skipBraces(bytes) { return fault }
      part.range = start..<offset - 1
    case UInt8(ascii: "\""):
      offset = start
      if let fault = skipQuotes(bytes) { return fault }
      part.range = start..<offset - 1
    default:
      while offset < bytes.count, bytes[offset].isInName { offset += 1 }
      guard offset < bytes.count else { return .incomplete }
      guard offset >= start else { return .broken(resume: offset) }
      part.range = start - 1..<offset
      part.isMacro = !bytes[start - 1].isASCIIDigit
    }
    return nil
  }

  /// Skips a whole value.
  mutating func skipValue(_ bytes: Span<UInt8>) -> Fault? {
    var part = Part()
    if let fault = readPart(bytes, into: &part) { return fault }
    return isJoined(bytes) ? skipJoined(bytes) : nil
  }

  /// Skips the parts that are joined to a value.
  mutating func skipJoined(_ bytes: Span<UInt8>) -> Fault? {
    var part = Part()
    while isJoined(bytes) {
      offset += 1
      if let fault = readPart(bytes, into: &part) { return fault }
    }
    return nil
  }

  /// Moves past the byte that ends the entry, before which only commas may be left.
  mutating func end(_ bytes: Span<UInt8>) -> Fault? {
    skipSeparators(bytes)
    guard offset < bytes.count else { return .incomplete }
    guard isAtClose(bytes) else { return .broken(resume: offset) }
    offset += 1
    return nil
  }

  /// Finds what is left over after an entry that one brace too many has ended early.
  func checkRest(
    _ bytes: Span<UInt8>, isAtEnd: Bool, openComments: inout Int
  ) -> Fault? {
    var next = offset
    var commaCount = 0
    while next < bytes.count, next < offset + 64, bytes[next] <= 0x20 || bytes[next] == 0x2C {
      if bytes[next] == UInt8(ascii: ",") { commaCount += 1 }
      next += 1
    }
    guard next < bytes.count else { return isAtEnd ? nil : .incomplete }
    if bytes[next] == UInt8(ascii: "}"), openComments > 0 {
      openComments -= 1
      return nil
    }
    let isRest =
      bytes[next] == UInt8(ascii: "}") || (commaCount > 0 && bytes[next].isInName)
    return isRest ? .broken(resume: next) : nil
  }

  // MARK: - Braces and quotes

  /// Moves past the brace that closes the one before the cursor.
  mutating func skipBraces(_ bytes: Span<UInt8>) -> Fault? {
    var index = offset
    var depth = 1
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      index &+= 1
      // Most bytes of a value are letters and spaces.
      if byte < UInt8(ascii: "{"), byte != UInt8(ascii: "@") { continue }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          offset = index
          return nil
        }
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "@"), let fault = fault(bytes, at: index - 1) {
        return fault
      }
    }
    return .incomplete
  }

  /// Moves past the quotation mark that closes the one before the cursor; those in braces do not.
  private mutating func skipQuotes(_ bytes: Span<UInt8>) -> Fault? {
    var index = offset
    var depth = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      index &+= 1
      if byte < UInt8(ascii: "{"), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "@") {
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where depth == 0:
        offset = index
        return nil
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return .broken(resume: index) }
      case UInt8(ascii: "@"):
        if let fault = fault(bytes, at: index - 1) { return fault }
      default: break
      }
    }
    return .incomplete
  }

  /// What a sign means for the value that it is in: an entry that starts there ends the value too early.
  private func fault(_ bytes: Span<UInt8>, at sign: Int) -> Fault? {
    switch bytes.startsEntry(at: sign) {
    case true?: .broken(resume: sign)
    case false?: nil
    case nil: .incomplete
    }
  }
}

extension UInt8 {
  /// Whether the byte may be part of a field's name, a macro's name or a number.
  fileprivate var isInName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  fileprivate var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension Span where Element == UInt8 {
  func endOfLetters(from start: Int) -> Int {
    var index = start
    while index < count, (self[index] | 0x20) &- 0x61 < 26 { index += 1 }
    return index
  }

  func endOfWhitespace(from start: Int) -> Int {
    var index = start
    while index < count, self[index] <= 0x20 { index += 1 }
    return index
  }

  /// Whether a range holds a lowercase word, whatever the case of its letters.
  func isWord(_ word: String, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8.count else { return false }
    var index = range.lowerBound
    for letter in word.utf8 {
      if self[index] | 0x20 != letter { return false }
      index += 1
    }
    return true
  }

  func lowercase(_ range: Range<Int>) -> [UInt8] {
    range.map { self[$0] >= 0x41 && self[$0] <= 0x5A ? self[$0] | 0x20 : self[$0] }
  }

  /// Whether a sign starts an entry at the start of a line; nil where more bytes decide.
  func startsEntry(at sign: Int) -> Bool? {
    var before = sign - 1
    while before >= 0, before >= sign - BibTeXScanner.widestIndent,
      self[before] == 0x20 || self[before] == 0x09
    {
      before -= 1
    }
    guard before < 0 || self[before] == UInt8(ascii: "\n") else { return false }
    let letters = endOfLetters(from: sign + 1)
    let open = endOfWhitespace(from: letters)
    guard open < count else { return nil }
    return letters > sign + 1
      && (self[open] == UInt8(ascii: "{") || self[open] == UInt8(ascii: "("))
  }
}
