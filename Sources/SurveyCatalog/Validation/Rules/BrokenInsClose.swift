extension Rule {
  /// The venue's end tag is there and whole.
  static let brokenInsClose = Rule(
    "broken-ins-close", .error, "no complete '</ins>' after the year",
    explanation: """
      Without a whole `</ins>` the underline runs on through the links, and what is left of the tag \
      shows as text: `2024/ins>`.

      Write `</ins>` right after the year.
      """,
    examples: [
      .good("- LISA, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2403.17919)]"),
      .bad(
        "- LISA, <ins>NeurIPS, 2024↓/ins> [[Paper](https://arxiv.org/abs/2403.17919)]",
        fixed: "- LISA, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2403.17919)]"),
      .bad(
        "- LISA, <ins>NeurIPS, 2024↓<\\ins> [[Paper](https://arxiv.org/abs/2403.17919)]",
        fixed: "- LISA, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2403.17919)]"),
      .bad(
        "- LISA, <ins>NeurIPS, 2024↓<ins> [[Paper](https://arxiv.org/abs/2403.17919)]",
        fixed: "- LISA, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2403.17919)]"),
      .bad(
        "- LISA, ↓<ins>NeurIPS, 2024 [[Paper](https://arxiv.org/abs/2403.17919)]",
        fixed: "- LISA, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2403.17919)]"),
    ],
    check: .entry { entry, findings in
      let open = entry.syntax.openTag
      let close = entry.syntax.closeTag
      if close.form == .missing {
        guard open.form != .missing else { return }
        let place = entry.syntax.year?.upperBound ?? close.range.lowerBound
        findings.report(
          "\(entry.quote(open.range)) is not closed", at: open.range,
          fix: Fix("close it with '</ins>'", .safe, [.insert("</ins>", at: place)]))
        return
      }
      let isMixed = open.form == .wellFormed && close.form == .underline
      guard close.form == .broken || !close.isClosing || isMixed else { return }
      let tag = open.form == .underline ? "</u>" : "</ins>"
      // What is left of a tag often lacks its first byte alone.
      let isHeadless = entry.bytes[close.range.lowerBound] == .slash
      findings.report(
        "the tag after the year is \(entry.quote(close.range))", at: close.range,
        fix: Fix(
          "write '\(tag)'", .safe,
          [isHeadless ? .insert("<", at: close.range.lowerBound) : Edit(close.range, tag)]))
    }
  )
}
