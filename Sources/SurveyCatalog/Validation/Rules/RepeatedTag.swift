extension Rule {
  /// The venue has one pair of tags.
  static let repeatedTag = Rule(
    "repeated-tag", .error, "a tag follows the venue's end tag",
    explanation: """
      `<ins>ICLR, 2024</ins></ins>` and `</ins><ins>` look right on a page, and a program that reads \
      the list finds a tag too many. Remove the second tag.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins>↓</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins>↓<ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      let close = entry.syntax.closeTag
      guard close.form != .missing else { return }
      let bytes = entry.bytes.span
      let end = entry.links.first?.syntax.range.lowerBound ?? entry.syntax.range.upperBound
      var index = close.range.upperBound
      while index < end {
        guard bytes[index] == .less, let tag = InsTag(at: index, before: end, bytes) else {
          index += 1
          continue
        }
        findings.report(
          "\(entry.quote(tag.range)) follows the end tag of the venue", at: tag.range,
          fix: Fix("remove \(entry.quote(tag.range))", .safe, [.delete(tag.range)]))
        index = max(index + 1, tag.range.upperBound)
      }
    }
  )
}
