/// Entries that share an id, grouped by paper as far as their titles tell.
///
/// A short name before the title makes no difference (`OmniQuant: OmniQuant: Calibrated …` is
/// `Calibrated …`), nor does what follows the same short name, nor a typo. This only holds for entries
/// that share an id: otherwise `GPTQ: A Study` and `A Study` may be two papers.
struct TitleClasses {
  /// The positions of each title, those of the earliest first.
  let classes: [[Int]]
  /// The maximum number of titles that are compared pairwise.
  private static let comparedLimit = 8

  /// - Complexity: O(*n*) in the bytes of the titles.
  init(_ positions: [Int], _ facts: [EntryFacts], _ catalog: Catalog) {
    let members = positions.grouped { facts[$0].title }
    guard members.count > 1 else {
      classes = members
      return
    }
    let source = catalog.document.source
    let titles = members.map { NamedTitle(catalog.papers.syntax(at: $0[0]).title, source) }
    var groups = Partition(count: titles.count)
    var withTitle: [TitleKey: Int] = [:]
    var withName: [TitleKey: Int] = [:]
    for (index, title) in titles.enumerated() {
      groups.join(withTitle[title.full, default: index], index)
      if withTitle[title.full] == nil { withTitle[title.full] = index }
      guard let name = title.name else { continue }
      groups.join(withName[name, default: index], index)
      if withName[name] == nil { withName[name] = index }
    }
    for (index, title) in titles.enumerated() {
      guard let unnamed = title.unnamed, let other = withTitle[unnamed] else { continue }
      groups.join(other, index)
    }
    let heads = groups.parts.map { $0[0] }
    if heads.count > 1, heads.count <= Self.comparedLimit {
      let pairs = heads.map { LetterPairs(source.bytes.span.extracting(titles[$0].range.indices)) }
      for later in heads.indices {
        for earlier in 0..<later where pairs[earlier].resemble(pairs[later], percent: 90) {
          groups.join(heads[earlier], heads[later])
        }
      }
    }
    classes = groups.parts.map { $0.flatMap { members[$0] }.sorted() }
      .sorted { $0[0] < $1[0] }
  }
}

/// A title, its short name, and what remains of it without that.
private struct NamedTitle {
  /// The bytes of the title, without a repeated name.
  let range: ByteRange
  /// The key of those.
  let full: TitleKey
  /// The key of the short name; nil where the title has none.
  let name: TitleKey?
  /// The key of the title without its name.
  let unnamed: TitleKey?

  init(_ range: ByteRange, _ source: SourceFile) {
    guard let first = Self.name(range, source), case let key = TitleKey(first, of: source),
      !key.isEmpty
    else {
      self.range = range
      full = TitleKey(range, of: source)
      name = nil
      unnamed = nil
      return
    }
    var title = range
    var rest = ByteRange(first.upperBound + 1, range.upperBound)
    while let next = Self.name(rest, source), TitleKey(next, of: source) == key {
      title = rest
      rest = ByteRange(next.upperBound + 1, range.upperBound)
    }
    self.range = title
    full = TitleKey(title, of: source)
    name = key
    let unnamed = TitleKey(rest, of: source)
    self.unnamed = unnamed.isEmpty ? nil : unnamed
  }

  /// The bytes before the first colon, if they are few words.
  private static func name(_ range: ByteRange, _ source: SourceFile) -> ByteRange? {
    let bytes = source.bytes.span
    let limit = min(range.upperBound, range.lowerBound + 64)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: range.lowerBound..<limit) else {
      return nil
    }
    let name = bytes.trimmed(range.lowerBound..<colon)
    guard !name.isEmpty, name.count(where: { bytes[$0].isBlank }) < 4 else { return nil }
    return ByteRange(range.lowerBound, colon)
  }
}
