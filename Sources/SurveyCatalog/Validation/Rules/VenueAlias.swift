extension Rule {
  /// A venue bears the name that the list has for it.
  static let venueAlias = Rule(
    "venue-alias", .warning, "a venue has a name other than the usual one",
    explanation: """
      `NIPS` is NeurIPS and `Arxiv` is arXiv. Where one venue goes by several names, a reader who \
      looks for one misses the papers under the other. The table of venues has one name for each.

      A venue that the table does not know is no finding.
      """,
    examples: [
      .good("- MaskLLM, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]"),
      .good("- MaskLLM, <ins>ACL DEMO, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]"),
      .bad(
        "- MaskLLM, <ins>↓NIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]",
        fixed: "- MaskLLM, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]"),
      .bad(
        "- MaskLLM, <ins>↓Arxiv, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]",
        fixed: "- MaskLLM, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]"),
      .bad(
        "- MaskLLM, <ins>↓NIPS Workshop, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]",
        fixed:
          "- MaskLLM, <ins>NeurIPS Workshop, 2024</ins> [[Paper](https://arxiv.org/abs/2409.17481)]"
      ),
    ],
    check: .entry { entry, findings in
      entry.reportVenueNames(into: &findings, where: { !$0.isMisspelling }) { written, name in
        "the usual name of \(written) is '\(name)'"
      }
    }
  )
}
