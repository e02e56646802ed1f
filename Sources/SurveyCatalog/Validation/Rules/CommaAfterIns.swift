extension Rule {
  /// No comma follows the venue.
  static let commaAfterIns = Rule(
    "comma-after-ins", .warning, "a comma after '</ins>'",
    explanation: """
      After the venue one space is followed by the links; the comma belongs before `<ins>`, \
      between title and venue.
      """,
    examples: [
      .good("- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]"),
      .bad(
        "- Alpa, <ins>OSDI, 2022</ins>↓, [[Paper](https://arxiv.org/abs/2201.12023)]",
        fixed: "- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]"),
      .bad(
        "- Alpa, <ins>OSDI, 2022</ins> ↓, [[Paper](https://arxiv.org/abs/2201.12023)]",
        fixed: "- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]"),
      .bad(
        "- Alpa, <ins>OSDI, 2022</ins>↓,, , [[Paper](https://arxiv.org/abs/2201.12023)]",
        fixed: "- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]"),
    ],
    check: .entry { entry, findings in
      let close = entry.syntax.closeTag
      guard close.form != .missing else { return }
      let start = close.range.upperBound
      let bytes = entry.bytes.span
      let comma = bytes.skippingBlanks(from: start, before: entry.syntax.range.upperBound)
      guard comma < entry.syntax.range.upperBound, bytes[comma] == .comma else { return }
      let blanks = entry.blanks(before: comma)
      // Commas in a row go together.
      var end = comma + 1
      while case let next = bytes.skippingBlanks(from: end, before: entry.syntax.range.upperBound),
        next < entry.syntax.range.upperBound, bytes[next] == .comma
      {
        end = next + 1
      }
      findings.report(
        "a comma after \(entry.quote(close.range))", at: ByteRange(comma, comma + 1),
        fix: Fix("remove the comma", .safe, [.delete(ByteRange(blanks.lowerBound, end))]))
    }
  )
}
