/// What formats make of text that could be more than text where it arrives.
///
/// A list comes from strangers; what is exported may be shown by a terminal, echoed in a CI log, opened
/// by a spreadsheet, put on a page or typeset.
///
/// | in the list | json, jsonl, csl-json | csv, tsv | markdown | bibtex | urls |
/// |---|---|---|---|---|---|
/// | tab, line ends, U+2028, U+2029 | `\t` `\n` `\r` `\u2028` | a blank | a blank | a blank | `%09` … |
/// | other C0 and C1 controls, ESC, DEL | `\u001b` | U+FFFD | U+FFFD | U+FFFD | `%1B` |
/// | bidirectional controls | `\u202e` | U+FFFD | U+FFFD | U+FFFD | `%E2%80%AE` |
/// | `::error::` before anything else | behind a quote | `'::error::` | behind `- ` | behind `{` | no address |
/// | `##[error]` anywhere | `##\u005berror]` | `## [error]` | `## [error]` | `\#\#[error]` | `##%5Berror%5D` |
/// | `=1+1`, `+`, `-`, `@` before anything else | as it is | `'=1+1` | as it is | as it is | no address |
/// | `</script>`, `<!--` | `<\/script>`, `<\u0021--` | as it is | `&lt;/script>` | `{\textless}` | `%3C` |
/// | `</ins>`, `[[Code](…)]` in a title | as it is | as it is | `&lt;/ins>`, `&#91;` | as it is | — |
/// | `\input{x}`, `$`, `#`, `%` | `\\input{x}` | as it is | as it is | `{\textbackslash}input{\textbraceleft}…` | `%5C` |
/// | `"` | `\"` | doubled in quotes; `'"` first in tsv | as it is | as it is | `%22` |
/// | `javascript:` in an address | as it is | as it is | `javascript%3A` | left out | left out |
///
/// csv and tsv mark a cell with a leading apostrophe, as spreadsheets do, when what follows its blanks
/// and apostrophes could start a formula. To undo it, drop the first apostrophe of such a cell.
enum Escaping {
  /// The text on one line: blanks for tabs and line ends, U+FFFD for what must not be shown.
  static func plain(_ text: String) -> String {
    let bytes = text.utf8.span
    if bytes.isHarmless && !bytes.holdsCommand { return text }
    var result = String.UnicodeScalarView()
    var hashes = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "[", hashes >= 2 { result.append(" ") }
      hashes = scalar == "#" ? hashes + 1 : 0
      if scalar.breaksLine {
        if !(scalar == "\n" && previous == "\r") { result.append(" ") }
      } else {
        result.append(scalar.isHazardous ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// A cell's text that no spreadsheet takes for a formula, nor a CI log for a command.
  ///
  /// - Parameter guardsQuotes: Whether a cell that begins with a quote is marked as well.
  static func cell(_ text: String, guardsQuotes: Bool = false) -> String {
    let plain = plain(text)
    if let byte = plain.utf8.first, byte.isLetter || byte.isDigit { return plain }
    let first = plain.unicodeScalars.drop { $0 == "'" || $0.properties.isWhitespace }
    guard let mark = first.first else { return plain }
    let isActive =
      startsFormula(mark) || (guardsQuotes && mark == "\"")
      || (mark == ":" && first.dropFirst().first == ":")
    return isActive ? "'\(plain)" : plain
  }

  /// What starts a formula in Excel, LibreOffice or Google Sheets, in both widths.
  private static func startsFormula(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "−": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a tab or ends a line.
  fileprivate var breaksLine: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
