import SurveyCatalog

/// Makes text from anywhere harmless to show.
extension String {
  /// The text without anything that a terminal obeys, or that reorders what a person reads.
  ///
  /// Controls become their pictures (`␛`), C1 controls and marks of direction become escapes
  /// (`\u{202E}`), tabs and line ends become blanks unless line ends are kept.
  func safeForTerminal(keepingNewlines: Bool = false) -> String {
    if utf8.span.isSurelyHarmless { return self }
    guard unicodeScalars.contains(where: \.isHazardous) else { return self }
    var safe = ""
    safe.reserveCapacity(utf8.count)
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "\n":
        if previous == "\r" { safe.unicodeScalars.removeLast() }
        safe += keepingNewlines ? "\n" : " "
      case "\t": safe += " "
      case _ where scalar.isHazardous: safe += scalar.picture
      default: safe.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return safe
  }
}

extension Unicode.Scalar {
  fileprivate var picture: String {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map { String($0) } ?? " "
    case 0x7F: "\u{2421}"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
