/// What two addresses of one paper have in common: the site and the paper's id there.
///
/// All addresses of an arXiv paper (abs, pdf, html, alphaXiv, its DOI, Hugging Face papers) have one
/// key, whatever version they pin.
struct PaperKey: Hashable, Sendable {
  let site: PaperSite
  let id: String

  /// Tells the key of a link; nil where its address names no paper.
  init?(_ link: EntryLink, _ source: SourceFile) {
    guard let site = link.address.site else { return nil }
    self.site = site
    if site == .arxiv {
      guard let arxiv = link.arxiv else { return nil }
      id = arxiv.text
    } else {
      let text = source.text(in: link.address.identifier)
      id = site == .openReview ? text : text.lowercased()
    }
  }
}

/// A title as titles are compared: letters and digits alone, without case and accents.
struct TitleKey: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64
  /// Whether the title has no letter or digit at all; such titles equal none.
  let isEmpty: Bool

  init(_ range: ByteRange, of source: SourceFile) {
    // Two independent 64-bit FNV-1a hashes: 128 bits make a chance meeting of titles no concern,
    // and no key has to own its title's text.
    var high: UInt64 = 0xcbf2_9ce4_8422_2325
    var low: UInt64 = 0x8422_2325_cbf2_9ce4
    var isEmpty = true
    func add(_ byte: UInt8) {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
      low = (low ^ UInt64(byte)) &* 0x100_0000_01b3 &+ 0x9e37_79b9_7f4a_7c15
      isEmpty = false
    }
    let bytes = source.bytes.span
    var isASCII = true
    for offset in range.indices where bytes[offset] >= 0x80 {
      isASCII = false
      break
    }
    if isASCII {
      for offset in range.indices where bytes[offset].isLetter || bytes[offset].isDigit {
        add(bytes[offset].lowercased)
      }
    } else {
      for word in Slug.words(of: source.text(in: range)) { word.utf8.forEach(add) }
    }
    self.high = high
    self.low = low
    self.isEmpty = isEmpty
  }
}
