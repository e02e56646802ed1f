/// A text as search compares it: small letters and digits without accents, cut into words.
///
/// The words stand together without a gap, so that `KV Cache`, `KV-Cache` and `KVCache` hold the same
/// bytes and differ in their word bounds alone.
struct FoldedText: Hashable, Sendable {
  /// One word: where it lies in the folded bytes, and in the text that was folded.
  struct Word: Hashable, Sendable {
    var start: UInt32
    var end: UInt32
    var sourceStart: UInt32
    var sourceEnd: UInt32
    /// Whether a hyphen, and nothing else, joins it to the word before it.
    var isHyphenated: Bool

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end) - Int(start) }
  }

  /// The folded bytes of all words.
  private(set) var bytes: [UInt8] = []
  /// The words, in order.
  private(set) var words: [Word] = []
  private var isInsideWord = false
  /// Where the word now to be opened would start, if a hyphen had just joined it to the last.
  private var afterHyphen = -1

  init() {}

  init(_ text: some StringProtocol) {
    let source = Array(text.utf8)
    fold(source.span, in: 0..<source.count)
  }

  /// Folds a part of a text in the place of what was folded before; offsets count from its start.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  mutating func fold(_ source: Span<UInt8>, in range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    isInsideWord = false
    afterHyphen = -1
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      let offset = index - range.lowerBound
      if byte.isLetter || byte.isDigit {
        openWord(at: offset)
        while index < range.upperBound, source[index].isLetter || source[index].isDigit {
          bytes.append(source[index].lowercased)
          index += 1
        }
        closeWord(at: index - range.lowerBound)
      } else if byte < 0x80 {
        // An apostrophe is no bound: `don't` is one word.
        if byte == UInt8(ascii: "-"), isInsideWord { afterHyphen = offset + 1 }
        if byte != UInt8(ascii: "'") { isInsideWord = false }
        index += 1
      } else {
        let (scalar, length) = source.scalar(at: index, before: range.upperBound)
        fold(scalar, at: offset, length: length)
        index += length
      }
    }
  }

  private mutating func openWord(at offset: Int) {
    guard !isInsideWord else { return }
    isInsideWord = true
    let start = UInt32(clamping: bytes.count)
    let sourceStart = UInt32(clamping: offset)
    words.append(
      Word(
        start: start,
        end: start,
        sourceStart: sourceStart,
        sourceEnd: sourceStart,
        isHyphenated: afterHyphen == offset
      )
    )
  }

  /// Sets the end of the open word to what has been folded; it may be set again.
  private mutating func closeWord(at offset: Int) {
    words[words.count - 1].end = UInt32(clamping: bytes.count)
    words[words.count - 1].sourceEnd = UInt32(clamping: offset)
  }

  private mutating func fold(_ scalar: Unicode.Scalar, at offset: Int, length: Int) {
    switch LetterFolding.fold(scalar) {
    case .nothing: break
    case .bound: isInsideWord = false
    case .letters(let letters):
      openWord(at: offset)
      bytes += letters.utf8
      closeWord(at: offset + length)
    case .ideograph:
      isInsideWord = false
      openWord(at: offset)
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      closeWord(at: offset + length)
      isInsideWord = false
    }
  }
}

extension Span where Element == UInt8 {
  /// The scalar at an offset and its length; U+FFFD of one byte where the bytes are ill-formed.
  func scalar(at offset: Int, before end: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[offset]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 0, lead < 0xF5, offset + length <= end else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard self[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
