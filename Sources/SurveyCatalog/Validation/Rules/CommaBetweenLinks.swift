extension Rule {
  /// A space separates two links.
  static let commaBetweenLinks = Rule(
    "comma-between-links", .warning, "a comma separates two links",
    explanation: """
      Links are side by side with a space between them: `[[Paper](…)] [[Code](…)]`. Remove the \
      comma.
      """,
    examples: [
      .good(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)] [[Code](https://github.com/a/b)]"
      ),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]↓, [[Code](https://github.com/a/b)]",
        fixed:
          "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)] [[Code](https://github.com/a/b)]"
      ),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      var last: Int?
      for link in entry.links where link.syntax.form == .standard {
        let start = link.syntax.range.lowerBound
        if let last, last < start {
          let between = bytes.trimmed(last..<start)
          let isComma = between.allSatisfy {
            bytes[$0] == .comma || bytes[$0] == UInt8(ascii: ";") || bytes[$0].isBlank
          }
          if isComma, !between.isEmpty {
            findings.report(
              "a comma before \(entry.quote(link))",
              at: ByteRange(between.lowerBound, between.upperBound),
              fix: Fix("replace it with a space", .safe, [Edit(ByteRange(last, start), " ")]))
          }
        }
        last = link.syntax.range.upperBound
      }
    }
  )
}
