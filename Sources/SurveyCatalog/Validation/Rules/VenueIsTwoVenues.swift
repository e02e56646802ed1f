extension Rule {
  /// An entry has one venue.
  static let venueIsTwoVenues = Rule(
    "venue-is-two-venues", .warning, "an entry names two venues",
    explanation: """
      A paper that was put on arXiv and then taken by a conference has the conference's name and \
      year, and nothing else. Two venues in one place are found under neither.

      Conferences that met together, as in `LREC | COLING`, are one venue.
      """,
    examples: [
      .good(
        "- Field Notes, <ins>LREC | COLING, 2024</ins> [[Paper](https://arxiv.org/abs/2404.00001)]"),
      .bad(
        "- KV-Runahead, <ins>↓arXiv, ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2405.05329)]",
        fixed: "- KV-Runahead, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2405.05329)]"),
      .bad(
        "- KV-Runahead, <ins>↓ICLR, ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2405.05329)]"),
    ],
    check: .entry { entry, findings in
      guard let reading = entry.venueReading, reading.isTwoVenues, let venue = entry.syntax.venue
      else { return }
      let preprint = reading.preprint.map {
        ByteRange(venue.lowerBound + $0.lowerBound, venue.lowerBound + $0.upperBound)
      }
      findings.report(
        "\(entry.quote(venue)) are two venues", at: venue,
        fix: preprint.map { Fix("leave the preprint server out", .unsafe, [.delete($0)]) })
    }
  )
}
