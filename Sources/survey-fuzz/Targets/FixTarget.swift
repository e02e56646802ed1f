import SurveyCatalog

extension FuzzTarget {
  /// Fixing: what was fixed needs no fix, no paper is lost but to the one it repeats, and no address
  /// is lost or made up.
  static let fix = FuzzTarget("fix") { bytes throws(Violation) in
    let source = SourceFile(path: "list.md", bytes: bytes)
    for kind in [Fix.Applicability.safe, .unsafe] {
      for form in [Document.Form.list, .lines] {
        let fixer = Fixer(applicability: kind)
        let once = fixer.fix(source, as: form)
        let twice = fixer.fix(once.source, as: form)
        try require(
          twice.source.bytes == once.source.bytes && twice.fixCount == 0,
          "\(kind) fixes of \(form) do not come to an end: \(twice.fixCount) more")
        if once.source.bytes == bytes { continue }
        let before = Catalog(Document(parsing: source, as: form))
        let after = Catalog(Document(parsing: once.source, as: form))
        let papers = before.papers.count - after.papers.count
        try require(papers <= once.fixCount, "\(kind) fixes of \(form) lose \(papers) papers")
        let lost = before.addresses.filter(\.isSingle).identifiers
          .subtracting(after.addresses.identifiers)
        try require(lost.isEmpty, "\(kind) fixes of \(form) lose \(lost.sorted().first ?? "")")
        let text = bytes.filter { !$0.mayBelongToBlank }.map { $0 < 0x80 ? $0 : 0x20 }
        for made in after.addresses.arxivs.subtracting(before.addresses.arxivs) {
          try require(
            text.holds(made), "\(kind) fixes of \(form) make up \(made)")
        }
      }
    }
  }
}

extension Catalog {
  fileprivate var addresses: [String] { papers.flatMap(\.links).map(\.url) }
}

extension [String] {
  /// The arXiv papers that addresses lead to.
  fileprivate var arxivs: Set<String> {
    Set(compactMap { PaperIdentifiers(address: $0).arxiv?.text })
  }

  /// The papers that addresses lead to, by the names that their sites have for them.
  fileprivate var identifiers: Set<String> {
    let ids = map { PaperIdentifiers(address: $0) }
    return Set(ids.flatMap { [$0.arxiv?.text, $0.openReview, $0.doi, $0.acl] }.compactMap(\.self))
  }
}

extension String {
  /// Whether no other address begins in this one: its site is else another's once that is taken out.
  fileprivate var isSingle: Bool { split(separator: "://").count < 3 }
}

extension UInt8 {
  /// Whether the byte is a blank or may be part of one (U+00A0, U+200B, U+3000, U+FEFF): what parts it
  /// goes, and so the whole does.
  fileprivate var mayBelongToBlank: Bool {
    switch self {
    case 0...0x20, 0xC2, 0xA0, 0xE2, 0x80, 0x8B, 0xE3, 0xEF, 0xBB, 0xBF: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether a text stands somewhere in these bytes.
  fileprivate func holds(_ text: String) -> Bool {
    let text = Array(text.utf8)
    guard let first = text.first, count >= text.count else { return false }
    return (0...count - text.count).contains {
      self[$0] == first && self[$0..<$0 + text.count].elementsEqual(text)
    }
  }
}
