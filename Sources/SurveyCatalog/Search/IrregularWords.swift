/// Words whose stem no rule tells, or tells wrongly.
enum IrregularWords {
  private static let stems: [(word: String, stem: String)] = [
    ("alias", "alias"), ("aliases", "alias"), ("appendices", "appendix"), ("artefact", "artifact"),
    ("artefacts", "artifact"), ("atlas", "atlas"), ("bias", "bias"), ("biases", "bias"),
    ("canvas", "canvas"), ("conversation", "conversation"), ("conversations", "conversation"),
    ("corpora", "corpus"), ("criteria", "criterion"), ("deeper", "deep"), ("embed", "embed"),
    ("embeds", "embed"),
    ("faster", "fast"), ("fastest", "fast"), ("foundation", "foundation"),
    ("foundations", "foundation"), ("greater", "great"), ("higher", "high"), ("highest", "high"),
    ("indices", "index"),
    ("information", "information"), ("larger", "larg"), ("largest", "larg"), ("learnt", "learn"),
    ("lens", "lens"),
    ("lenses", "lens"), ("longer", "long"), ("longest", "long"), ("lower", "low"),
    ("lowest", "low"), ("matrices", "matrix"), ("smaller", "smal"), ("smallest", "smal"),
    ("stronger", "strong"), ("used", "use"), ("uses", "use"),
    ("using", "use"), ("vertices", "vertex"),
  ]

  /// Whether a stem is that of an irregular word.
  static func isStem(_ stem: [UInt8]) -> Bool {
    stem.count <= 12 && stems.contains { $0.stem.utf8.elementsEqual(stem) }
  }

  /// The stem of a folded word, nil where rules tell it.
  static func stem(of word: [UInt8]) -> [UInt8]? {
    guard word.count <= 13 else { return nil }
    let bytes = word.span
    for (irregular, stem) in stems
    where irregular.utf8.count == word.count
      && bytes.matches(irregular, at: 0, before: word.count)
    {
      return Array(stem.utf8)
    }
    return nil
  }
}
