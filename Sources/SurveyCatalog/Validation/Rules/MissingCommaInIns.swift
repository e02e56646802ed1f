extension Rule {
  /// A comma parts the venue from the year.
  static let missingCommaInIns = Rule(
    "missing-comma-in-ins", .error, "no comma parts the venue from the year",
    explanation: """
      Venue and year are told apart by the last comma before the year: `ICLR, 2023`. Without it \
      the year is part of the venue's name, and the paper is found under neither.

      Write a comma after the venue.
      """,
    examples: [
      .good("- H3, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]"),
      .good(
        "- H3, <ins>ICLR 2023 Workshop, 2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]"),
      .bad(
        "- H3, <ins>ICLR↓ 2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]",
        fixed: "- H3, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]"),
      .bad(
        "- H3, <ins>ICLR↓'2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]",
        fixed: "- H3, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]"),
      .bad(
        "- H3, <ins>ICLR↓2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]",
        fixed: "- H3, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2212.14052)]"),
      .bad("- H3, <ins>ICLR↓ 2023 Workshop</ins> [[Paper](https://arxiv.org/abs/2212.14052)]"),
    ],
    check: .entry { entry, findings in
      guard let venue = entry.syntax.venue, let year = entry.syntax.year,
        venue.upperBound <= year.lowerBound
      else { return }
      let bytes = entry.bytes.span
      let between = venue.upperBound..<year.lowerBound
      // A full-width comma is another rule's.
      guard bytes.lastComma(in: between) == nil, bytes.firstIndex(of: "、", in: between) == nil
      else {
        return
      }
      var end = venue.upperBound
      while end > venue.lowerBound, bytes[end - 1].isVenueDivider { end -= 1 }
      guard end > venue.lowerBound else { return }
      let range = ByteRange(end, year.lowerBound)
      // Only a letter may follow the year: `2024a`.
      let rest = bytes.trimmed(
        year.upperBound..<max(year.upperBound, entry.syntax.inside.upperBound))
      let isLast = rest.count <= 1
      findings.report(
        "no comma between \(entry.quote(ByteRange(venue.lowerBound, end))) and the year",
        at: range,
        fix: isLast
          ? Fix(
            "insert a comma after the venue", .safe,
            [range.isEmpty || end < venue.upperBound ? Edit(range, ", ") : .insert(",", at: end)])
          : nil)
    }
  )
}

extension UInt8 {
  /// Whether a mark at a venue's end stands where the comma before the year belongs.
  fileprivate var isVenueDivider: Bool {
    switch self {
    case UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"), .slash, .space:
      true
    default: false
    }
  }
}
