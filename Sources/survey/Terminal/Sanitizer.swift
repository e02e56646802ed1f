import SurveyCatalog

/// Makes text from anywhere harmless to show.
extension String {
  /// The text without anything that a terminal obeys, or that reorders what a person reads.
  ///
  /// Controls become their pictures (`␛`), C1 controls and marks of direction become escapes
  /// (`\u{202E}`), tabs and line ends become blanks unless line ends are kept.
  func safeForTerminal(keepingNewlines: Bool = false) -> String {
    if utf8.span.isHarmless { return self }
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

  /// The text with the signs parted that begin a command of a CI runner anywhere in a line.
  var withoutCommands: String {
    var hashes = 0
    return withoutCommands(behind: &hashes)
  }

  /// The text with the signs parted that begin a command of a CI runner anywhere in a line.
  ///
  /// What parts them takes no column. The number of `#` right before the text is taken, and given on.
  func withoutCommands(behind hashes: inout Int) -> String {
    guard hashes > 0 || utf8.span.contains(UInt8(ascii: "#")) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == UInt8(ascii: "["), hashes >= 2 { result += "\u{200B}".utf8 }
      hashes = byte == UInt8(ascii: "#") ? hashes + 1 : 0
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
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
