/// A title as titles are compared: letters and digits alone, without case and accents.
struct TitleKey: Hashable, Sendable {
  /// The letters and digits.
  let text: Fingerprint
  /// Whether the title has no letter or digit at all; such titles equal none.
  let isEmpty: Bool

  /// A hash for tables.
  var hash: UInt64 { text.hash }

  init(_ maker: TitleKeyMaker) {
    text = maker.text.fingerprint
    isEmpty = maker.text.isEmpty
  }

  init(_ range: ByteRange, of source: SourceFile) {
    let bytes = source.bytes.span
    var maker = TitleKeyMaker()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let run = LetterRun(bytes, at: offset, before: range.upperBound)
      maker.add(run)
      offset += run.count
      if run.count == 8 || offset == range.upperBound { continue }
      if bytes[offset] < 0x80 {
        offset += 1
      } else {
        let (scalar, length) = bytes.scalar(at: offset, before: range.upperBound)
        if !scalar.isPunctuation { maker.add(scalar) }
        offset += length
      }
    }
    self.init(maker)
  }
}

/// Makes the key of a title of its letters and digits, one after another.
struct TitleKeyMaker {
  fileprivate var text = FingerprintMaker()

  /// Adds letters and digits.
  @inline(__always)
  mutating func add(_ run: LetterRun) { text.add(run.bytes, count: run.count) }

  /// Adds what a scalar beyond ASCII has of small letters and digits, without accents.
  mutating func add(_ scalar: Unicode.Scalar) {
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = LatinFolding.base(of: small) {
        for byte in base.utf8 { text.add(byte) }
      } else if small.properties.generalCategory != .nonspacingMark,
        small.properties.isAlphabetic || small.properties.numericType == .decimal
      {
        for byte in UTF8.encode(small) ?? UTF8.encodedReplacementCharacter { text.add(byte) }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the dashes, quotation marks and dots of a block that has no letter.
  var isPunctuation: Bool { (0x2010...0x2027).contains(value) }
}
