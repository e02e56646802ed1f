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

    /// Ends the word after what has been folded so far; it may be ended again.
    mutating func close(at sourceOffset: Int, _ foldedCount: Int) {
      end = UInt32(clamping: foldedCount)
      sourceEnd = UInt32(clamping: sourceOffset)
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

  /// Folds a part of a text in the place of what was folded before; offsets count from its start.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  mutating func fold(_ source: Span<UInt8>, in range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(range.count)
    words.reserveCapacity(range.count / 4)
    var word: Word?
    // Where a word would start that a hyphen joins to the last.
    var afterHyphen = -1
    func open(at offset: Int, _ foldedCount: Int) -> Word {
      let start = UInt32(clamping: foldedCount)
      let sourceStart = UInt32(clamping: offset)
      return Word(
        start: start, end: start, sourceStart: sourceStart, sourceEnd: sourceStart,
        isHyphenated: afterHyphen == offset)
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] < 0x80 {
        let end = source.firstIndexBeyondASCII(in: index..<range.upperBound) ?? range.upperBound
        let count = bytes.count
        bytes.append(addingCapacity: end - index) { folded in
          while index < end {
            let byte = source[index]
            var run = LetterRun(source, at: index, before: end)
            if run.count > 0 {
              var next = word ?? open(at: index - range.lowerBound, count + folded.count)
              repeat {
                index += run.count
                let isWhole = run.count < 8
                run.append(to: &folded)
                if isWhole { break }
                run = LetterRun(source, at: index, before: end)
              } while run.count > 0
              next.close(at: index - range.lowerBound, count + folded.count)
              word = next
              continue
            }
            // An apostrophe is no bound: `don't` is one word.
            if byte == UInt8(ascii: "-"), word != nil { afterHyphen = index - range.lowerBound + 1 }
            if byte != UInt8(ascii: "'"), let last = word.take() { words.append(last) }
            index += 1
          }
        }
      } else {
        let offset = index - range.lowerBound
        let (scalar, length) = source.scalar(at: index, before: range.upperBound)
        index += length
        let folded = LetterFolding.fold(scalar)
        if folded.isBound, let last = word.take() { words.append(last) }
        guard let letters = folded.letters(for: scalar) else { continue }
        var next = word ?? open(at: offset, bytes.count)
        bytes += letters.utf8
        next.close(at: offset + length, bytes.count)
        word = next
        if folded.isBound { words.append(next); word = nil }
      }
    }
    if let word { words.append(word) }
  }
}
