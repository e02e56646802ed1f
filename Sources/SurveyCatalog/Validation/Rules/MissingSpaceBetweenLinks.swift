extension Rule {
  /// A blank parts two links.
  static let missingSpaceBetweenLinks = Rule(
    "missing-space-between-links", .warning, "no space between two links",
    explanation: """
      `[[Paper](…)][[Code](…)]` shows as `[Paper][Code]`. Write a space between two links, as all \
      other entries have it.
      """,
    examples: [
      .good(
        "- CLEX, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.16450)] [[Code](https://github.com/DAMO-NLP-SG/CLEX)]"
      ),
      .bad(
        "- CLEX, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.16450)↓][[Code](https://github.com/DAMO-NLP-SG/CLEX)]",
        fixed:
          "- CLEX, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.16450)] [[Code](https://github.com/DAMO-NLP-SG/CLEX)]"
      ),
    ],
    check: .entry { entry, findings in
      var last: Int?
      for link in entry.links {
        let start = link.syntax.range.lowerBound
        if start == last {
          findings.report(
            "no space before \(entry.quote(link))", at: ByteRange(start - 1, start + 1),
            fix: Fix("insert a space between the links", .safe, [.insert(" ", at: start)]))
        }
        last = link.syntax.range.upperBound
      }
    }
  )
}
