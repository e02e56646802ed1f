/// One word of a query, or several that must stand together, ready to be compared.
struct Term: Hashable, Sendable {
  /// A word and its stem.
  struct Piece: Hashable, Sendable {
    let word: [UInt8]
    let stem: [UInt8]
    /// How many letters at the start every form of the word shares with it, at least.
    let sharedCount: Int

    init(_ word: [UInt8]) {
      self.word = word
      stem = WordStem.stem(of: word)
      // `metre` and `meter` share three letters only, and so do some irregular words.
      let most = stem.hasSuffix("er") || IrregularWords.isStem(stem) ? 3 : 4
      sharedCount = max(1, min(most, stem.count - 1, word.count))
    }
  }

  /// The words in order: `kv-cache` has two.
  let pieces: [Piece]
  /// The words written as one.
  let joined: Piece
  /// Whether the last word may go on: `quant` finds `quantization`.
  let isPrefix: Bool
  /// Whether hyphens join the words.
  private let isHyphenated: Bool

  /// Makes a term of folded words; nil where there is none.
  init?(_ words: [[UInt8]], isPrefix: Bool, isHyphenated: Bool = false) {
    self.isHyphenated = isHyphenated
    guard !words.isEmpty else { return nil }
    let joined = Piece(words.flatMap { $0 })
    self.joined = joined
    pieces = words.count == 1 ? [joined] : words.map { Piece($0) }
    self.isPrefix = isPrefix
  }

  /// Folds a text into a term; a `*` at its end says that its last word may go on.
  init?(_ text: some StringProtocol, isPrefix: Bool = false) {
    let folded = FoldedText(text)
    self.init(
      folded.words.map { Array(folded.bytes[$0.range]) },
      isPrefix: isPrefix || text.last == "*",
      isHyphenated: folded.words.contains { $0.isHyphenated }
    )
  }

  /// The term that two terms make when they stand together.
  func followed(by next: Term) -> Term? {
    Term((pieces + next.pieces).map { $0.word }, isPrefix: next.isPrefix)
  }
}

/// How and where a term stands in a text.
struct TermMatch {
  /// The words of the text that it covers.
  var words: Range<Int>
  /// Where the match ends in the folded bytes, for what a prefix leaves uncovered.
  var end: Int
  /// How like the term the text is: 1 where it is the same.
  var likeness: Float
}

extension Term {
  /// How like the term other forms of it are, ranked below the same word.
  private static let inflected: Float = 0.9
  private static let begun: Float = 0.6
  private static let joinedElsewhere: Float = 0.98

  /// The best match of the term that starts at a word of the text.
  func match(in text: FoldedText, at index: Int, scratch: inout [UInt8]) -> TermMatch? {
    let start = Int(text.words[index].start)
    let bytes = text.bytes.span
    let common = joined.word.commonPrefix(with: bytes, at: start)
    guard common >= joined.sharedCount || pieces.count > 1 else { return nil }
    if common == joined.word.count, let match = exactMatch(in: text, at: index) { return match }
    if common >= joined.sharedCount {
      if let match = inflectedMatch(in: text, at: index, common, &scratch) { return match }
      if isPrefix, common == joined.word.count, let match = begunMatch(in: text, at: index) {
        return match
      }
    }
    return pieces.count > 1 ? pieceMatch(in: text, at: index, &scratch) : nil
  }

  private func exactMatch(in text: FoldedText, at index: Int) -> TermMatch? {
    let start = Int(text.words[index].start)
    let end = start + joined.word.count
    guard let last = text.lastWord(from: index, reaching: end), Int(text.words[last].end) == end
    else { return nil }
    let isSame =
      last - index + 1 == pieces.count
      && (!isHyphenated || text.words[index + 1...last].allSatisfy { $0.isHyphenated })
    return TermMatch(
      words: index..<last + 1,
      end: end,
      likeness: isSame ? 1 : Self.joinedElsewhere
    )
  }

