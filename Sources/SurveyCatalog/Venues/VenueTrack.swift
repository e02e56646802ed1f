/// A track of a venue as lists write it: `ACL Findings`, `EMNLP-Findings`, `Findings of ACL`,
/// `ICML Workshop`, `NeurIPS (Datasets and Benchmarks)`.
struct VenueTrack: Hashable, Sendable {
  /// The venue whose track it is, as written.
  let base: String
  /// The track as it is usually written.
  let name: String

  /// Whether the track is a workshop.
  var isWorkshop: Bool { name.hasSuffix("Workshop") }

  /// The tracks by the words that name them, small.
  private static let tracks: [(word: String, name: String)] = [
    ("findings", "Findings"), ("workshop", "Workshop"), ("workshops", "Workshop"),
    ("demo", "Demo"), ("demos", "Demo"), ("demonstrations", "Demo"), ("short", "Short"),
    ("srw", "SRW"), ("industry", "Industry"), ("poster", "Poster"), ("oral", "Oral"),
    ("spotlight", "Spotlight"), ("tutorial", "Tutorial"), ("long", "Long"), ("main", "Main"),
    ("companion", "Companion"), ("dc", "Doctoral Consortium"),
    ("datasets and benchmarks", "Datasets and Benchmarks"),
    ("datasets and benchmarks track", "Datasets and Benchmarks"),
    ("datasets & benchmarks", "Datasets and Benchmarks"),
  ]

  /// Tells a track from a venue's text; nil where no usual track is named.
  init?(_ text: String) {
    // A track stands behind a blank or a sign; most names are one word.
    guard text.utf8.contains(where: { !$0.isLetter && !$0.isDigit }) else { return nil }
    for prefix in ["findings of the ", "findings of "]
    where text.utf8.lazy.map({ $0.lowercased }).starts(with: prefix.utf8) {
      base = String(Substring(text.utf8.dropFirst(prefix.utf8.count)))
      name = "Findings"
      return
    }
    guard let split = text.unicodeScalars.firstIndex(where: Self.isSeparator) else { return nil }
    var tail = text.unicodeScalars[split...]
    while let first = tail.first, Self.isSeparator(first) { tail.removeFirst() }
    if tail.last == ")" || tail.last == "]" { tail.removeLast() }
    let word = Substring(tail).utf8.map { $0.lowercased }
    guard let track = Self.tracks.first(where: { word.elementsEqual($0.word.utf8) }) else {
      return nil
    }
    base = String(text[..<split])
    name = track.name
  }

  /// Whether the scalar parts a track from its venue.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", "(", "[", "@", "/", ":", "–": true
    default: false
    }
  }
}
