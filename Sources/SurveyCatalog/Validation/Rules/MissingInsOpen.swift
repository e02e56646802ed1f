extension Rule {
  /// The venue's start tag is there and whole.
  static let missingInsOpen = Rule(
    "missing-ins-open", .error, "no complete '<ins>' before the venue",
    explanation: """
      Venue and year are between `<ins>` and `</ins>`; that is how readers, and programs, tell \
      them from the title. Without the start tag a page shows the venue as part of the title, and \
      an end tag alone shows nothing at all.

      Write `<ins>` before the venue. Where no venue was in the line to begin with, \
      `missing-venue` says so too.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .good("- Some Tool [[Code](https://github.com/someone/tool)]"),
      .bad(
        "- Lory: A Mixture of Experts, ↓2024</ins> [[Paper](https://arxiv.org/abs/2405.03133)]",
        fixed:
          "- Lory: A Mixture of Experts, <ins>2024</ins> [[Paper](https://arxiv.org/abs/2405.03133)]"
      ),
      .bad(
        "- GQA, ↓EMNLP, 2023 [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, ↓<isn>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, ↓</ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad("- GQA↓ [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      let open = entry.syntax.openTag
      let close = entry.syntax.closeTag
      switch open.form {
      case .wellFormed, .underline, .broken:
        guard open.form == .broken || open.isClosing else { return }
        findings.report(
          "the tag before the venue is \(entry.quote(open.range))", at: open.range,
          fix: Fix("write '<ins>'", .safe, [Edit(open.range, "<ins>")]))
      case .missing:
        let inside = entry.syntax.inside
        guard !inside.isEmpty else {
          if entry.namesNoPaper() { return }
          let message =
            close.form == .missing
            ? "no '<ins>' tag holds venue and year"
            : "\(entry.quote(close.range)) has no '<ins>' before it"
          findings.report(message, at: entry.venuePlace())
          return
        }
        var edits = [Edit.insert("<ins>", at: inside.lowerBound)]
        if close.form == .missing { edits.append(.insert("</ins>", at: inside.upperBound)) }
        findings.report(
          "no '<ins>' before \(entry.quote(inside))", at: inside,
          fix: Fix("put \(entry.quote(inside)) in '<ins>' tags", .safe, edits))
      }
    }
  )
}
