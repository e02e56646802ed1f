/// An entry in which no rule of form can find a fault, read in one pass.
///
/// It stands as the contribution format has it, on one line: a title with its blanks in order, a venue
/// by its usual name, a year that its arXiv id allows, a link to the paper at one of
/// the great sites, and perhaps one to its code. Most entries of a list are such; of the others rules
/// look at the syntax.
struct FaultlessEntry {
  let title: TitleKey
  let year: Int
  let paper: PaperKey
  /// What the venue is.
  let venue: VenueCache.Verdict
  /// When the paper was submitted to arXiv, where its link leads there.
  let arxiv: ArXivMonth?

  /// Reads an entry; nil where it may have a fault.
  ///
  /// Where remarks are not asked for, an entry that deserves nothing but one is without fault as well.
  init?(
    _ source: SourceFile, in block: ByteRange, venues: inout VenueCache, withRemarks: Bool = true
  ) {
    var title: TitleKey?
    self.init(source, in: block, title: &title, venues: &venues, withRemarks: withRemarks)
  }

  /// Reads an entry; nil where it may have a fault, but for the title if that is without.
  init?(
    _ source: SourceFile, in block: ByteRange, title read: inout TitleKey?,
    venues: inout VenueCache, withRemarks: Bool
  ) {
    let bytes = source.bytes.span
    var reader = FaultlessEntryReader(bytes, in: block, withRemarks: withRemarks)
    read = reader.readTitle(bytes)
    guard let title = read, let venue = reader.readVenue(bytes),
      let paper = reader.readLinks(bytes)
    else { return nil }
    let verdict = venues.verdict(of: venue, in: source)
    guard verdict.isFaultless else { return nil }
    if let arxiv = reader.arxiv {
      if reader.year < arxiv.year || (reader.year > arxiv.year && verdict.isArXiv) { return nil }
    }
    self.title = title
    self.paper = paper
    self.venue = verdict
    year = reader.year
    arxiv = reader.arxiv
  }

  /// The year that decides the entry's place, as ``Entry/decidedYear`` has it.
  var decidedYear: Int {
    guard let arxiv, venue.isPreprint else { return year }
    return arxiv.month == 1 && year == arxiv.year - 1 ? year : arxiv.year
  }
}

/// The month of which an arXiv id is.
struct ArXivMonth: Hashable, Sendable {
  let year: Int
  let month: Int
}
