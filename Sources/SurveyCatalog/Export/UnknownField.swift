/// A field was asked for that there is none of.
public struct UnknownField: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name as given; empty where no field is named at all.
  public let name: String
  /// The fields that there are, in order.
  public let known: [String]

  /// The known field that was probably meant, nil when none is near.
  public var nearest: String? {
    let wanted = Slug.words(of: String(name.unicodeScalars.prefix(32))).joined()
    guard !wanted.isEmpty else { return nil }
    let begun = known.filter { Self.isBegun($0.lowercased(), by: wanted) }
    let near = begun.isEmpty ? known.filter { Self.isNear(wanted, $0.lowercased()) } : begun
    return near.min {
      abs($0.utf8.count - wanted.utf8.count) < abs($1.utf8.count - wanted.utf8.count)
    }
  }

  /// One sentence that says what is wrong and what there is.
  public var description: String {
    let list = "the fields are \(known.joined(separator: ", "))"
    guard !name.isEmpty else { return "no field is named; \(list)" }
    let hint = nearest.map { ", did you mean '\($0)'?" } ?? ";"
    return "unknown field '\(Escaping.plain(name))'\(hint) \(list)"
  }

  /// The positions of the named fields, each once, in the order of the names.
  static func positions(of text: String, among known: [String]) throws(UnknownField) -> [Int] {
    var positions: [Int] = []
    for part in text.split(separator: ",") {
      let name = String(part).trimmingBlanks()
      guard !name.isEmpty else { continue }
      guard let position = known.firstIndex(of: name) else {
        throw UnknownField(name: name, known: known)
      }
      if !positions.contains(position) { positions.append(position) }
    }
    guard !positions.isEmpty else { throw UnknownField(name: "", known: known) }
    return positions
  }

  /// Whether one word begins the other.
  private static func isBegun(_ field: String, by word: String) -> Bool {
    word.count > 1 && (field.hasPrefix(word) || word.hasPrefix(field))
  }

  /// Whether two words are the same but for one letter, or for two that changed places.
  private static func isNear(_ word: String, _ field: String) -> Bool {
    let letters = (Array(word), Array(field))
    let start = zip(letters.0, letters.1).prefix { $0 == $1 }.count
    let rest = (letters.0.dropFirst(start), letters.1.dropFirst(start))
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let slips = (rest.0.count - end, rest.1.count - end)
    return max(slips.0, slips.1) <= 1
      || (slips == (2, 2) && rest.0.prefix(2).elementsEqual(rest.1.prefix(2).reversed()))
  }
}
