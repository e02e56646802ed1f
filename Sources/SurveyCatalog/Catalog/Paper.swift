/// A paper as a list names it.
public struct Paper: Hashable, Sendable, Identifiable {
  /// The title, its line breaks made blanks.
  public let title: String
  /// The venue; nil where the entry names none.
  public let venue: Venue?
  /// The year; nil where the entry names none.
  public let year: Int?
  /// The links, in order.
  public let links: [Link]
  /// The heading texts above the paper, outermost first.
  public let topic: [String]
  /// The perspective under which the paper stands, where the list has perspectives.
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
  public var name: String? { Self.name(of: title).map { String($0) } }

  private static func name(of title: String) -> Substring? {
    guard let place = title.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    // Only beyond ASCII may a sign join the colon or count for several blanks.
    let head = title[..<place]
    let next = title.utf8[title.utf8.index(after: place)...].first ?? .space
    if next < 0x80, head.utf8.span.isASCII {
      return isName(head.utf8.span, head.utf8.span.indices) ? head : nil
    }
    guard let colon = title.firstIndex(of: ":") else { return nil }
    let name = title[..<colon]
    guard !name.isEmpty, name.count(where: { $0.isWhitespace }) < 4 else { return nil }
    return name
  }

  /// Whether the ASCII text before a title's first colon is a name.
  private static func isName(_ bytes: Span<UInt8>, _ head: Range<Int>) -> Bool {
    !head.isEmpty && head.count { bytes[$0].isBlank } < 4
  }

  /// The fingerprint of the id of a paper whose title fills a range with ASCII letters alone.
  static func fingerprintOfID(
    _ bytes: Span<UInt8>, title: Range<Int>, year: Int
  ) -> Fingerprint? {
    var name = title
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: title),
      isName(bytes, title.lowerBound..<colon)
    {
      name = title.lowerBound..<colon
    }
    var id = FingerprintMaker()
    Slug.forEachByte(ofASCII: bytes, name, words: wordsOfID) { id.add($0) }
    if id.isEmpty { return nil }
    id.add(Slug.hyphen)
    for byte in String(year).utf8 { id.add(byte) }
    return id.fingerprint
  }

  private static let wordsOfID = 6

  /// A short name for the paper, made of its name or first words and its year: `gptq-2023`.
  ///
  /// It depends on the paper alone, so it does not change as the list grows. Where two papers of a
  /// list come out the same, ``PaperIDs`` tells them apart.
  public var id: String { Self.id(title: title, year: year) }

  static func id(title: String, year: Int?) -> String {
    var id = Slug.slug(of: name(of: title) ?? title[...], words: wordsOfID)
    if id.isEmpty { id = wordlessID }
    if let year {
      id += "-"
      id += String(year)
    }
    return id
  }

  /// What stands in the id of a paper whose title has no word.
  static let wordlessID = "paper"

  /// The address of the paper itself: the first link that bears `Paper` or `pdf`, else the first.
  public var url: String? {
    (links.first { $0.role == .paper } ?? links.first)?.url
  }

  /// The paper's ids on the sites that its links lead to.
  ///
  /// - Complexity: O(*n*) in the length of the links: each call reads them.
  public var identifiers: PaperIdentifiers { PaperIdentifiers(links) }

  /// Whether a link bears a label of code.
  public var hasCode: Bool { links.contains { $0.role == .code } }
}
