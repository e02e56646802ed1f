extension Rule {
  /// The venue's name has no year in it.
  static let yearInVenue = Rule(
    "year-in-venue", .warning, "the venue's name repeats the year",
    explanation: """
      `ACL'23, 2023` says the year twice, and a search for the venue `ACL` has to know that. Write \
      the venue's name alone; the year follows it.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP↓'23, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP ↓2023, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
    ],
    check: .entry { entry, findings in
      guard let venue = entry.syntax.venue, let year = entry.year, year >= 1000 else { return }
      let bytes = entry.bytes.span
      let digits = String(year)
      let short = String(digits.utf8.suffix(2)) ?? ""
      for ending in ["'" + short, "’" + short, "' " + short, digits, "'" + digits] {
        let start = venue.upperBound - ending.utf8.count
        guard start > venue.lowerBound, bytes.matches(ending, at: start, before: venue.upperBound),
          !bytes[start - 1].isDigit
        else { continue }
        let name = bytes.trimmed(venue.lowerBound..<start)
        guard !name.isEmpty else { return }
        let range = ByteRange(start, venue.upperBound)
        findings.report(
          "the venue's name repeats the year: \(entry.quote(range))", at: range,
          fix: Fix(
            "remove \(entry.quote(range))", .safe,
            [.delete(ByteRange(name.upperBound, venue.upperBound))]))
        return
      }
    }
  )
}
