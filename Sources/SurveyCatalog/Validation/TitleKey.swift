/// A title as titles are compared: letters and digits alone, without case and accents.
struct TitleKey: Hashable, Sendable {
  /// The letters and digits.
  let text: String

  /// Whether the title has no letter or digit; such titles equal none.
  var isEmpty: Bool { text.isEmpty }

  init(_ range: ByteRange, of source: SourceFile) {
    let bytes = source.bytes.span
    var letters: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = bytes.scalar(at: offset, before: range.upperBound)
      if scalar.isASCII {
        if bytes[offset].isLetter || bytes[offset].isDigit {
          letters.append(bytes[offset].lowercased)
        }
      } else if !scalar.isPunctuation {
        letters += Self.letters(of: scalar)
      }
      offset += length
    }
    text = String(decoding: letters, as: UTF8.self)
  }

  /// What a non-ASCII scalar has of lowercase letters and digits, without accents.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    var letters: [UInt8] = []
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = LatinFolding.base(of: small) {
        letters += base.utf8
      } else if small.properties.generalCategory != .nonspacingMark,
        small.properties.isAlphabetic || small.properties.numericType == .decimal
      {
        letters += String(small).utf8
      }
    }
    return letters
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the dashes, quotation marks and dots of U+2010 to U+2027.
  fileprivate var isPunctuation: Bool { (0x2010...0x2027).contains(value) }
}
