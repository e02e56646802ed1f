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
    bytes.reserveCapacity(range.count)
    words.reserveCapacity(range.count / 4)
    isInsideWord = false
    afterHyphen = -1
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      let offset = index - range.lowerBound
      if byte.isLetter || byte.isDigit {
        openWord(at: offset)
        let start = index
        while index < range.upperBound, source[index].isLetter || source[index].isDigit {
          index += 1
        }
        bytes.append(addingCapacity: index - start) { word in
          for place in start..<index { word.append(source[place].lowercased) }
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
