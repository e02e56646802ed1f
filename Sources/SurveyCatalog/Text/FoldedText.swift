/// A text as search compares it: words of lowercase letters and digits without accents.
///
/// The words are stored without gaps, so that `KV Cache`, `KV-Cache` and `KVCache` have the same bytes
/// and differ only in their word boundaries.
struct FoldedText: Hashable, Sendable {
  /// One word: its range in the folded bytes, and in the text that was folded.
  struct Word: Hashable, Sendable {
    var start: Int
    var end: Int
    var sourceStart: Int
    var sourceEnd: Int
    /// Whether only a hyphen separates it from the word before it.
    var isHyphenated: Bool

    var range: Range<Int> { start..<end }
    var count: Int { end - start }

    /// Ends the word after what has been folded so far.
    mutating func close(at sourceOffset: Int, _ foldedCount: Int) {
      end = foldedCount
      sourceEnd = sourceOffset
    }
  }

  /// The folded bytes of all words.
  private(set) var bytes: [UInt8] = []
  /// The words, in order.
  private(set) var words: [Word] = []
  init() {}

  init(_ text: some StringProtocol) {
    let source = Array(text.utf8)
    fold(source.span, in: 0..<source.count)
  }

  /// Folds a part of a text, replacing what was folded before; offsets count from the start of the part.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  mutating func fold(_ source: Span<UInt8>, in range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    var word: Word?
    // The offset after a hyphen that follows a word.
    var afterHyphen = -1
    func open(at offset: Int, _ foldedCount: Int) -> Word {
      Word(
        start: foldedCount, end: foldedCount, sourceStart: offset, sourceEnd: offset,
        isHyphenated: afterHyphen == offset)
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let offset = index - range.lowerBound
      let byte = source[index]
      if byte.isLetter || byte.isDigit {
        var next = word ?? open(at: offset, bytes.count)
        bytes.append(byte.lowercased)
        next.close(at: offset + 1, bytes.count)
        word = next
        index += 1
      } else if byte < 0x80 {
        if byte == UInt8(ascii: "-"), word != nil { afterHyphen = offset + 1 }
        // An apostrophe does not end a word: `don't` is one.
        if byte != UInt8(ascii: "'"), let last = word.take() { words.append(last) }
        index += 1
      } else {
        let (scalar, length) = source.scalar(at: index, before: range.upperBound)
        index += length
        let folded = LetterFolding.fold(scalar)
        if folded.isBound, let last = word.take() { words.append(last) }
        guard let letters = folded.letters(for: scalar) else { continue }
        var next = word ?? open(at: offset, bytes.count)
        bytes += letters.utf8
        next.close(at: offset + length, bytes.count)
        word = folded.isBound ? nil : next
        if folded.isBound { words.append(next) }
      }
    }
    if let word { words.append(word) }
  }
}
