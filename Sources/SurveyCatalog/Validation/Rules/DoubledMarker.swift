extension Rule {
  /// An entry has one list marker.
  static let doubledMarker = Rule(
    "doubled-marker", .warning, "an entry has two list markers",
    explanation: """
      `- - Title` is a list inside a list: a page shows the entry indented below an empty one. Remove \
      the second marker.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- ↓- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      let range = entry.syntax.range
      let marker = entry.syntax.marker
      guard !marker.isEmpty else { return }
      let start = bytes.skippingSpaces(from: marker.upperBound, before: range.upperBound)
      let length = bytes.markerLength(at: start, before: range.upperBound)
      let first = bytes.skippingSpaces(from: range.lowerBound, before: range.upperBound)
      if length > 0, marker.lowerBound == first {
        let end = bytes.skippingSpaces(from: start + length, before: range.upperBound)
        findings.report(
          "a second list marker follows the first", at: ByteRange(start, start + length),
          fix: Fix("remove the second marker", .safe, [.delete(ByteRange(start, end))]))
      } else if first < marker.lowerBound,
        bytes.markerLength(at: first, before: marker.lowerBound) > 0
      {
        let end = bytes.skippingSpaces(from: marker.upperBound, before: range.upperBound)
        findings.report(
          "a second list marker follows the first", at: marker,
          fix: Fix("remove the second marker", .safe, [.delete(ByteRange(marker.lowerBound, end))]))
      }
    }
  )
}
