import Foundation

@testable import SurveyCatalog
@testable import survey_fuzz

extension DelimitedReader {
  /// The cell without the apostrophe that stops spreadsheets from reading it as a formula.
  static func unguarded(_ cell: String, marks: String = "=+-@＝＋－＠−") -> String {
    let rest = cell.unicodeScalars.drop { $0 == "'" || $0.properties.isWhitespace }
    guard cell.first == "'", let first = rest.first else { return cell }
    let isActive = marks.unicodeScalars.contains(first) || rest.starts(with: "::".unicodeScalars)
    return isActive ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }
}

extension BibTeXReader {
  /// The text of TeX as exports write it.
  static func decoded(_ tex: String) -> String {
    var result = ""
    var rest = Substring(tex)
    while let first = rest.popFirst() {
      switch first {
      case "~": result += "\u{A0}"
      case "$": continue
      case "\\":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        if let symbol = symbols[String(name)] {
          result += symbol
          rest = rest.dropFirst(name.count)
        } else if let accent = rest.popFirst(), let mark = accents[accent] {
          let base = rest.drop { $0 == "{" }.prefix { $0 != "}" }
          let letter = base == "\\i" ? "i" : String(base)
          result += (letter + mark).precomposedStringWithCanonicalMapping
          rest = rest.drop { $0 == "{" }.dropFirst(base.count)
        } else if let sign = tex[..<rest.startIndex].last {
          result.append(sign)
        }
      case "{", "}": continue
      default: result.append(first)
      }
    }
    return result
  }

  private static let symbols = [
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|", "Sigma": "Σ",
    "pi": "π", "infty": "∞", "ast": "∗", "textquoteright": "’", "textquoteleft": "‘", "aa": "å",
    "o": "ø", "Omega": "Ω", "i": "ı", "ss": "ß", "textendash": "–", "times": "×",
  ]
  private static let accents: [Character: String] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}",
    "v": "\u{30C}", "c": "\u{327}", "k": "\u{328}", "d": "\u{323}",
  ]
}

/// Lists for the tests of exports.
enum ExportFixture {
  /// The embedded list and, if present, real ones.
  static var sources: [SourceFile] {
    [.embedded] + Corpus.files.compactMap { try? Corpus.source($0) }
  }

  /// A list with the given lines in one topic.
  static func catalog(_ lines: String...) -> Catalog {
    let text = "# List\n\n## Topic\n\n\(lines.joined(separator: "\n"))\n"
    return Catalog(SourceFile(path: "list.md", text: text))
  }
}

extension ExportFormat {
  /// All papers of a catalog in the format.
  func text(of catalog: Catalog) -> String {
    text(of: Array(catalog.papers), ids: PaperIDs(catalog))
  }
}
