/// Anchors as GitHub gives them to the headings of a page.
///
/// Lower case; letters, marks, decimal digits, connector punctuation, join controls, blanks and
/// hyphens are kept, all else goes; blanks become hyphens; repeats get `-1`, `-2`. The rule is that
/// of GitHub's table-of-contents filter (`PUNCTUATION_REGEXP = /[^\p{Word}\- ]/u`).
struct HeadingAnchors: Sendable {
  /// The anchors given so far: each heading of the page has one of its own.
  private var anchors: StringNumbers
  /// How often each anchor was asked for again.
  private var repeats: [Int] = []

  /// Anchors for a page of about so many headings.
  init(capacity: Int = 0) {
    anchors = StringNumbers(capacity: capacity)
    repeats.reserveCapacity(capacity)
  }

  /// The anchor of a heading, by its position on the page.
  subscript(heading: Int) -> String { anchors[heading] }

  /// The position of the heading that has an anchor.
  func heading(at anchor: String) -> Int? { anchors.known(anchor) }

  /// The anchor of the next heading of the page.
  mutating func anchor(for heading: String) -> String {
    let base = Self.anchor(of: heading)
    let first = anchors.number(of: base)
    if first == repeats.count {
      repeats.append(0)
      return base
    }
    while true {
      repeats[first] += 1
      let anchor = base + "-" + String(repeats[first])
      if anchors.number(of: anchor) == repeats.count {
        repeats.append(0)
        return anchor
      }
    }
  }

  /// The anchor of a heading that no other heading shares.
  static func anchor(of heading: String) -> String {
    let text = Markdown.plainText(of: heading)
    let bytes = text.utf8.span
    var anchor: [UInt8] = []
    anchor.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      index = append(bytes, at: index, to: &anchor)
      guard index < bytes.count else { break }
      let (scalar, length) = bytes.scalar(at: index, before: bytes.count)
      index += length
      guard !scalar.isPictograph else { continue }
      if scalar.isPictographMark {
        // Both belong to a word, as a join control and as a mark.
        for byte in index - length..<index { anchor.append(bytes[byte]) }
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars where isKept(small) {
        anchor += String(small).utf8
      }
    }
    return String(decoding: anchor, as: UTF8.self)
  }

  /// Appends what is kept of the ASCII letters from an offset on, and returns where they end.
  private static func append(
    _ bytes: Span<UInt8>, at offset: Int, to anchor: inout [UInt8]
  ) -> Int {
    let end = bytes.firstIndexBeyondASCII(in: offset..<bytes.count) ?? bytes.count
    anchor.append(addingCapacity: end - offset) { kept in
      for index in offset..<end {
        let byte = bytes[index]
        if byte == .space {
          kept.append(UInt8(ascii: "-"))
        } else if isKept(byte) {
          kept.append(byte.lowercased)
        }
      }
    }
    return end
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
