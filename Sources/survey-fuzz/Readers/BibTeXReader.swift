/// Reads BibTeX as exports write it: one field per line, braces balanced within each field.
enum BibTeXReader {
  struct Entry {
    var type: String
    var key: String
    var fields: [String: String] = [:]
  }

  /// The entries of a text, nil if it is not BibTeX of this form.
  static func entries(of text: String) -> [Entry]? {
    var entries: [Entry] = []
    for line in text.split(separator: "\n") where line != "}" {
      if line.hasPrefix("@") {
        let parts = line.dropFirst().split(separator: "{")
        guard parts.count == 2, parts[1].hasSuffix(",") else { return nil }
        entries.append(Entry(type: String(parts[0]), key: String(parts[1].dropLast())))
      } else {
        guard let open = line.firstRange(of: " = {"), line.hasSuffix("},"), !entries.isEmpty
        else { return nil }
        let value = line[open.upperBound...].dropLast(2)
        guard isBalanced(value) else { return nil }
        let name = line[..<open.lowerBound].drop { $0 == " " }
        entries[entries.count - 1].fields[String(name)] = String(value)
      }
    }
    return entries
  }

  private static func isBalanced(_ value: Substring) -> Bool {
    var depth = 0
    for byte in value.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
