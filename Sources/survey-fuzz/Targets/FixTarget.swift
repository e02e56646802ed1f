import SurveyCatalog

extension FuzzTarget {
  /// Fixing: what was fixed needs no fix, and no paper is lost but to the one it repeats.
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
        let before = Catalog(Document(parsing: source, as: form)).addresses
        let after = Catalog(Document(parsing: once.source, as: form)).addresses
        let lost = before.subtracting(after)
        try require(lost.isEmpty, "\(kind) fixes of \(form) lose \(lost.sorted().first ?? "")")
      }
    }
  }
}

extension Catalog {
  /// The arXiv papers that links lead to: what no fix may lose.
  fileprivate var addresses: Set<String> {
    Set(papers.flatMap(\.links).compactMap { PaperIdentifiers(address: $0.url).arxiv?.text })
  }
}
