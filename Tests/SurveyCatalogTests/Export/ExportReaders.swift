import Foundation

@testable import SurveyCatalog

/// Reads delimited text as RFC 4180 says.
enum DelimitedReader {
  static func rows(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.unicodeScalars.append("\"")
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  static func rows(ofTSV text: String) -> [[String]] {
    text.utf8.split(separator: .newline).map { line in
      line.split(separator: .tab, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
  }

  /// The cell without the apostrophe that guards it.
  static func unguarded(_ cell: String, marks: String = "=+-@＝＋－＠−") -> String {
    let rest = cell.unicodeScalars.drop { $0 == "'" || $0.properties.isWhitespace }
    guard cell.first == "'", let first = rest.first else { return cell }
    let isActive = marks.unicodeScalars.contains(first) || rest.starts(with: "::".unicodeScalars)
    return isActive ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }
}

/// Reads BibTeX entries and the TeX in their fields, as far as exports write it.
enum BibTeXReader {
  struct Entry {
    var type: String
    var key: String
    var fields: [String: String] = [:]
  }

  /// The entries; throws where braces are not balanced within a field.
  static func entries(of text: String) throws -> [Entry] {
    struct Unbalanced: Error { var line: String }
    var entries: [Entry] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("@") {
        let parts = line.dropFirst().dropLast().split(separator: "{")
        entries.append(Entry(type: String(parts[0]), key: String(parts[1])))
      } else if line != "}" {
        guard let open = line.firstRange(of: " = {"), line.hasSuffix("},") else {
          throw Unbalanced(line: String(line))
        }
        let value = line[open.upperBound...].dropLast(2)
        var depth = 0
        for character in value {
          if character == "{" { depth += 1 }
          if character == "}" { depth -= 1 }
          if depth < 0 { throw Unbalanced(line: String(line)) }
        }
        if depth != 0 { throw Unbalanced(line: String(line)) }
        let name = line[..<open.lowerBound].drop { $0 == " " }
        entries[entries.count - 1].fields[String(name)] = String(value)
      }
    }
    return entries
  }

  /// The text that TeX sets.
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

/// Lists as the tests of exports need them.
enum ExportFixture {
  /// The embedded list and, where they lie beside the package, real ones.
  static var sources: [SourceFile] {
    [.embedded] + Corpus.files.compactMap { try? Corpus.source($0) }
  }

  /// A list of one topic that holds the given lines.
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
