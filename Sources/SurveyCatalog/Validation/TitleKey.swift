/// A title as titles are compared: letters and digits alone, without case and accents.
struct TitleKey: Hashable, Sendable {
  private var text = Fingerprint()
  /// Whether the title has no letter or digit at all; such titles equal none.
  private(set) var isEmpty = true

  init() {}

  /// A hash for tables.
  var hash: UInt64 { text.hash }

  /// Adds a small letter or a digit.
  mutating func add(_ byte: UInt8) {
    text.add(byte)
    isEmpty = false
  }

  /// Adds what a scalar beyond ASCII has of small letters and digits, without accents.
  mutating func add(_ scalar: Unicode.Scalar) {
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = LatinFolding.base(of: small) {
        for byte in base.utf8 { add(byte) }
      } else if small.properties.generalCategory != .nonspacingMark,
        small.properties.isAlphabetic || small.properties.numericType == .decimal
      {
        for byte in UTF8.encode(small) ?? UTF8.encodedReplacementCharacter { add(byte) }
      }
    }
  }

  init(_ range: ByteRange, of source: SourceFile) {
    let bytes = source.bytes.span
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte.isLetter || byte.isDigit { add(byte.lowercased) }
        offset += 1
      } else {
        let (scalar, length) = bytes.scalar(at: offset, before: range.upperBound)
        if !scalar.isPunctuation { add(scalar) }
        offset += length
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the dashes, quotation marks and dots of a block that has no letter.
  var isPunctuation: Bool { (0x2010...0x2027).contains(value) }
}
