/// Shortens and escapes text of a list for reports.
extension String {
  /// The maximum number of scalars of a message.
  package static let longestMessage: Int = 500

  /// The text cut to a number of scalars, on one line, and without control sequences and commands.
  ///
  /// Line ends and tabs become spaces; controls and bidirectional marks become escapes
  /// (`\u{202E}`); the signs that begin a command of a CI runner anywhere in a line are parted.
  package func shown(limit: Int = longestMessage) -> String {
    let bytes = utf8.span
    if bytes.count <= limit, bytes.isHarmless, !bytes.holdsCommand {
      return self
    }
    var shown = String.UnicodeScalarView()
    var hashes = 0
    var count = 0
    for scalar in unicodeScalars {
      guard count < limit else {
        shown.append("…")
        break
      }
      count += 1
      switch scalar {
      case "\n", "\t", "\r": shown.append(" ")
      case "[" where hashes >= 2: shown.append(contentsOf: ["\u{200B}", "["])
      case _ where scalar.isHazardous:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      default: shown.append(scalar)
      }
      hashes = scalar == "#" ? hashes + 1 : 0
    }
    return String(shown)
  }
}
