/// The anchors that GitHub gives to headings.
public enum GitHubAnchor {
  /// Returns the anchor of a heading with the visible text, if no other heading has it.
  ///
  /// GitHub makes letters lowercase, keeps letters, marks, decimal digits, connector punctuation
  /// and hyphens, replaces spaces with hyphens, and removes everything else.
  public static func slug(_ visibleText: String) -> String {
    var slug = ""
    for scalar in visibleText.unicodeScalars {
      for lowercase in scalar.properties.lowercaseMapping.unicodeScalars {
        if lowercase == " " {
          slug += "-"
        } else if isKept(lowercase) {
          slug.unicodeScalars.append(lowercase)
        }
      }
    }
    return slug
  }

  /// Whether a scalar is a hyphen or belongs to a word, as regular expressions in Ruby define it.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default:
      let isJoinControl = scalar == "\u{200C}" || scalar == "\u{200D}"
      return scalar == "-" || isJoinControl || scalar.properties.isAlphabetic
    }
  }
}

/// The anchors of the headings of one page, in order.
public struct GitHubAnchors: Sendable {
  /// How often each anchor was asked for again.
  private var repeats: [String: Int] = [:]

  /// Creates the anchors of a page without headings.
  public init() {}

  /// Returns the anchor of the next heading, which no earlier heading has.
  ///
  /// A repeated anchor gets `-1`, `-2` and so on, whichever is not taken.
  public mutating func next(for visibleText: String) -> String {
    let slug = GitHubAnchor.slug(visibleText)
    var anchor = slug
    var count = repeats[slug] ?? 0
    while repeats[anchor] != nil {
      count += 1
      anchor = "\(slug)-\(count)"
    }
    repeats[anchor] = 0
    repeats[slug] = count
    return anchor
  }
}
