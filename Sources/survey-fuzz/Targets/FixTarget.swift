import SurveyCatalog

extension FuzzTarget {
  /// Fixes: a fixed list has no fixable findings, only duplicate papers are removed, and no URL is lost
  /// or invented.
  static let fix = FuzzTarget("fix") { bytes throws(Violation) in
    let source = SourceFile(path: "list.md", bytes: bytes)
    for kind in [Fix.Applicability.safe, .unsafe] {
      for form in [Document.Form.list, .lines] {
        let fixer = Fixer(applicability: kind)
        let once = fixer.fix(source, as: form)
        let twice = fixer.fix(once.source, as: form)
        try require(
          twice.source.bytes == once.source.bytes && twice.fixCount == 0,
          "\(kind) fixes of \(form) are not complete: \(twice.fixCount) more")
        if once.source.bytes == bytes { continue }
        let before = Catalog(Document(parsing: source, as: form))
        let after = Catalog(Document(parsing: once.source, as: form))
        let papers = before.papers.count - after.papers.count
        try require(papers <= once.fixCount, "\(kind) fixes of \(form) lose \(papers) papers")
        let lost = before.urls.filter(\.isSingle).identifiers
          .subtracting(after.urls.identifiers)
        try require(lost.isEmpty, "\(kind) fixes of \(form) lose \(lost.sorted().first ?? "")")
        let text = bytes.filter { !$0.mayBelongToSpace }.map { $0 < 0x80 ? $0 : 0x20 }
        for made in after.urls.arxivs.subtracting(before.urls.arxivs) {
          try require(
            text.holds(made), "\(kind) fixes of \(form) invent \(made)")
        }
      }
    }
  }
}

extension Catalog {
  fileprivate var urls: [String] { papers.flatMap(\.links).map(\.url) }
}

extension [String] {
  /// The arXiv ids of URLs.
  fileprivate var arxivs: Set<String> {
    Set(compactMap { PaperIdentifiers(address: $0).arxiv?.text })
  }

  /// The ids of the papers that URLs link to.
  fileprivate var identifiers: Set<String> {
    let ids = map { PaperIdentifiers(address: $0) }
    return Set(ids.flatMap { [$0.arxiv?.text, $0.openReview, $0.doi, $0.acl] }.compactMap(\.self))
  }
}

extension String {
  /// Whether no second URL begins inside this one, which a fix may remove.
  fileprivate var isSingle: Bool { split(separator: "://").count < 3 }
}

extension UInt8 {
  /// Whether the byte is a space or may be part of one (U+00A0, U+200B, U+3000, U+FEFF), which a fix may
  /// remove.
  fileprivate var mayBelongToSpace: Bool {
    switch self {
    case 0...0x20, 0xC2, 0xA0, 0xE2, 0x80, 0x8B, 0xE3, 0xEF, 0xBB, 0xBF: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether the bytes contain a text.
  fileprivate func holds(_ text: String) -> Bool {
    let text = Array(text.utf8)
    guard let first = text.first, count >= text.count else { return false }
    return (0...count - text.count).contains {
      self[$0] == first && self[$0..<$0 + text.count].elementsEqual(text)
    }
  }
}
