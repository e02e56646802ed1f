extension Rule {
  /// A link has one address.
  static let concatenatedURL = Rule(
    "concatenated-url", .error, "two URLs run together in one link",
    explanation: """
      A URL that was pasted twice, or after another, leads nowhere. Keep one.

      URLs that hold another by right, as those of web archives and redirections do, are no \
      finding.
      """,
    examples: [
      .good(
        "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://web.archive.org/web/2024/https://arxiv.org/abs/2305.17888)]"
      ),
      .bad(
        "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2305.17888↓https://arxiv.org/abs/2305.17888)]",
        fixed: "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2305.17888)]"),
      .bad(
        "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://↓https://arxiv.org/abs/2305.17888)]",
        fixed: "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2305.17888)]"),
      .bad(
        "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](http://↓http://https://arxiv.org/abs/2305.17888)]",
        fixed: "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2305.17888)]"),
      .bad(
        "- LLM-QAT, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2305.17888↓https://github.com/facebookresearch/LLM-QAT)]"
      ),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links {
        guard let second = link.secondAddress(bytes) else { continue }
        let address = link.syntax.address
        let fix = link.addressBesideRepeat(at: second, bytes).map { kept in
          let isScheme = kept.lowerBound > address.lowerBound
          return Fix(
            isScheme ? "remove the first 'https://'" : "keep one of the two", .safe,
            [
              .delete(
                isScheme
                  ? ByteRange(address.lowerBound, kept.lowerBound)
                  : ByteRange(kept.upperBound, address.upperBound))
            ])
        }
        findings.report(
          "a second URL follows the first in \(entry.quote(link))",
          at: ByteRange(second, address.upperBound), fix: fix)
      }
    }
  )
}
