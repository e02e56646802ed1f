/// Reads the parts of an entry one after another; nil where one is not in its regular form.
struct FaultlessEntryReader {
  var index: Int
  let end: Int
  /// Whether an address for which there is a remark counts as irregular.
  let withRemarks: Bool
  private(set) var year = 0
  var arxiv: ArXivMonth?

  init(_ bytes: Span<UInt8>, in block: ByteRange, withRemarks: Bool) {
    index = block.lowerBound
    self.withRemarks = withRemarks
    // Blanks at the end of a line are no matter of the entry's form.
    var end = block.upperBound
    while end > block.lowerBound, bytes.isPlainBlank(at: end - 1) { end -= 1 }
    self.end = end
  }

  /// Moves behind a text that stands here letter by letter.
  @inline(__always)
  mutating func take(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.holds(text, at: index, before: end) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Reads marker, title, comma and tag: `- Title, <ins>`.
  mutating func readTitle(_ bytes: Span<UInt8>) -> TitleKey? {
    guard take("- ", bytes), index < end, bytes[index].isCapital || bytes[index].isDigit else {
      return nil
    }
    let start = index
    // Kept apart while the title is read: the pass over its bytes is what most of the time goes to.
    var index = index
    var key = TitleKeyMaker()
    var wasBlank = false
    var colon: Int?
    while true {
      let run = LetterRun(bytes, at: index, before: end)
      key.add(run)
      index += run.count
      if run.count == 8 {
        wasBlank = false
        continue
      }
      wasBlank = wasBlank && run.count == 0
      if run.next == .space {
        if wasBlank { return nil }
        wasBlank = true
        index += 1
        continue
      }
      guard index + 1 < end else { return nil }
      let byte = bytes[index]
      switch byte {
      case .comma, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
        guard !wasBlank, bytes[index + 1].isPlain(behind: byte) else { return nil }
        if byte == UInt8(ascii: ":") {
          // Where the second name is as long as the first, one name may stand twice.
          if let colon, index - colon - 2 == colon - start { return nil }
          colon = colon ?? index
        }
        if bytes[index + 1] == .space {
          wasBlank = true
          index += 2
          continue
        }
      case .less:
        self.index = index
        guard wasBlank, bytes[index - 2] == .comma, take("<ins>", bytes) else { return nil }
        return TitleKey(key)
      case .greater, .openBracket, .closeBracket, UInt8(ascii: "\\"): return nil
      case 0x21...0x7E: wasBlank = false
      default:
        guard let (scalar, length) = letter(bytes, at: index) else { return nil }
        if !scalar.isPunctuation { key.add(scalar) }
        wasBlank = false
        index += length - 1
      }
      index += 1
    }
  }

  /// The scalar beyond ASCII that stands at an offset; nil for blanks and full-width marks.
  private func letter(
    _ bytes: Span<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let (scalar, length) = bytes.scalar(at: index, before: end)
    switch scalar.value {
    case 0xC0..<0x2000, 0x2010..<0x2028, 0x2030..<0x2060, 0x2070..<0x3000: return (scalar, length)
    default: return nil
    }
  }

  /// Reads venue, comma, year and tag: `ICLR, 2024</ins>`.
  ///
  /// What the venue is made of is told with what it is, for a venue stands in many entries.
  mutating func readVenue(_ bytes: Span<UInt8>) -> ByteRange? {
    let start = index
    guard let tag = bytes.firstIndex(of: .less, in: start..<end), tag - start > 6 else {
      return nil
    }
    let digits = tag - 4
    guard bytes[digits - 2] == .comma, bytes[digits - 1] == .space,
      bytes.isYear(at: digits, in: digits..<tag)
    else { return nil }
    index = tag
    guard take("</ins>", bytes) else { return nil }
    year = bytes.decimal(digits..<tag)
    return ByteRange(start, digits - 2)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  /// Whether the byte may stand right behind a mark in a title: a blank, the comma that ends the title,
  /// or, in `10,000`, a digit.
  fileprivate func isPlain(behind mark: UInt8) -> Bool {
    self == .space || (self == .comma && mark != .comma) || (isDigit && mark == .comma)
  }
}

extension Span where Element == UInt8 {
  /// Whether a text stands at an offset letter by letter.
  @inline(__always)
  fileprivate func holds(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset + length <= Swift.min(end, count) else { return false }
    // Safe: a static string's code units stand in the program's own constant data, as many as it says.
    let known = unsafe UnsafeRawBufferPointer(start: text.utf8Start, count: length)
    var index = 0
    while length - index >= 8 {
      // Safe: both loads check their bounds, and any bytes make a number.
      guard
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + index, as: UInt64.self)
          == known.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      else { return false }
      index += 8
    }
    if index < length, length >= 8 {
      // The last bytes are looked at with some before them.
      index = length - 8
      return unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + index, as: UInt64.self)
        == known.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
    while index < length {
      guard self[offset + index] == (unsafe known[index]) else { return false }
      index += 1
    }
    return true
  }

  /// The number that digits write.
  func decimal(_ range: Range<Int>) -> Int {
    var number = 0
    for index in range { number = number * 10 + Int(self[index] - 0x30) }
    return number
  }
}
