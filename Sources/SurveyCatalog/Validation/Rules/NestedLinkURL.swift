extension Rule {
  /// An address is an address, not a link.
  static let nestedLinkURL = Rule(
    "nested-link-url", .error, "a link is where the URL of another belongs",
    explanation: """
      Editors that turn URLs into links leave `[[Paper]([text](URL))]`. Pages then show \
      the inner link's text, which may even be another URL than the one it links to.

      Keep the URL that the inner link points to; check that it is the paper's.
      """,
    examples: [
      .good("- SEED, <ins>COLING, 2025</ins> [[Paper](https://arxiv.org/abs/2406.18200)]"),
      .bad(
        "- SEED, <ins>COLING, 2025</ins> [[Paper](↓[https://arxiv.org/abs/2304.04487](https://arxiv.org/abs/2406.18200))]",
        fixed: "- SEED, <ins>COLING, 2025</ins> [[Paper](https://arxiv.org/abs/2406.18200)]"),
    ],
    check: .entry { entry, findings in
      for link in entry.links where link.syntax.form == .nested {
        let destination = link.syntax.destination
        let address = link.syntax.address
        findings.report(
          "the URL of \(entry.quote(link)) is a link itself", at: destination,
          fix: Fix(
            "keep the URL that it links to", .safe,
            [
              .delete(ByteRange(destination.lowerBound, address.lowerBound)),
              .delete(ByteRange(address.upperBound, destination.upperBound)),
            ]))
      }
    }
  )
}
