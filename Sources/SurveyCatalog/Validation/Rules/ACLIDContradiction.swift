extension Rule {
  /// Venue and year agree with the id of the ACL Anthology.
  static let aclIDContradiction = Rule(
    "acl-id-contradiction", .warning, "venue or year contradicts the ACL Anthology id",
    explanation: """
      An id of the ACL Anthology says where and when a paper appeared: `2022.findings-emnlp.5` is \
      Findings of EMNLP 2022, `2022.emnlp-main.388` is EMNLP 2022. Either the venue or the link is \
      wrong.
      """,
    examples: [
      .good(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://aclanthology.org/2023.emnlp-main.298)]"),
      .good(
        "- GQA, <ins>EMNLP Findings, 2023</ins> [[Paper](https://aclanthology.org/2023.findings-emnlp.5)]"
      ),
      .bad("- GQA, <ins>↓ACL, 2023</ins> [[Paper](https://aclanthology.org/2023.emnlp-main.298)]"),
      .bad(
        "- GQA, <ins>↓EMNLP, 2023</ins> [[Paper](https://aclanthology.org/2023.findings-emnlp.5)]",
        fixed:
          "- GQA, <ins>EMNLP Findings, 2023</ins> [[Paper](https://aclanthology.org/2023.findings-emnlp.5)]"
      ),
      .bad(
        "- GQA, <ins>EMNLP, ↓2022</ins> [[Paper](https://aclanthology.org/2023.emnlp-main.298)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links where link.role == .paper && link.address.site == .acl {
        let range = link.address.identifier
        guard let id = ACLID(bytes, in: range.indices) else { continue }
        if let year = entry.year, let place = entry.syntax.year, year != id.year {
          findings.report(
            "the year is \(year), but the id \(entry.quote(range)) is of \(id.year)", at: place)
        }
        guard let place = entry.syntax.venue, let venue = entry.venue, venue.isKnown,
          id.contradicts(venue)
        else { continue }
        // A paper of the Findings is often listed under the conference: the track is missing.
        let isTrackMissing = id.isFindings && venue.name == id.venue
        findings.report(
          "the venue is \(entry.quote(place)), but the id \(entry.quote(range)) is of \(id.name)",
          at: place,
          fix: isTrackMissing ? Fix("write '\(id.name)'", .unsafe, [Edit(place, id.name)]) : nil)
      }
    }
  )
}

/// What an id of the ACL Anthology, such as `2022.findings-emnlp.5`, says about its paper.
private struct ACLID {
  let year: Int
  /// The conference whose name the id has.
  let venue: String
  let isFindings: Bool

  /// The venue as lists name it.
  var name: String { isFindings ? venue + " Findings" : venue }

  private static let venues: [(part: String, name: String)] = [
    ("acl", "ACL"), ("emnlp", "EMNLP"), ("naacl", "NAACL"), ("eacl", "EACL"), ("aacl", "AACL"),
    ("coling", "COLING"), ("tacl", "TACL"),
  ]

  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    guard let dot = bytes.firstIndex(of: .dot, in: range), dot == range.lowerBound + 4 else {
      return nil
    }
    var year = 0
    for index in range.lowerBound..<dot {
      guard bytes[index].isDigit else { return nil }
      year = year * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-"), in: dot..<range.upperBound) else {
      return nil
    }
    var part = dot + 1..<hyphen
    isFindings = bytes.isEqual(part, to: Array("findings".utf8))
    if isFindings {
      let end = bytes.firstIndex(of: .dot, in: hyphen..<range.upperBound) ?? range.upperBound
      part = hyphen + 1..<end
    } else {
      // Workshops and demonstrations have ids of their own, `2022.acl-demo.3`.
      let volumes = ["-main.", "-long.", "-short."]
      guard
        volumes.contains(where: { bytes.matches($0, at: hyphen, before: range.upperBound) })
      else { return nil }
    }
    guard
      let venue = Self.venues.first(where: { bytes.isEqual(part, to: Array($0.part.utf8)) })
    else { return nil }
    self.venue = venue.name
    self.year = year
  }

  /// Whether a venue is not the one of the id.
  ///
  /// The entry of a preprint may link to the proceedings.
  func contradicts(_ venue: Venue) -> Bool {
    if venue.kind == .preprint { return false }
    let track = VenueTrack(venue.name)
    let base = track?.base ?? venue.name
    guard Self.venues.contains(where: { $0.name == base }) else { return false }
    let isFindings = track?.name == "Findings"
    // Joint conferences go by either name.
    return base != self.venue || isFindings != self.isFindings
  }
}
