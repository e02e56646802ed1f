/// A paper as a list has it.
public struct Paper: Hashable, Sendable, Identifiable {
  /// The title as a reader sees it.
  public let title: String
  /// The short name that the list gives apart from the title, where it does.
  public let listedName: String?
  /// The authors as the list names them.
  public let authors: String?
  /// The venue; nil where the entry names none.
  public let venue: Venue?
  /// The year; nil where the entry names none.
  public let year: Int?
  /// The date as `YYYY-MM` or `YYYY-MM-DD`, where the list gives one.
  public let date: String?
  /// Notes of the list, such as awards or institutions.
  public let note: String?
  /// The links, in order.
  public let links: [Link]
  /// The heading texts above the paper, outermost first.
  public let topic: [String]
  /// The perspective that the paper is listed under, if the list has perspectives.
  public let perspective: Perspective?
  /// The line on which the entry starts, from 1.
  public let line: Int
  /// The bytes of the entry without its last terminator.
  public let range: ByteRange
  /// The position among the catalog's papers.
  public let position: Int

  /// Creates a paper from what is known of it.
  public init(
    title: String, listedName: String? = nil, authors: String? = nil, venue: Venue? = nil,
    year: Int? = nil, date: String? = nil, note: String? = nil, links: [Link] = [],
    topic: [String] = [], perspective: Perspective? = nil, line: Int = 1,
    range: ByteRange = ByteRange(0, 0), position: Int = 0
  ) {
    self.title = title
    self.listedName = listedName
    self.authors = authors
    self.venue = venue
    self.year = year
    self.date = date
    self.note = note
    self.links = links
    self.topic = topic
    self.perspective = perspective
    self.line = line
    self.range = range
    self.position = position
  }

  /// Where a paper is listed.
  struct Place {
    let line: Int
    let position: Int
    let topic: Topic?
  }

  init(_ syntax: EntrySyntax, _ text: EntryText, at place: Place) {
    self.init(
      title: text.visible(syntax.title), venue: text.visible(syntax.venue).map { Venue($0) },
      year: text.source.year(of: syntax), links: text.links(of: syntax),
      topic: place.topic?.path ?? [], perspective: place.topic?.perspective, line: place.line + 1,
      range: syntax.range, position: place.position)
  }

  init(_ reading: ReadEntry, at place: Place) {
    let notes = reading.notes.map { $0.text }.joined(separator: "; ")
    self.init(
      title: reading.title.text, listedName: reading.name?.text, authors: reading.authors?.text,
      venue: reading.venue.map { Venue($0.text) }, year: reading.year, date: reading.date?.text,
      note: notes.isEmpty ? nil : notes,
      links: reading.links.map { Link(label: $0.isTitle ? "" : $0.label, url: $0.url) },
      topic: place.topic?.path ?? [], perspective: place.topic?.perspective, line: place.line + 1,
      range: reading.range, position: place.position)
  }

  /// The short name: the one that the list gives apart, else that of the title (`GPTQ` of
  /// `GPTQ: Accurate …`).
  public var name: String? { listedName ?? Self.name(of: title) }

  static func name(of title: String) -> String? {
    guard let colon = title.firstIndex(of: ":"), colon > title.startIndex,
      case let name = title[..<colon], name.count(where: { $0.isWhitespace }) < 4
    else { return nil }
    return String(name)
  }

  /// A short name for the paper, made of its name or first words and its year: `gptq-2023`.
  ///
  /// It depends on the paper alone, so it does not change as the list grows. Where papers of a list
  /// have the same id, ``PaperIDs`` adds numbers.
  public var id: String { Self.id(title: title, year: year) }

  static func id(title: String, year: Int?) -> String {
    let slug = Slug.slug(of: name(of: title) ?? title, words: 6)
    return [slug.isEmpty ? "paper" : slug, year.map(String.init)].compactMap { $0 }
      .joined(separator: "-")
  }

  /// The URL of the paper itself: the first link labeled `Paper` or `pdf`, else the first link.
  public var url: String? {
    (links.first { $0.role == .paper } ?? links.first)?.url
  }

  /// The paper's ids at the sites that its links are to.
  ///
  /// - Complexity: O(*n*) in the length of the links: each call reads them.
  public var identifiers: PaperIdentifiers { PaperIdentifiers(links) }

  /// Whether a link has a label for code.
  public var hasCode: Bool { links.contains { $0.role == .code } }
}
