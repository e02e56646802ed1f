/// Reads the links of an entry: one to its paper, at a site of papers, and perhaps one to its code.
extension FaultlessEntryReader {
  /// Reads ` [[Paper](address)]`, and behind it no more than ` [[Code](https://github.com/…)]`.
  mutating func readLinks(_ bytes: Span<UInt8>) -> PaperKey? {
    guard take(" [[Paper](https://", bytes), let paper = readPaper(bytes), take(")]", bytes) else {
      return nil
    }
    if index == end { return paper }
    guard take(" [[Code](https://github.com/", bytes) else { return nil }
    let start = index
    index = bytes.endOfPath(from: index, before: end)
    guard index > start, take(")]", bytes), index == end else { return nil }
    return paper
  }

  private mutating func readPaper(_ bytes: Span<UInt8>) -> PaperKey? {
    let start = index
    if take("arxiv.org/", bytes) {
      if take("abs/", bytes) { return readArXivID(bytes) }
      guard !withRemarks else { return nil }
      if take("html/", bytes) { return readArXivID(bytes) }
      guard take("pdf/", bytes), let key = readArXivID(bytes) else { return nil }
      _ = take(".pdf", bytes)
      return key
    }
    if take("openreview.net/", bytes) {
      guard take("forum?id=", bytes) || take("pdf?id=", bytes) else { return nil }
      return readOpenReviewID(bytes)
    }
    index = bytes.endOfPath(from: start, before: end)
    return page(at: start, bytes)
  }

  private mutating func readOpenReviewID(_ bytes: Span<UInt8>) -> PaperKey? {
    let start = index
    index = bytes.endOfPath(from: start, before: end)
    guard index > start, bytes.firstIndex(of: .slash, in: start..<index) == nil else { return nil }
    var id = FingerprintMaker()
    id.add(bytes, start..<index)
    return PaperKey(.openReview, id.fingerprint)
  }

  /// The key of a PDF, or of a page at a publisher of papers, whose host stands at an offset.
  private func page(at start: Int, _ bytes: Span<UInt8>) -> PaperKey? {
    let address = AddressSyntax(bytes, in: start - "https://".utf8.count..<index)
    guard Self.publishers.contains(where: { address.isHost($0, bytes) }),
      !bytes.matches("/project", at: address.path.lowerBound, before: index)
    else { return nil }
    switch address.site {
    case nil: return PaperKey(page: address, to: index, bytes)
    case .doi, .acl: return address.site.map { PaperKey($0, of: address, bytes) }
    case .arxiv, .openReview: return nil
    }
  }

  /// Hosts of papers and nothing else.
  private static let publishers: [StaticString] = [
    "aclanthology.org", "proceedings.mlr.press", "proceedings.neurips.cc",
    "papers.neurips.cc", "proceedings.mlsys.org", "openaccess.thecvf.com", "jmlr.org", "usenix.org",
    "ieeexplore.ieee.org", "dl.acm.org", "doi.org",
  ]

  /// Reads an id of the scheme of 2007: `2305.14314`, or with four digits behind the dot.
  private mutating func readArXivID(_ bytes: Span<UInt8>) -> PaperKey? {
    let start = index
    let first = bytes.word(at: start, before: end)
    // With its dot made a digit, the id is digits alone.
    guard first.areDigits(but: 4) else { return nil }
    index = start + 8
    while index < end, bytes[index].isDigit, index - start < 11 { index += 1 }
    guard index - start == 9 || index - start == 10 else { return nil }
    var id = FingerprintMaker()
    id.add(first, count: 8)
    id.add(bytes, start + 8..<index)
    let month = bytes.decimal(start + 2..<start + 4)
    let century = bytes.decimal(start..<start + 2)
    let year = century >= 91 ? 1900 + century : 2000 + century
    // The number has five digits since 2015.
    guard (1...12).contains(month), index - start == (year >= 2015 ? 10 : 9) else { return nil }
    arxiv = ArXivMonth(year: year, month: month)
    return PaperKey(.arxiv, id.fingerprint)
  }
}

extension UInt64 {
  /// Whether the word's eight bytes are digits, and a dot at a position, the first in the highest place.
  fileprivate func areDigits(but dot: UInt64) -> Bool {
    let place = UInt64(56 &- dot &* 8)
    guard UInt8(truncatingIfNeeded: self &>> place) == .dot else { return false }
    let digits = self ^ UInt64(UInt8.dot ^ UInt8(ascii: "0")) &<< place
    // Digits have 3 for their high half, and still have it when six is added.
    let (each, high): (UInt64, UInt64) = (0x0606_0606_0606_0606, 0xF0F0_F0F0_F0F0_F0F0)
    return digits & high == 0x3030_3030_3030_3030
      && (digits &+ each) & high == 0x3030_3030_3030_3030
  }
}
