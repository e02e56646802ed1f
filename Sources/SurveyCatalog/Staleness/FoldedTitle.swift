/// A title as dumps and lists are compared: its lowercase letters and digits without accents.
///
/// Whatever separates words counts for nothing in `key`: `Fine-Tuning`, `Finetuning` and
/// `{F}ine {T}uning` are the same. Greek letters are named, and a plus sign after a letter is kept.
struct FoldedTitle: Sendable {
  /// The hash of all letters and digits.
  private(set) var hash = Self.seed
  /// The hashes of the words between spaces and signs, in order.
  private(set) var words: [UInt64] = []
  /// The number of words between spaces.
  private(set) var spacedWordCount = 0
  /// The letters and digits, where they were asked for.
  private(set) var key: [UInt8] = []
  /// The end of each word in the key, where it was asked for.
  private var ends: [Int] = []
  private let keepsKey: Bool
  private var word = Self.seed
  private var isInWord = false
  private var isInSpacedWord = false

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  init(keepsKey: Bool = false) {
    self.keepsKey = keepsKey
  }

  /// Folds a text with its key.
  init(_ text: String) {
    self.init(keepsKey: true)
    let bytes = Array(text.utf8)
    fold(bytes.span, bytes.indices)
  }

  /// Folds a title in place of the one before.
  mutating func fold(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    clear()
    for index in range {
      let byte = bytes[index]
      let lowercase = byte | 0x20
      if lowercase &- 0x61 < 26 {
        add(lowercase)
      } else if byte == 0x20 {
        endSpacedWord()
      } else if !addRare(byte) {
        return foldDecoded(bytes, range)
      }
    }
    endSpacedWord()
  }

  /// Adds an ASCII byte that is neither a letter nor a space; returns false where more than the byte
  /// decides what it is.
  private mutating func addRare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39: add(byte)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "'"): break
    case 0...0x20, UInt8(ascii: "~"): endSpacedWord()
    case UInt8(ascii: "+"): if isInWord { add(byte) }
    case UInt8(ascii: "\\"), 0x80...: return false
    default: endWord()
    }
    return true
  }

  /// Folds a title with characters beyond ASCII, or in TeX's notation.
  private mutating func foldDecoded(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    clear()
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    for index in range { text.append(bytes[index]) }
    if text.contains(UInt8(ascii: "\\")) { text = PlainTeX.text(of: text) }
    for scalar in DumpText.string(text).unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if (byte | 0x20) &- 0x61 < 26 { add(byte | 0x20) } else { _ = addRare(byte) }
        continue
      }
      switch LetterFolding.fold(scalar) {
      case .letters(let letters): for byte in letters.utf8 { add(byte) }
      case .ideograph:
        endWord()
        for byte in String(scalar).utf8 { add(byte) }
        endWord()
      case .nothing: break
      case .bound: if scalar.properties.isWhitespace { endSpacedWord() } else { endWord() }
      }
    }
    endSpacedWord()
  }

  private mutating func clear() {
    hash = Self.seed
    words.removeAll(keepingCapacity: true)
    spacedWordCount = 0
    key.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    word = Self.seed
    isInWord = false
    isInSpacedWord = false
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* Self.prime
    word = (word ^ UInt64(byte)) &* Self.prime
    isInWord = true
    if keepsKey { key.append(byte) }
  }

  @inline(__always)
  private mutating func endWord() {
    guard isInWord else { return }
    words.append(word)
    if keepsKey { ends.append(key.count) }
    word = Self.seed
    isInWord = false
    isInSpacedWord = true
  }

  @inline(__always)
  private mutating func endSpacedWord() {
    endWord()
    if isInSpacedWord { spacedWordCount += 1 }
    isInSpacedWord = false
  }

  /// The words as text, where the key was asked for.
  var wordTexts: [String] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(decoding: key[start..<end], as: UTF8.self)
    }
  }
}

/// Bytes of a dump as text.
enum DumpText {
  /// The text of some bytes in UTF-8, or in ISO-8859-1 where they are not.
  static func string(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  /// What a reader sees of some bytes: TeX made plain, and single spaces.
  static func visible(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    for index in range { text.append(bytes[index]) }
    if text.contains(where: { $0 == 0x5C || $0 == 0x7B || $0 == 0x7D || $0 == 0x24 }) {
      text = PlainTeX.text(of: text)
    }
    var result = ""
    for word in string(text).split(whereSeparator: { $0.isWhitespace }) {
      if !result.isEmpty { result += " " }
      result += word
    }
    return result
  }
}
