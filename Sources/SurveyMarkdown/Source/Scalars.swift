package extension Span where Element == UInt8 {
  /// The scalar at an offset and its length; U+FFFD of one byte if the bytes are ill-formed.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard self[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    // Overlong forms and surrogates are ill-formed too.
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, length)
  }

  /// The scalar that ends just before an offset above 0; U+FFFD if the bytes are ill-formed.
  func scalar(before offset: Int) -> Unicode.Scalar {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = scalar(at: start)
    return start + length == offset ? scalar : "\u{FFFD}"
  }
}

package extension Unicode.Scalar {
  /// Whether CommonMark calls the scalar Unicode whitespace.
  var isUnicodeWhitespace: Bool {
    isASCII
      ? value == 0x20 || (0x9...0xD).contains(value) && value != 0xB
      : properties.generalCategory == .spaceSeparator
  }

  /// Whether CommonMark calls the scalar a Unicode punctuation character; symbols are.
  var isUnicodePunctuation: Bool {
    if isASCII { return UInt8(ascii: self).isPunctuation }
    switch properties.generalCategory {
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol: return true
    default: return isPunctuationWithoutSymbols
    }
  }

  /// Whether the scalar is ASCII punctuation or in one of Unicode's punctuation categories.
  var isPunctuationWithoutSymbols: Bool {
    if isASCII { return UInt8(ascii: self).isPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
