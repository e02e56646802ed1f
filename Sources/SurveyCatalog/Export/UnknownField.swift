/// A field was asked for that there is none of.
public struct UnknownField: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name as given; empty where no field is named at all.
  public let name: String
  /// The fields that there are, in order.
  public let known: [String]

  /// The known field that was probably meant, nil when none is near.
  public var nearest: String? { DidYouMean.nearest(to: name, in: known).first }

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
}
