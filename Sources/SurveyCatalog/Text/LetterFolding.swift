/// How search reads a letter beyond ASCII.
enum LetterFolding {
  /// What a scalar adds to a folded text.
  enum Outcome {
    /// Letters or digits of a word.
    case letters(String)
    /// A sign that is a word by itself, as in writing that sets no blanks.
    case ideograph
    /// Nothing, and no bound either: a combining mark, an apostrophe, a soft hyphen.
    case nothing
    /// The bound between two words.
    case bound

    /// Whether a word ends before the scalar.
    var isBound: Bool {
      switch self {
      case .bound, .ideograph: true
      case .letters, .nothing: false
      }
    }

    /// What the scalar adds to a word, if anything.
    func letters(for scalar: Unicode.Scalar) -> String? {
      switch self {
      case .letters(let letters): letters
      case .ideograph: String(scalar)
      case .nothing, .bound: nil
      }
    }
  }

  static func fold(_ scalar: Unicode.Scalar) -> Outcome {
    let value = scalar.value
    if scalar.isPictograph { return .bound }
    if let text = name(ofSign: value) { return .letters(text) }
    if (0xFF01...0xFF5E).contains(value) { return foldFullWidth(value) }
    if isIdeograph(value) { return .ideograph }
    // U+2019 is the apostrophe that books set.
    if value == 0x2019 { return .nothing }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .nothing
    case .spacingMark: return .letters(String(scalar))
    case .decimalNumber, .otherNumber:
      guard properties.numericType == .decimal || properties.numericType == .digit,
        let number = properties.numericValue
      else { return .bound }
      return .letters(String(Int(number)))
    default: break
    }
    guard properties.isAlphabetic else { return .bound }
    var letters = ""
    for small in properties.lowercaseMapping.unicodeScalars {
      if let base = LatinFolding.base(of: small) {
        letters += base
      } else if let name = name(ofSign: small.value) {
        letters += name
      } else if small.properties.generalCategory != .nonspacingMark {
        letters.unicodeScalars.append(small)
      }
    }
    return letters.isEmpty ? .nothing : .letters(letters)
  }

  private static func foldFullWidth(_ value: UInt32) -> Outcome {
    let byte = UInt8(truncatingIfNeeded: value - 0xFEE0)
    guard byte.isLetter || byte.isDigit else { return .bound }
    return .letters(String(Unicode.Scalar(byte.lowercased)))
  }

  /// Signs that people type by name: `PanGu-Σ`, `μTransfer`, `∞-Bench`.
  private static func name(ofSign value: UInt32) -> String? {
    switch value {
    case 0xB5, 0x3BC: "mu"
    case 0x221E: "infinite"
    case 0x3B1...0x3C9: greekLetters[Int(value - 0x3B1)]
    default: nil
    }
  }

  private static let greekLetters = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi",
    "omega",
  ]

  /// Whether a scalar is kana or lies in a block of ideographs.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
