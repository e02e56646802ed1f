extension Rule {
  /// A venue's name is spelt right.
  static let venueMisspelling = Rule(
    "venue-misspelling", .error, "a venue's name is misspelt",
    explanation: """
      `NeurlPS`, with a small L, looks like `NeurIPS` in many fonts and is found by no search for \
      it. The table of venues holds the slips that occur; a venue that it does not know is no \
      finding.
      """,
    examples: [
      .good("- Scatterbrain, <ins>NeurIPS, 2021</ins> [[Paper](https://arxiv.org/abs/2110.15343)]"),
      .good(
        "- Field Notes, <ins>LREC | COLING, 2024</ins> [[Paper](https://arxiv.org/abs/2404.00001)]"),
      .bad(
        "- Scatterbrain, <ins>↓NeurlPS, 2021</ins> [[Paper](https://arxiv.org/abs/2110.15343)]",
        fixed:
          "- Scatterbrain, <ins>NeurIPS, 2021</ins> [[Paper](https://arxiv.org/abs/2110.15343)]"),
      .bad(
        "- LoRD, <ins>↓NeurlPS-ENLSP, 2021</ins> [[Paper](https://arxiv.org/abs/2110.15343)]",
        fixed: "- LoRD, <ins>NeurIPS-ENLSP, 2021</ins> [[Paper](https://arxiv.org/abs/2110.15343)]"),
    ],
    check: .entry { entry, findings in
      entry.reportVenueNames(into: &findings, where: { $0.isMisspelling }) { written, name in
        "\(written) is a misspelling of '\(name)'"
      }
    }
  )
}

extension Entry {
  /// Reports the names in the venue that have a better spelling.
  borrowing func reportVenueNames(
    into findings: inout Findings,
    where isMeant: (VenueReading.Correction) -> Bool,
    message: (_ written: String, _ name: String) -> String
  ) {
    guard let reading = venueReading, !reading.corrections.isEmpty, let venue = syntax.venue else {
      return
    }
    for correction in reading.corrections where isMeant(correction) {
      let range = ByteRange(
        venue.lowerBound + correction.range.lowerBound,
        venue.lowerBound + correction.range.upperBound)
      findings.report(
        message(quote(range), correction.name), at: range,
        fix: Fix("write '\(correction.name)'", .safe, [Edit(range, correction.name)]))
    }
  }
}
