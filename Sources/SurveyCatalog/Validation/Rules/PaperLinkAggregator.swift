extension Rule {
  /// `Paper` leads to the paper, not to a page about it.
  static let paperLinkAggregator = Rule(
    "paper-link-aggregator", .warning, "'Paper' links to a page about the paper",
    explanation: """
      Hugging Face, Papers with Code, alphaXiv and the like have pages about papers, and so have \
      projects. They come and go, and the paper is one more step away. Write the URL of the \
      paper itself: at arXiv, OpenReview, the ACL Anthology or the publisher. A project's page may \
      have a link of its own.
      """,
    examples: [
      .good(
        "- Palu, <ins>ICLR, 2025</ins> [[Paper](https://arxiv.org/abs/2407.21118)] [[Project](https://example.github.io/palu)]"
      ),
      .bad(
        "- Palu, <ins>ICLR, 2025</ins> [[Paper](↓https://huggingface.co/papers/2407.21118)]",
        fixed: "- Palu, <ins>ICLR, 2025</ins> [[Paper](https://arxiv.org/abs/2407.21118)]"),
      .bad("- Quest, <ins>ICML, 2024</ins> [[Paper](↓https://hanlab.mit.edu/projects/quest)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links where link.role == .paper && link.leadsToPageAbout(bytes) {
        var fix: Fix?
        if let arxiv = link.arxiv {
          let address = "https://arxiv.org/abs/\(entry.text(arxiv.range))"
          fix = Fix("write '\(address)'", .safe, [Edit(link.syntax.address, address)])
        }
        findings.report(
          "\(entry.quote(link)) links to a page about the paper, at "
            + entry.quote(link.address.host),
          at: link.syntax.address, fix: fix)
      }
    }
  )
}

extension EntryLink {
  /// Sites with pages about papers that others hold.
  private static let sites: [String] = [
    "paperswithcode.com", "alphaxiv.org", "zhuanzhi.ai", "semanticscholar.org", "catalyzex.com",
    "connectedpapers.com", "scholar.google.com", "dblp.org", "dblp.uni-trier.de", "deepai.org",
    "paperdigest.org", "emergentmind.com", "scholar.archive.org", "researchgate.net",
  ]

  /// Whether the address is that of a page about a paper, or of a project.
  fileprivate func leadsToPageAbout(_ bytes: Span<UInt8>) -> Bool {
    let path = address.path.indices
    // A PDF is a paper wherever it lies.
    if bytes.matches(".pdf", at: path.upperBound - 4, before: path.upperBound) { return false }
    switch address.site {
    case .arxiv: return address.arxivForm == .reader
    case nil: break
    default: return false
    }
    if address.isHost("huggingface.co", bytes) {
      return bytes.matches("/papers/", at: path.lowerBound, before: path.upperBound)
    }
    if bytes.matches("/projects/", at: path.lowerBound, before: path.upperBound)
      || bytes.matches("/project/", at: path.lowerBound, before: path.upperBound)
    {
      return true
    }
    if address.isHost("github.io", bytes) || address.isHost("sites.google.com", bytes) {
      return true
    }
    return Self.sites.contains { address.isHost($0, bytes) }
  }
}
