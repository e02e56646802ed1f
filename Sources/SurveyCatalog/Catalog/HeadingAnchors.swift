/// The anchors that GitHub gives to the headings of a page.
///
/// The text in lowercase; only letters, marks, decimal digits, connector punctuation, join controls,
/// spaces and hyphens are kept; spaces become hyphens; repeats get `-1`, `-2`. This is the rule of
/// GitHub's table-of-contents filter (`PUNCTUATION_REGEXP = /[^\p{Word}\- ]/u`).
struct HeadingAnchors: Sendable {
  /// The anchor of each heading so far.
  private var anchors: [String] = []
  /// The heading that has each anchor.
  private var headings: [String: Int] = [:]
  /// How often the text of each anchor was repeated.
  private var repeats: [String: Int] = [:]

  /// The anchor of a heading, by its position on the page.
  subscript(heading: Int) -> String { anchors[heading] }

  /// The position of the heading that has an anchor.
  func heading(at anchor: String) -> Int? { headings[anchor] }

  /// The anchor of the next heading of the page.
  mutating func anchor(for heading: String) -> String {
    let base = Self.anchor(of: heading)
    var anchor = base
    while headings[anchor] != nil {
      repeats[base, default: 0] += 1
      anchor = "\(base)-\(repeats[base, default: 0])"
    }
    headings[anchor] = anchors.count
    anchors.append(anchor)
    return anchor
  }

  /// The anchor of a heading that no other heading shares.
  static func anchor(of heading: String) -> String {
    let text = Markdown.plainText(of: heading)
    var anchor = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " {
        anchor.append("-")
      } else if scalar.isPictographMark {
        // U+200D is a join control, U+FE0F a mark: both are kept.
        anchor.append(scalar)
      } else if !scalar.isPictograph {
        anchor += scalar.properties.lowercaseMapping.unicodeScalars.filter(isKept)
      }
    }
    return String(anchor)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-" || scalar == "_" { return true }
    // The join controls.
    if scalar.value == 0x200C || scalar.value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
