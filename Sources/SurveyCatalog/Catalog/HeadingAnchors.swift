/// Anchors as GitHub gives them to the headings of a page.
///
/// Lower case; letters, marks, decimal digits, connector punctuation, join controls, blanks and
/// hyphens are kept, all else goes; blanks become hyphens; repeats get `-1`, `-2`. The rule is that
/// of GitHub's table-of-contents filter (`PUNCTUATION_REGEXP = /[^\p{Word}\- ]/u`).
struct HeadingAnchors {
  /// The anchors given so far, and how often each was asked for again.
  private var repeats: [String: Int]

  /// Anchors for a page of about so many headings.
  init(capacity: Int = 0) {
    repeats = Dictionary(minimumCapacity: capacity)
  }

  /// The anchor of the next heading of the page.
  mutating func anchor(for heading: String) -> String {
    let base = Self.anchor(of: heading)
    var anchor = base
    if var count = repeats[base] {
      repeat {
        count += 1
        anchor = base + "-" + String(count)
      } while repeats[anchor] != nil
      repeats[base] = count
    }
    repeats[anchor] = 0
    return anchor
  }

  /// The anchor of a heading that no other heading shares.
  static func anchor(of heading: String) -> String {
    let text = Markdown.plainText(of: heading)
    let bytes = text.utf8.span
    var anchor: [UInt8] = []
    anchor.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .space {
        anchor.append(UInt8(ascii: "-"))
      } else if byte < 0x80 {
        if isKept(byte) { anchor.append(byte.lowercased) }
      } else {
        let (scalar, length) = bytes.scalar(at: index, before: bytes.count)
        index += length
        if !scalar.isPictograph {
          for small in scalar.properties.lowercaseMapping.unicodeScalars where isKept(small) {
            anchor += String(small).utf8
          }
        }
        continue
      }
      index += 1
    }
    return String(decoding: anchor, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isKept(UInt8(ascii: scalar)) }
    // U+200C and U+200D, the join controls, belong to a word.
    if scalar.value == 0x200C || scalar.value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
