extension Rule {
  /// The entry links to something.
  static let missingLink = Rule(
    "missing-link", .error, "the entry has no link",
    explanation: """
      A list of papers is used by following its links. Every entry has at least the paper's own: \
      `[[Paper](https://…)]`. A line copied from a rendered page has lost its addresses and shows \
      labels alone: `[Paper] [Code]`.

      Where an entry has a link, another that leads nowhere is a warning: write its address, or \
      leave it out until there is one.
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
      // An address that stands inside the brackets is a matter of brackets.
      let isAlive = entry.links.contains { $0.leadsSomewhere(bytes) || $0.hidesAddress(bytes) }
      for link in entry.links where !link.leadsSomewhere(bytes) && !link.hidesAddress(bytes) {
        // A remark in brackets, `[Oral]`, is no link.
        if isAlive, link.syntax.form == .labelOnly, link.role == .other { continue }
        let message =
          link.syntax.address.isEmpty
          ? "\(entry.quote(link)) has no address"
          : "the address of \(entry.quote(link)) is a placeholder: "
            + entry.quote(link.syntax.address)
        findings.report(message, at: link.syntax.range, severity: isAlive ? .warning : .error)
        if !isAlive { return }
      }
    }
  )
}

extension EntryLink {
  /// Whether the address can be one: it has a scheme, a host, a path or an anchor.
  fileprivate func leadsSomewhere(_ bytes: Span<UInt8>) -> Bool {
    if address.scheme != .none { return true }
    return syntax.address.indices.contains { index in
      switch bytes[index] {
      case .slash, .dot, .hash, UInt8(ascii: ":"): true
      default: false
      }
    }
  }
}
