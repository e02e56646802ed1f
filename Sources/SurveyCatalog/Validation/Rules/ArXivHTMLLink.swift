extension Rule {
  /// A link to an arXiv paper leads to its abstract.
  static let arXivHTMLLink = Rule(
    "arxiv-html-link", .info, "a link points to an HTML version at arXiv, not to the abstract",
    explanation: """
      arXiv's HTML pages are of one version of a paper and not there for every paper. The page of \
      the abstract, `arxiv.org/abs/…`, is the paper's lasting URL and links to all of them.
      """,
    examples: [
      .good("- MEFT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2406.04984)]"),
      .bad(
        "- MEFT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org↓/html/2406.04984v1)]",
        fixed: "- MEFT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2406.04984)]"),
    ],
    check: .entry { entry, findings in
      entry.reportArXivForm(.html, into: &findings) {
        "\($0) links to an HTML version, not to the abstract"
      }
    }
  )
}
