/// Text with XML's entities and tags, made plain UTF-8.
enum XMLText {
  /// Appends the text of some bytes without its tags and with its entities as characters.
  static func appendPlain(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isLatin1: Bool, to text: inout [UInt8]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"):
        if let (character, end) = entity(bytes, at: index, before: range.upperBound) {
          text += Array(String(character).utf8)
          index = end
          continue
        }
        text.append(byte)
      case UInt8(ascii: "<"):
        if let end = tagEnd(bytes, at: index, before: range.upperBound) {
          index = end
          continue
        }
        text.append(byte)
      case 0x80... where isLatin1:
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      default: text.append(byte)
      }
      index += 1
    }
  }

  /// The offset after a tag such as `<sub>` or `</i>`; nil where the sign is a sign.
  private static func tagEnd(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> Int? {
    var index = start + 1
    if index < end, bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < end, (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] == UInt8(ascii: "!")
    else { return nil }
    let limit = min(end, start + 60)
    while index < limit, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
      index += 1
    }
    return index < limit && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The character of the entity at an offset, and the offset after it.
  private static func entity(
    _ bytes: Span<UInt8>, at start: Int, before end: Int
  ) -> (Unicode.Scalar, Int)? {
    var index = start + 1
    var name = ""
    while index < min(end, start + 12), bytes[index] != UInt8(ascii: ";") {
      guard bytes[index] < 0x80 else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    guard index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
    var scalar: Unicode.Scalar?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      scalar = UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    } else if name.hasPrefix("#") {
      scalar = UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }
    } else {
      scalar = entities[name]
    }
    return scalar.map { ($0, index + 1) }
  }

  /// The entities of XML, and of the DTD by which DBLP's dump is written.
  private static let entities: [String: Unicode.Scalar] = {
    var entities: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    ]
    for (index, name) in latin1.split(separator: " ").enumerated() {
      entities[String(name)] = Unicode.Scalar(0xA0 + UInt32(index))
    }
    return entities
  }()

  /// The names of the characters from U+00A0 to U+00FF.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute \
    Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
    Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave \
    aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth \
    ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """
}
