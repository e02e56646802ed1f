/// Anchors as GitHub gives them to the headings of a page.
///
/// Lower case; letters, marks, decimal digits, connector punctuation, join controls, blanks and
/// hyphens are kept, all else goes; blanks become hyphens; repeats get `-1`, `-2`. The rule is that
/// of GitHub's table-of-contents filter (`PUNCTUATION_REGEXP = /[^\p{Word}\- ]/u`).
struct HeadingAnchors {
  private var counts: [String: Int] = [:]
  private var used: Set<String> = []

  /// The anchor of the next heading of the page.
  mutating func anchor(for heading: String) -> String {
    let base = Self.anchor(of: heading)
    var anchor = base
    while !used.insert(anchor).inserted {
      let count = counts[base, default: 0] + 1
      counts[base] = count
      anchor = "\(base)-\(count)"
    }
    return anchor
  }

  /// The anchor of a heading that no other heading shares.
  static func anchor(of heading: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in Markdown.plainText(of: heading).lowercased().unicodeScalars {
      if scalar == " " {
        anchor.append("-")
      } else if isKept(scalar) {
        anchor.append(scalar)
      }
    }
    return String(anchor)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "-" || scalar == "_" || UInt8(ascii: scalar).isLetter
        || UInt8(ascii: scalar).isDigit
    }
    // U+200C and U+200D, the join controls, belong to a word.
    if scalar.value == 0x200C || scalar.value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
