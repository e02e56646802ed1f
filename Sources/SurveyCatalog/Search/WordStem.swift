/// What is left of an English word without its inflection: `quantiz` of quantize, quantized,
/// quantizing, quantization and quantisation.
///
/// Lighter than Porter's stemmer, whose tests of measure and form it borrows: plurals, `-ed`, `-ing`,
/// `-ly`, `-ate` and `-ation` go; suffixes that make another word (`-er`, `-ive`, `-al`, `-ity`) stay.
enum WordStem {
  /// Longer words are names or noise, and are compared as they are.
  static let longestWord = 48

  /// Returns the stem of a folded word.
  static func stem(of word: [UInt8]) -> [UInt8] {
    var word = word
    reduce(&word)
    return word
  }

  /// Takes the inflection off a folded word.
  static func reduce(_ word: inout [UInt8]) {
    guard word.count > 2, word.count <= longestWord else { return }
    let isPlain = word.allSatisfy { $0.isLetter }
    if isPlain, let fixed = IrregularWords.stem(of: word) {
      word = fixed
      return
    }
    let isAdverb = isPlain && cutAdverb(&word)
    if isPlain { BritishSpelling.normalize(&word) }
    if !isAdverb { cutPlural(&word) }
    guard isPlain, word.count > 3 else { return }
    let isVerb = cutVerb(&word)
    cutNoun(&word, isVerb: isVerb)
    finish(&word)
  }

  private static func cutAdverb(_ word: inout [UInt8]) -> Bool {
    guard word.count > 6, word.hasSuffix("ly"), !word.hasSuffix("ply") else { return false }
    word.removeLast(2)
    return true
  }

  private static func cutPlural(_ word: inout [UInt8]) {
    guard word.count > 2, word.last == UInt8(ascii: "s"), !word.hasSuffix("ss") else { return }
    if word.count == 3 {
      // `LMs` is a plural, `has` and `bus` are none.
      if !word[0].isVowel, !word[1].isVowel { word.removeLast() }
    } else if word.hasSuffix("ies"), word.count > 4 {
      word.replaceSuffix(3, with: "y")
    } else if ["sses", "ches", "shes", "xes"].contains(where: { word.hasSuffix($0) }) {
      word.removeLast(2)
    } else if word.hasSuffix("us") || word.hasSuffix("is") {
      // `GPUs` and `APIs` are plurals, `corpus` and `basis` are none.
      if word.count == 4 { word.removeLast() }
    } else {
      word.removeLast()
    }
  }

  /// Takes `-ed` and `-ing` off; whether one of them was there and left no doubled letter.
  private static func cutVerb(_ word: inout [UInt8]) -> Bool {
    if word.hasSuffix("ied"), word.count > 4 {
      word.replaceSuffix(3, with: "y")
      return false
    }
    if word.hasSuffix("eed") {
      if word.hasSuffix("teed"), word.count > 7 { word.removeLast() }
      return false
    }
    let length = word.hasSuffix("ed") ? 2 : word.hasSuffix("ing") ? 3 : 0
    guard length > 0, word.count - length >= 2,
      word.dropLast(length).contains(where: { $0.isVowelOrY })
    else { return false }
    word.removeLast(length)
    if word.endsInDouble {
      if word.count > 3 { word.removeLast() }
      return false
    }
    if word.measure == 1, word.endsInShortSyllable { word.append(UInt8(ascii: "e")) }
    return true
  }

  /// Takes `-ation`, `-ate` and the `-ion` of long words off.
  private static func cutNoun(_ word: inout [UInt8], isVerb: Bool) {
    let length = word.hasSuffix("ation") ? 5 : word.hasSuffix("ate") ? 3 : 0
    let isBare = isVerb && word.hasSuffix("at")
    let cut = isBare ? 2 : length
    if cut > 0, word.count - cut >= 4 {
      let head = word.dropLast(cut)
      // `activate` is not of `active`, nor `repeating` of `repe`.
      let isOther =
        head.last == UInt8(ascii: "e") || head.last == UInt8(ascii: "o")
        || (head.last == UInt8(ascii: "v") && head.dropLast().last == UInt8(ascii: "i"))
      if !isOther {
        word.removeLast(cut)
        return
      }
    }
    if word.hasSuffix("tion") || word.hasSuffix("sion"), word.count >= 8 { word.removeLast(3) }
  }

  private static func finish(_ word: inout [UInt8]) {
    guard word.count > 3 else { return }
    if word.last == UInt8(ascii: "y"), !word[word.count - 2].isVowel {
      word[word.count - 1] = UInt8(ascii: "i")
    } else if word.last == UInt8(ascii: "e"), !word.hasSuffix("ee") {
      let head = Array(word.dropLast())
      if head.measure > 1 || (head.measure == 1 && !head.endsInShortSyllable) { word = head }
    }
    if word.count > 3, word.endsInDouble { word.removeLast() }
  }
}
