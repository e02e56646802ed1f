/// Something that `has:` or `is:` asks for.
struct Trait: Sendable {
  /// The name in the filter.
  let name: String
  /// Whether a paper has it.
  let holds: @Sendable (Paper) -> Bool

  init(_ name: String, _ holds: @escaping @Sendable (Paper) -> Bool) {
    self.name = name
    self.holds = holds
  }

  /// Finds a trait by its name, or, for links, by a label.
  init(
    named name: String,
    in traits: [Trait],
    field: Query.Filter.Field
  ) throws(QueryError) {
    let wanted = FoldedText(name).bytes
    guard let trait = traits.first(where: { FoldedText($0.name).bytes == wanted }) else {
      let names = traits.map { $0.name }
      throw QueryError(
        "'\(field.rawValue):' knows no '\(name)': it may be \(names.joined(separator: ", "))",
        suggestions: DidYouMean.nearest(to: name, in: names)
      )
    }
    self = trait
  }

  /// What an entry can have.
  static let had: [Trait] =
    [
      Trait("code") { paper in paper.links.contains { $0.role == .code } },
      Trait("paper") { paper in paper.links.contains { $0.role == .paper } },
      Trait("link") { paper in !paper.links.isEmpty },
      Trait("venue") { paper in paper.venue != nil },
      Trait("year") { paper in paper.year != nil },
      Trait("topic") { paper in !paper.topic.isEmpty },
      Trait("name") { paper in paper.name != nil },
      Trait("arxiv") { paper in paper.identifiers.arxiv != nil },
      Trait("openreview") { paper in paper.identifiers.openReview != nil },
      Trait("doi") { paper in paper.identifiers.doi != nil },
      Trait("acl") { paper in paper.identifiers.acl != nil },
    ] + labels.map { label in Trait(label) { paper in paper.hasLabel(label) } }

  /// Labels of links beside paper and code.
  private static let labels = [
    "blog", "data", "dataset", "demo", "html", "model", "page", "pdf", "poster", "project",
    "slides", "video", "website",
  ]

  /// What a paper can be.
  static let been: [Trait] = [
    Trait("preprint") { paper in paper.venue?.kind == .preprint },
    Trait("published") { paper in
      paper.venue.map { [.conference, .journal, .workshop].contains($0.kind) } ?? false
    },
    Trait("conference") { paper in paper.venue?.kind == .conference },
    Trait("journal") { paper in paper.venue?.kind == .journal },
    Trait("workshop") { paper in paper.venue?.kind == .workshop },
    Trait("other") { paper in paper.venue?.kind == .other },
    Trait(crossListedName) { _ in false },
  ]

  private static let crossListedName = "cross-listed"

  /// Whether the trait is told from the whole list, not from one paper.
  var isCrossListed: Bool { name == Self.crossListedName }
}

extension Trait: Hashable {
  static func == (lhs: Trait, rhs: Trait) -> Bool { lhs.name == rhs.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
