/// Text in a chart: escaped, and measured without a font.
///
/// Widths are upper estimates based on a wide font, so that no reader's font clips the text.
enum ChartText {
  /// The widths of the printable ASCII characters in tenths of the size of the
  /// letters, each as a digit and `:` for ten.
  private static let widths = Array(
    """
    45597:83445944447777777777449996:7778768833769887877787:777444955776774773363:77775647696667479
    """.utf8)

  /// The width in tenths of a pixel.
  static func width(_ text: String, size: Int = 12) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size
  }

  /// The text, truncated with an ellipsis if it exceeds a width in tenths of a pixel.
  static func fitted(_ text: String, to width: Int, size: Int = 12) -> String {
    let scalars = text.unicodeScalars.prefix(longest)
    if scalars.count < longest, Self.width(text, size: size) <= width { return text }
    var used = 10 * size
    var kept = String.UnicodeScalarView()
    for scalar in scalars {
      used += Self.width(scalar) * size
      guard used <= width else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Combining marks have no width, so the number of scalars needs a limit as well.
  private static let longest = 200

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: Int(widths[Int(scalar.value) - 0x20]) - 0x30
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case ..<0x1100: 10
    case 0x1F000...: 14
    default: 11
    }
  }

  /// The text escaped for XML, on one line and without the characters that XML forbids.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Escaping.plain(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
