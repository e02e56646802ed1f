/// The words of a venue's prose, and which of them start a part of it.
struct ProseWords {
  private let bytes: [UInt8]
  /// Where the words lie.
  private(set) var ranges: [Range<Int>] = []
  /// Whether a sign such as a comma or a bracket comes before each word.
  private(set) var isFirst: [Bool] = []
  /// The words that are years, `2024` or `'24`, with their numbers.
  private(set) var years: [(index: Int, year: Int)] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start = 0
    var isAfterSign = true
    for end in 0...bytes.count {
      if end < bytes.count, bytes[end].isInWord { continue }
      if let range = trimmed(start..<end) {
        if let year = year(range) { years.append((ranges.count, year)) }
        ranges.append(range)
        isFirst.append(isAfterSign)
        isAfterSign = false
      } else if start < end {
        // A lone hyphen separates: `EMNLP 2023 - Demos`.
        isAfterSign = true
      }
      if end < bytes.count, bytes[end] > 0x20 { isAfterSign = true }
      start = end + 1
    }
  }

  /// A word without the signs at its ends, but for the apostrophe of a short year.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let last = range.last, bytes[last].isSign { range = range.dropLast() }
    while let first = range.first, bytes[first].isSign, bytes[first] != UInt8(ascii: "'") {
      range = range.dropFirst()
    }
    return range.isEmpty ? nil : range
  }

  private func year(_ range: Range<Int>) -> Int? {
    let isShort = bytes[range.lowerBound] == UInt8(ascii: "'")
    let digits = isShort ? range.dropFirst() : range
    guard digits.count == (isShort ? 2 : 4) else { return nil }
    var number = 0
    for index in digits {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    if isShort { number += number > 60 ? 1900 : 2000 }
    return 1900...2099 ~= number ? number : nil
  }

  /// Some words with a space between each and the next.
  func text(_ words: Range<Int>) -> String {
    var text: [UInt8] = []
    for index in words {
      if !text.isEmpty { text.append(0x20) }
      text += bytes[ranges[index]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  func lowercase(_ word: Int) -> String {
    String(decoding: bytes.span.lowercase(ranges[word]), as: UTF8.self)
  }

  /// The lowercase bytes of a word as a number.
  func hash(_ word: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in ranges[word] {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// Whether the word starts with a digit or an apostrophe.
  func isNumber(_ word: Int) -> Bool {
    let byte = bytes[ranges[word].lowerBound]
    return byte &- 0x30 < 10 || byte == UInt8(ascii: "'")
  }

  /// Whether words look like a short name: two capital letters at least.
  func isShortName(_ words: Range<Int>) -> Bool {
    var count = 0
    for word in words {
      for index in ranges[word] where bytes[index] &- 0x41 < 26 { count += 1 }
    }
    return count >= 2
  }

  /// Whether brackets enclose a word alone.
  func isInBrackets(_ word: Int) -> Bool {
    let range = ranges[word]
    return range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "(")
      && range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ")")
  }

  /// Whether a word ends with some lowercase letters.
  func hasSuffix(_ suffix: String, _ word: Int) -> Bool {
    let range = ranges[word]
    return range.count >= suffix.utf8.count
      && bytes.span.isWord(suffix, range.upperBound - suffix.utf8.count..<range.upperBound)
  }

  /// Whether a word starts with some lowercase letters.
  func hasPrefix(_ prefix: String, _ word: Int) -> Bool {
    let range = ranges[word]
    return range.count >= prefix.utf8.count
      && bytes.span.isWord(prefix, range.lowerBound..<range.lowerBound + prefix.utf8.count)
  }
}

extension UInt8 {
  fileprivate var isInWord: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self >= 0x80 || isSign
  }

  /// Whether the byte is a sign that may be inside a word.
  fileprivate var isSign: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "'"),
      UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
