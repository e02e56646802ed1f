/// A paper entry as rules see it: its syntax, its place, and its links.
struct Entry: Sendable {
  let document: Document
  let syntax: EntrySyntax
  /// The position among the list's papers.
  let position: Int
  /// The index of the entry's first line.
  let line: Int
  /// The position of the topic; nil above the first one.
  let topic: Int?
  /// The venue, looked up, and how it is written; nil where the entry names none.
  let venueReading: VenueReading?
  /// The links, in order, those without a URL included.
  let links: [EntryLink]
  /// Whether the entry has a non-ASCII byte.
  let hasNonASCII: Bool
  /// Whether the entry has two consecutive spaces.
  let hasBlanksInARow: Bool

  init(
    _ syntax: EntrySyntax, in document: Document, position: Int, line: Int, topic: Int?
  ) {
    let bytes = document.source.bytes.span
    let range = syntax.range.indices
    self.document = document
    self.syntax = syntax
    self.position = position
    self.line = line
    self.topic = topic
    venueReading = syntax.venue.map { VenueReading($0, of: document.source) }
    var links: [EntryLink] = []
    for link in syntax.links { links.append(EntryLink(link, bytes)) }
    self.links = links
    hasNonASCII = bytes.firstIndexBeyondASCII(in: range) != nil
    hasBlanksInARow = bytes.firstPlainBlanksInARow(in: range) != nil
  }

  /// The bytes of the whole list.
  var bytes: [UInt8] { document.source.bytes }

  /// The venue, looked up; nil where the entry names none.
  var venue: Venue? { venueReading?.venue }

  /// The year as written.
  var year: Int? { document.source.year(of: syntax) }

  /// The text of a part.
  func text(_ range: ByteRange) -> String { document.source.unbrokenText(in: range) }

  /// The first arXiv id among links that are no code, those to the paper first.
  var arxiv: ArXivSyntax? {
    let links = links.span
    var other: Int?
    for index in links.indices where links[index].arxiv != nil {
      if links[index].role == .paper { return links[index].arxiv }
      if links[index].role == .other, other == nil { other = index }
    }
    return other.flatMap { links[$0].arxiv }
  }

  /// The year that decides the entry's place: a preprint's is that of its arXiv id.
  ///
  /// An id of January may be of a paper submitted on the last day of the year before.
  var decidedYear: Int? {
    guard let arxiv, (venueReading?.venue.kind ?? .preprint) == .preprint else { return year }
    if let year, arxiv.month == 1, year == arxiv.year - 1 { return year }
    return arxiv.year
  }
}

/// A link of an entry with what its address says.
struct EntryLink: Sendable {
  let syntax: LinkSyntax
  let role: Link.Role
  let address: AddressSyntax
  /// The arXiv id, where the address holds a well-formed one.
  let arxiv: ArXivSyntax?

  init(_ syntax: LinkSyntax, _ bytes: Span<UInt8>) {
    self.syntax = syntax
    role = Link.Role(bytes, in: syntax.label.indices)
    let address = AddressSyntax(bytes, in: syntax.address.indices)
    self.address = address
    arxiv = address.site == .arxiv ? ArXivSyntax(bytes, in: address.identifier.indices) : nil
  }
}
