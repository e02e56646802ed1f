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

  init?(_ source: SourceFile, in block: ByteRange, venues: inout VenueCache) {
    var reader = EntryReader(source.bytes.span, in: block)
    guard let title = reader.readTitle(source.bytes.span),
      let venue = reader.readVenue(source.bytes.span),
      let paper = reader.readLinks(source.bytes.span)
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

/// Reads the parts of an entry one after another; nil where one is not in its regular form.
private struct EntryReader {
  private var index: Int
  private let end: Int
  private(set) var year = 0
  private(set) var arxiv: ArXivMonth?

  init(_ bytes: Span<UInt8>, in block: ByteRange) {
    index = block.lowerBound
    end = block.upperBound
  }

  /// Moves behind a text that stands here letter by letter.
  private mutating func take(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.holds(text, at: index, before: end) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Reads marker, title, comma and tag: `- Title, <ins>`.
  mutating func readTitle(_ bytes: Span<UInt8>) -> TitleKey? {
    guard take("- ", bytes), index < end, bytes[index].isCapital || bytes[index].isDigit else {
      return nil
    }
    let start = index
    // Kept apart while the title is read: the pass over its bytes is what most of the time goes to.
    var index = index
    var key = TitleKeyMaker()
    var wasBlank = false
    var colon: Int?
    while index + 1 < end {
      let byte = bytes[index]
      if byte.isLetter || byte.isDigit {
        key.add(byte.lowercased)
        wasBlank = false
        index += 1
        continue
      }
      switch byte {
      case .space:
        if wasBlank { return nil }
        wasBlank = true
      case .comma, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
        guard !wasBlank, bytes[index + 1].isPlain(behind: byte) else { return nil }
        if byte == UInt8(ascii: ":") {
          // Where the second name is as long as the first, one name may stand twice.
          if let colon, index - colon - 2 == colon - start { return nil }
          colon = colon ?? index
        }
      case .less:
        self.index = index
        guard wasBlank, bytes[index - 2] == .comma, take("<ins>", bytes) else { return nil }
        return TitleKey(key)
      case .greater, .openBracket, .closeBracket, UInt8(ascii: "\\"): return nil
      case 0x21...0x7E: wasBlank = false
      default:
        guard let (scalar, length) = letter(bytes, at: index) else { return nil }
        if !scalar.isPunctuation { key.add(scalar) }
        wasBlank = false
        index += length - 1
      }
      index += 1
    }
    return nil
  }

  /// The scalar beyond ASCII that stands at an offset; nil for blanks and full-width marks.
  private func letter(
    _ bytes: Span<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let (scalar, length) = bytes.scalar(at: index, before: end)
    switch scalar.value {
    case 0xC0..<0x2000, 0x2010..<0x2028, 0x2030..<0x2060, 0x2070..<0x3000: return (scalar, length)
    default: return nil
    }
  }

  /// Reads venue, comma, year and tag: `ICLR, 2024</ins>`.
  mutating func readVenue(_ bytes: Span<UInt8>) -> ByteRange? {
    let start = index
    var wasBlank = true
    while index < end {
      let byte = bytes[index]
      if byte == .less { break }
      guard byte >= .space, byte < 0x7F, byte != .greater, byte != .openBracket,
        byte != .closeBracket, byte != UInt8(ascii: "\\"), !(wasBlank && byte == .space)
      else { return nil }
      wasBlank = byte == .space
      index += 1
    }
    let digits = index - 4
    let venue = start..<max(start, digits - 2)
    guard let first = venue.first, let last = venue.last, bytes[first] != .comma,
      bytes[last] != .comma, bytes[last] != .space, bytes[digits - 2] == .comma,
      bytes[digits - 1] == .space, bytes.isYear(at: digits, in: digits..<index),
      take("</ins>", bytes)
    else { return nil }
    year = bytes.decimal(digits..<digits + 4)
    return ByteRange(venue.lowerBound, venue.upperBound)
  }

  /// Reads ` [[Paper](address)]`, and behind it no more than ` [[Code](https://github.com/…)]`.
  mutating func readLinks(_ bytes: Span<UInt8>) -> PaperKey? {
    guard take(" [[Paper](https://", bytes), let paper = readPaper(bytes), take(")]", bytes) else {
      return nil
    }
    if index == end { return paper }
    guard take(" [[Code](https://github.com/", bytes) else { return nil }
    let start = index
    while index < end, bytes[index].isPlainInPath || bytes[index] == .slash { index += 1 }
    guard index > start, take(")]", bytes), index == end else { return nil }
    return paper
  }

  private mutating func readPaper(_ bytes: Span<UInt8>) -> PaperKey? {
    if take("arxiv.org/abs/", bytes) { return readArXivID(bytes) }
    let site: PaperSite
    if take("openreview.net/forum?id=", bytes) {
      site = .openReview
    } else if take("aclanthology.org/", bytes) {
      site = .acl
    } else {
      return readPage(bytes)
    }
    let start = index
    var hasDigit = false
    var id = FingerprintMaker()
    while index < end, bytes[index].isPlainInPath {
      hasDigit = hasDigit || bytes[index].isDigit
      id.add(site == .acl ? bytes[index].lowercased : bytes[index])
      index += 1
    }
    guard index > start else { return nil }
    if site == .acl {
      guard hasDigit, !bytes.matches("anthology", at: start, before: index),
        !bytes.matches(".pdf", at: index - 4, before: index)
      else { return nil }
      _ = take("/", bytes)
    }
    return PaperKey(site, id.fingerprint)
  }

  /// Reads the address of a PDF, or of a page at a publisher of papers.
  private mutating func readPage(_ bytes: Span<UInt8>) -> PaperKey? {
    let start = index - "https://".utf8.count
    while index < end, bytes[index].isPlainInPath || bytes[index] == .slash { index += 1 }
    let address = AddressSyntax(bytes, in: start..<index)
    guard Self.publishers.contains(where: { address.isHost($0, bytes) }),
      !bytes.matches("/project", at: address.path.lowerBound, before: index)
    else { return nil }
    switch address.site {
    case nil: return PaperKey(page: address, to: index, bytes)
    case .doi: return PaperKey(.doi, of: address, bytes)
    default: return nil
    }
  }

  /// Hosts of papers and nothing else.
  private static let publishers: [StaticString] = [
    "proceedings.mlr.press", "proceedings.neurips.cc", "papers.neurips.cc",
    "proceedings.mlsys.org", "openaccess.thecvf.com", "jmlr.org", "usenix.org",
    "ieeexplore.ieee.org", "dl.acm.org", "doi.org",
  ]

  private mutating func readArXivID(_ bytes: Span<UInt8>) -> PaperKey? {
    let start = index
    var id = FingerprintMaker()
    while index < end, bytes[index].isDigit || bytes[index] == .dot, index - start < 11 {
      id.add(bytes[index])
      index += 1
    }
    guard index - start >= 9, bytes[start + 4] == .dot,
      (start..<index).allSatisfy({ $0 == start + 4 || bytes[$0].isDigit })
    else { return nil }
    let month = bytes.decimal(start + 2..<start + 4)
    let century = bytes.decimal(start..<start + 2)
    let year = century >= 91 ? 1900 + century : 2000 + century
    // The number has five digits since 2015.
    guard (1...12).contains(month), index - start == (year >= 2015 ? 10 : 9) else { return nil }
    arxiv = ArXivMonth(year: year, month: month)
    return PaperKey(.arxiv, id.fingerprint)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  /// Whether the byte may stand right behind a mark in a title: a blank, the comma that ends the title,
  /// or, in `10,000`, a digit.
  fileprivate func isPlain(behind mark: UInt8) -> Bool {
    self == .space || (self == .comma && mark != .comma) || (isDigit && mark == .comma)
  }

  /// Whether the byte stands for itself in an address and parts nothing.
  fileprivate var isPlainInPath: Bool {
    isLetter || isDigit || self == .dot || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}

extension Span where Element == UInt8 {
  /// Whether a text stands at an offset letter by letter.
  fileprivate func holds(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= Swift.min(end, count) else { return false }
    // A static string's code units stand in the program's own constant data.
    let pointer = unsafe text.utf8Start
    for index in 0..<text.utf8CodeUnitCount where self[offset + index] != (unsafe pointer[index]) {
      return false
    }
    return true
  }

  /// The number that digits write.
  fileprivate func decimal(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(self[$1] - 0x30) }
  }
}
