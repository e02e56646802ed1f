extension Rule {
  /// A link to an arXiv paper leads to its newest version.
  static let arXivVersionedLink = Rule(
    "arxiv-versioned-link", .info, "a link pins one version of an arXiv paper",
    explanation: """
      `arxiv.org/abs/2308.16137v6` shows that version for ever, though a later one may have fixed \
      it. Without the version the URL links to the newest.
      """,
    examples: [
      .good("- LM-Infinite, <ins>NAACL, 2024</ins> [[Paper](https://arxiv.org/abs/2308.16137)]"),
      .bad(
        "- LM-Infinite, <ins>NAACL, 2024</ins> [[Paper](https://arxiv.org/abs/2308.16137↓v6)]",
        fixed: "- LM-Infinite, <ins>NAACL, 2024</ins> [[Paper](https://arxiv.org/abs/2308.16137)]"),
    ],
    check: .entry { entry, findings in
      for link in entry.links where link.address.arxivForm == .abs {
        guard let arxiv = link.arxiv, let version = arxiv.version else { continue }
        let range = ByteRange(arxiv.range.upperBound, link.address.identifier.upperBound)
        findings.report(
          "\(entry.quote(link)) pins version \(version)", at: range,
          fix: Fix("remove the version", .safe, [.delete(range)]))
      }
    }
  )
}
