extension Rule {
  /// Lines end in a newline.
  static let loneCarriageReturn = Rule(
    "lone-carriage-return", .error, "a line ends in a carriage return alone",
    explanation: """
      A carriage return without a newline ends a line for GitHub, and for no tool that compares \
      lines: what follows it is hidden in every diff. Write newlines.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]↓\r- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]",
        fixed:
          "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]\n- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]"
      ),
    ],
    check: .list { context, findings in
      let document = context.document
      let bytes = document.source.bytes.span
      for index in document.lines.indices where context.isInFocus(line: index) {
        let range = document.lines[index].range
        guard range.count > 0, bytes[range.upperBound - 1] == .carriageReturn,
          range.upperBound < bytes.count
        else { continue }
        let place = ByteRange(range.upperBound - 1, range.upperBound)
        findings.report(
          "this line ends in a carriage return without a newline", at: place,
          fix: Fix("end it with a newline", .safe, [Edit(place, document.newline)]))
      }
    }
  )
}
