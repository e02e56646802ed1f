extension Rule {
  /// A title does not end in what is left of a URL.
  static let titleEndsInURL = Rule(
    "title-ends-in-url", .error, "the title ends in the start of a URL",
    explanation: """
      A URL that was cut from after the title leaves `http` or `https` at its last word. Remove it.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA Reduction↓https, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed:
          "- GQA Reduction, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      let title = bytes.trimmed(entry.syntax.title.indices)
      for rest in ["https://", "http://", "https:", "http:", "https", "http"] {
        let start = title.upperBound - rest.utf8.count
        guard start > title.lowerBound, bytes.matches(rest, at: start, before: title.upperBound)
        else { continue }
        // `Secure HTTP` names the protocol.
        guard bytes[start] == UInt8(ascii: "h"), !bytes[start - 1].isBlank || rest.hasSuffix(":")
        else { return }
        let end = bytes.trimmed(title.lowerBound..<start).upperBound
        let range = ByteRange(start, title.upperBound)
        findings.report(
          "the title ends in \(entry.quote(range))", at: range,
          fix: Fix("remove it", .safe, [.delete(ByteRange(end, title.upperBound))]))
        return
      }
    }
  )
}
