extension Rule {
  /// A link to an arXiv paper leads to its abstract.
  static let arXivDOILink = Rule(
    "arxiv-doi-link", .info, "a link points to an arXiv paper by its DOI",
    explanation: """
      `doi.org/10.48550/arXiv.…` only redirects to the page of the abstract. The URL of that \
      page, `arxiv.org/abs/…`, says at a glance where it leads.
      """,
    examples: [
      .good(
        "- GPT Understands, Too, <ins>AI Open, 2023</ins> [[Paper](https://doi.org/10.1016/j.aiopen.2023.08.012)]"
      ),
      .bad(
        "- LoRAPrune, <ins>ACL, 2024</ins> [[Paper](https://↓doi.org/10.48550/arXiv.2305.18403)]",
        fixed: "- LoRAPrune, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2305.18403)]"),
    ],
    check: .entry { entry, findings in
      entry.reportArXivForm(.doi, into: &findings) { "\($0) links to an arXiv paper by its DOI" }
    }
  )
}
