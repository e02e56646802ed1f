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
  }

  static func fold(_ scalar: Unicode.Scalar) -> Outcome {
    let value = scalar.value
    if let text = signs[value] { return .letters(text) }
    if (0xFF01...0xFF5E).contains(value) { return foldFullWidth(value) }
    if ideographs.contains(where: { $0.contains(value) }) { return .ideograph }
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
      } else if let name = signs[small.value] {
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
  private static let signs: [UInt32: String] = [
    0xB5: "mu", 0x221E: "infinite", 0x3B1: "alpha", 0x3B2: "beta", 0x3B3: "gamma", 0x3B4: "delta",
    0x3B5: "epsilon", 0x3B6: "zeta", 0x3B7: "eta", 0x3B8: "theta", 0x3B9: "iota", 0x3BA: "kappa",
    0x3BB: "lambda", 0x3BC: "mu", 0x3BD: "nu", 0x3BE: "xi", 0x3BF: "omicron", 0x3C0: "pi",
    0x3C1: "rho", 0x3C2: "sigma", 0x3C3: "sigma", 0x3C4: "tau", 0x3C5: "upsilon", 0x3C6: "phi",
    0x3C7: "chi", 0x3C8: "psi", 0x3C9: "omega",
  ]

  /// Kana and the blocks of ideographs.
  private static let ideographs: [ClosedRange<UInt32>] = [
    0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]
}
