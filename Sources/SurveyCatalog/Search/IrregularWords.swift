/// Words whose stem no rule tells, or tells wrongly.
enum IrregularWords {
  private static let stems: [(word: StaticString, stem: String)] = [
    ("alias", "alias"), ("aliases", "alias"), ("appendices", "appendix"), ("artefact", "artifact"),
    ("artefacts", "artifact"), ("atlas", "atlas"), ("bias", "bias"), ("biases", "bias"),
    ("canvas", "canvas"), ("conversation", "conversation"), ("conversations", "conversation"),
    ("corpora", "corpus"), ("criteria", "criterion"), ("embed", "embed"), ("embeds", "embed"),
    ("foundation", "foundation"), ("foundations", "foundation"), ("grey", "gray"),
    ("indices", "index"), ("information", "information"), ("learnt", "learn"), ("lens", "lens"),
    ("lenses", "lens"), ("matrices", "matrix"), ("used", "use"), ("uses", "use"),
    ("using", "use"), ("vertices", "vertex"),
  ]

  static func stem(of word: [UInt8]) -> [UInt8]? {
    guard word.count <= 13 else { return nil }
    let bytes = word.span
    for (irregular, stem) in stems
    where irregular.utf8CodeUnitCount == word.count
      && bytes.matches(irregular, at: 0, before: word.count)
    {
      return Array(stem.utf8)
    }
    return nil
  }
}
