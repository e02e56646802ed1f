import SurveyCatalog

/// Makes text from anywhere harmless to show.
extension String {
  /// The text without anything that a terminal obeys, or that reorders what a person reads.
  ///
  /// Control characters become their pictures (`␛`), C1 controls and direction marks become escapes
  /// (`\u{202E}`), tabs and, unless they are kept, newlines become spaces.
  func safeForTerminal(keepingNewlines: Bool = false) -> String {
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

  /// The text with an invisible character in every `##[`, which begins a command of older CI runners.
  var withoutCommands: String {
    guard utf8.contains(UInt8(ascii: "#")) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var hashes = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "["), hashes >= 2 { result += "\u{200B}".utf8 }
      hashes = byte == UInt8(ascii: "#") ? hashes + 1 : 0
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with an invisible character before it if it begins with `::`, a workflow command.
  var withoutLeadingCommand: String {
    utf8.drop { $0 == UInt8(ascii: " ") }.starts(with: "::".utf8) ? "\u{200B}\(self)" : self
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
