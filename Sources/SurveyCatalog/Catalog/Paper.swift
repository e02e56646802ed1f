/// A paper as a list has it.
public struct Paper: Hashable, Sendable, Identifiable {
  /// The title, with spaces for line breaks.
  public let title: String
  /// The venue; nil where the entry names none.
  public let venue: Venue?
  /// The year; nil where the entry names none.
  public let year: Int?
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

  init(
    _ syntax: EntrySyntax, in source: SourceFile, line: Int, position: Int, topic: [String],
    perspective: Perspective?
  ) {
    title = source.unbrokenText(in: syntax.title)
    venue = syntax.venue.map { Venue(source.unbrokenText(in: $0)) }
    year = source.year(of: syntax)
    links = source.links(of: syntax)
    self.topic = topic
    self.perspective = perspective
    self.line = line + 1
    range = syntax.range
    self.position = position
  }

  /// The title's short name, `GPTQ` of `GPTQ: Accurate …`; nil where the title has none.
  public var name: String? { Self.name(of: title) }

  private static func name(of title: String) -> String? {
    guard let colon = title.firstIndex(of: ":"), colon > title.startIndex,
      case let name = title[..<colon], name.count(where: \.isWhitespace) < 4
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
    return [slug.isEmpty ? "paper" : slug, year.map(String.init)].compactMap(\.self)
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
