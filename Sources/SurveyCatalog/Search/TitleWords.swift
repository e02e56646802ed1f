/// The words of a title by which topics differ.
///
/// Words are folded as search folds them. A hyphenated word counts in its parts and as one word:
/// `low-rank` is `low`, `rank` and `lowrank`.
struct TitleWords {
  /// A word, and where the title has it: of the parts of a hyphenated word, the whole.
  struct Word {
    /// The folded letters and digits.
    let letters: [UInt8]
    /// Where it begins and ends in the UTF-8 of the title.
    let place: Range<Int>
  }

  /// The words in the order of the title; some may be equal.
  private(set) var words: [Word] = []

  /// The number of words of a title that count; longer texts are no titles.
  private static let limit = 64

  /// Words that say nothing of a subject.
  private static let stopWords: Set<[UInt8]> = Set(
    """
    a about all an and are as at based be but by can do does for from how i in into is it its \
    more most new no not of on or our out over than that the their these this those through to \
    toward towards under up use using via we what when where which why with you your
    """.split(separator: " ").map { Array($0.utf8) })

  init(_ title: String) {
    let folded = FoldedText(title)
    let words = folded.words
    var start = 0
    while start < words.count, self.words.count < Self.limit {
      var end = start + 1
      while end < words.count, words[end].isHyphenated { end += 1 }
      let (first, last) = (words[start], words[end - 1])
      let place = Int(first.sourceStart)..<Int(last.sourceEnd)
      for word in words[start..<end] {
        let letters = Array(folded.bytes[word.range])
        if Self.stopWords.contains(letters) { continue }
        self.words.append(Word(letters: letters, place: place))
      }
      if end > start + 1 {
        let whole = first.range.lowerBound..<last.range.upperBound
        self.words.append(Word(letters: Array(folded.bytes[whole]), place: place))
      }
      start = end
    }
    self.words.removeLast(max(0, self.words.count - Self.limit))
  }
}

/// Numbers for words, equal for words of one stem.
struct Vocabulary: Sendable {
  /// The numbers by stem.
  private var stems: [[UInt8]: Int] = [:]
  /// The numbers by word: most words of a list occur again and again.
  private var numbers: [[UInt8]: Int] = [:]

  /// How many words have a number.
  var count: Int { stems.count }

  /// Returns the numbers of a title's words, each once, in the order of the title.
  mutating func learn(_ title: String) -> [Int] {
    var result: [Int] = []
    for word in TitleWords(title).words {
      let number = number(of: word.letters)
      if !result.contains(number) { result.append(number) }
    }
    return result
  }

  private mutating func number(of word: [UInt8]) -> Int {
    if let number = numbers[word] { return number }
    let stem = WordStem.stem(of: word)
    let number = stems[stem] ?? stems.count
    stems[stem] = number
    numbers[word] = number
    return number
  }

  /// Returns the stem of a word, and its number if it is known.
  func find(_ word: [UInt8]) -> (stem: [UInt8], number: Int?) {
    let stem = WordStem.stem(of: word)
    return (stem, stems[stem])
  }
}
