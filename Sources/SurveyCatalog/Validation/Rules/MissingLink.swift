extension Rule {
  /// The entry links to something.
  static let missingLink = Rule(
    "missing-link", .error, "the entry has no link",
    explanation: """
      A list of papers is used by following its links. Every entry has at least the paper's own: \
      `[[Paper](https://…)]`. A line copied from a rendered page has lost its URLs and shows \
      labels alone: `[Paper] [Code]`.

      A link beside others that leads nowhere, or to a placeholder such as `link`, is a warning: \
      write its URL, or leave it out until there is one.
      """,
    examples: [
      .good("- Attention Sinks, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]"),
      .bad("- Attention Sinks, <ins>ICLR, 2024</ins>↓"),
      .bad("- Attention Sinks, <ins>ICLR, 2024</ins> ↓[Paper] [Code]"),
      .bad(
        "- Sinks, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)] ↓[[Code](code_link)]"
      ),
      .bad(
        "- Sinks, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)] ↓[[Code]()]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      guard !entry.links.isEmpty else {
        let end = bytes.trimmed(entry.syntax.range.indices).upperBound
        findings.report("the entry has no link", at: ByteRange(end, end))
        return
      }
      let isAlive = entry.links.contains { !$0.syntax.address.isEmpty || $0.showsAddress(bytes) }
      for link in entry.links where !link.leadsSomewhere(bytes) && !link.showsAddress(bytes) {
        guard link.syntax.address.isEmpty else {
          findings.report(
            "the URL of \(entry.quote(link)) is a placeholder: "
              + entry.quote(link.syntax.address),
            at: link.syntax.range, severity: .warning)
          continue
        }
        // A remark in brackets, `[Oral]`, is no link.
        if isAlive, link.syntax.form == .labelOnly, link.role == .other { continue }
        findings.report(
          "\(entry.quote(link)) has no URL", at: link.syntax.range,
          severity: isAlive ? .warning : .error)
        if !isAlive { return }
      }
    }
  )
}

extension EntryLink {
  /// Whether an address stands there, though in the wrong brackets; that is another rule's.
  fileprivate func showsAddress(_ bytes: Span<UInt8>) -> Bool {
    hidesAddress(bytes)
      || (syntax.form == .labelOnly
        && bytes.matches("（", at: syntax.range.upperBound, before: bytes.count))
  }
}