  private func inflectedMatch(
    in text: FoldedText,
    at index: Int,
    _ common: Int,
    _ scratch: inout [UInt8]
  ) -> TermMatch? {
    guard joined.word.count <= WordStem.longestWord else { return nil }
    let start = Int(text.words[index].start)
    var last = index
    while last < text.words.count {
      let end = Int(text.words[last].end)
      let length = end - start
      // No inflection is longer than nine letters, none is shared without most of the stem.
      if length > joined.stem.count + 9 { return nil }
      if length + 2 >= joined.stem.count, common + 3 >= min(length, joined.stem.count) {
        scratch.removeAll(keepingCapacity: true)
        for offset in start..<end { scratch.append(text.bytes[offset]) }
        WordStem.reduce(&scratch)
        if scratch == joined.stem {
          return TermMatch(words: index..<last + 1, end: end, likeness: Self.inflected)
        }
      }
      // What follows can belong to the term only while the term goes on.
      if common < length { return nil }
      last += 1
    }
    return nil
  }

  private func begunMatch(in text: FoldedText, at index: Int) -> TermMatch? {
    let start = Int(text.words[index].start)
    let end = start + joined.word.count
    guard joined.word.count > 1, let last = text.lastWord(from: index, reaching: end) else {
      return nil
    }
    // Few letters that reach over a bound are chance: `ina` is not `in attention`.
    if last - index + 1 > pieces.count, joined.word.count < 5 { return nil }
    let whole = Int(text.words[last].end) - start
    let share = Float(joined.word.count) / Float(max(1, whole))
    return TermMatch(words: index..<last + 1, end: end, likeness: Self.begun + 0.2 * share)
  }

  /// Each word inflected for itself: `quantized-models` for `quantized model`.
  private func pieceMatch(
    in text: FoldedText,
    at index: Int,
    _ scratch: inout [UInt8]
  ) -> TermMatch? {
    guard index + pieces.count <= text.words.count else { return nil }
    var end = 0
    for (offset, piece) in pieces.enumerated() {
      let word = text.words[index + offset]
      let common = piece.word.commonPrefix(with: text.bytes.span, at: Int(word.start))
      end = Int(word.end)
      if common == piece.word.count, common == word.count { continue }
      if isPrefix, offset == pieces.count - 1, common == piece.word.count, common > 1 {
        end = Int(word.start) + common
        continue
      }
      guard common >= piece.sharedCount else { return nil }
      scratch.removeAll(keepingCapacity: true)
      for place in word.range { scratch.append(text.bytes[place]) }
      WordStem.reduce(&scratch)
      guard scratch == piece.stem else { return nil }
    }
    return TermMatch(words: index..<index + pieces.count, end: end, likeness: Self.inflected)
  }

  /// The likeness of the best match anywhere in the text; 0 where there is none.
  func likeness(in text: FoldedText, scratch: inout [UInt8]) -> Float {
    var best: Float = 0
    for index in text.words.indices {
      if let match = match(in: text, at: index, scratch: &scratch) {
        best = max(best, match.likeness)
      }
    }
    return best
  }

  /// Whether the term stands anywhere in the text.
  func stands(in text: FoldedText) -> Bool {
    var scratch: [UInt8] = []
    return text.words.indices.contains { match(in: text, at: $0, scratch: &scratch) != nil }
  }
}

extension FoldedText {
  /// The word that holds the byte before an offset, from a word on.
  fileprivate func lastWord(from index: Int, reaching end: Int) -> Int? {
    var last = index
    while last < words.count, Int(words[last].end) < end { last += 1 }
    return last < words.count ? last : nil
  }
}

extension [UInt8] {
  /// The number of bytes that a text has in common with the word, from an offset on.
  func commonPrefix(with text: Span<UInt8>, at offset: Int) -> Int {
    let most = Swift.min(count, text.count - offset)
    var length = 0
    while length < most, self[length] == text[offset + length] { length += 1 }
    return length
  }
}
