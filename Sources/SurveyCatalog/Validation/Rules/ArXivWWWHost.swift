extension Rule {
  /// arXiv's host is written without `www`.
  static let arXivWWWHost = Rule(
    "arxiv-www-host", .info, "arXiv's host is written with 'www.'",
    explanation: """
      `www.arxiv.org` and `arxiv.org` are one site. Written in one way, URLs of one paper are \
      the same.
      """,
    examples: [
      .good("- Minitron, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.14679)]"),
      .bad(
        "- Minitron, <ins>NeurIPS, 2024</ins> [[Paper](https://↓www.arxiv.org/abs/2407.14679)]",
        fixed: "- Minitron, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.14679)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links where link.address.hasWWW && link.address.isHost("arxiv.org", bytes) {
        let host = link.address.host.lowerBound
        let range = ByteRange(host - 4, host)
        findings.report(
          "the host of \(entry.quote(link)) is written with 'www.'", at: range,
          fix: Fix("take 'www.' out", .safe, [.delete(range)]))
      }
    }
  )
}
