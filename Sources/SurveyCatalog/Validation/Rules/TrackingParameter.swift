extension Rule {
  /// An address does not say where it was copied.
  static let trackingParameter = Rule(
    "tracking-parameter", .warning, "a URL carries a tracking parameter",
    explanation: """
      Parameters such as `utm_source` and `fbclid` tell a site from where its visitors come. They \
      were added by the page that the URL was copied from, and everything works without them.
      """,
    examples: [
      .good(
        "- Forum, <ins>ICLR, 2024</ins> [[Paper](https://openreview.net/forum?id=vXxardq6db&noteId=1)]"
      ),
      .bad(
        "- SliceGPT, <ins>ICLR, 2024</ins> [[Paper](https://openreview.net/forum?id=vXxardq6db↓&utm_source=x&utm_medium=y)]",
        fixed:
          "- SliceGPT, <ins>ICLR, 2024</ins> [[Paper](https://openreview.net/forum?id=vXxardq6db)]"),
      .bad(
        "- SliceGPT, <ins>ICLR, 2024</ins> [[Paper](https://openreview.net/forum?↓fbclid=1&id=vXxardq6db)]",
        fixed:
          "- SliceGPT, <ins>ICLR, 2024</ins> [[Paper](https://openreview.net/forum?id=vXxardq6db)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links where !link.address.query.isEmpty {
        let ranges = link.trackingParameters(bytes)
        guard let first = ranges.first, link.secondAddress(bytes) == nil else { continue }
        findings.report(
          "the URL of \(entry.quote(link)) carries \(entry.quote(first.name))", at: first.range,
          fix: Fix("take it out", .safe, ranges.map { .delete($0.range) }))
      }
    }
  )
}

/// A parameter of an address: its name, and the bytes to take out with it.
private struct QueryParameter {
  let name: ByteRange
  let range: ByteRange
}

extension EntryLink {
  /// Names of parameters that say where an address was copied.
  private static let trackers: [String] = [
    "fbclid", "gclid", "dclid", "wbraid", "gbraid", "msclkid", "yclid", "twclid", "igshid",
    "mc_cid", "mc_eid", "srsltid", "_hsenc", "_hsmi", "ref_src",
  ]

  /// The parameters that say where an address was copied.
  fileprivate func trackingParameters(_ bytes: Span<UInt8>) -> [QueryParameter] {
    let query = address.query.indices
    var found: [QueryParameter] = []
    var isAfterKept = false
    var start = query.lowerBound
    while start < query.upperBound {
      let end =
        bytes.firstIndex(of: UInt8(ascii: "&"), in: start..<query.upperBound) ?? query.upperBound
      let nameEnd = bytes.firstIndex(of: UInt8(ascii: "="), in: start..<end) ?? end
      let isTracking =
        bytes.matches("utm_", at: start, before: nameEnd)
        || Self.trackers.contains {
          $0.utf8.count == nameEnd - start && bytes.matches($0, at: start, before: nameEnd)
        }
      if isTracking {
        // The mark before it goes with it, or, where nothing before it stays, the one behind it.
        let range =
          isAfterKept ? ByteRange(start - 1, end) : ByteRange(start, min(end + 1, query.upperBound))
        found.append(QueryParameter(name: ByteRange(start, nameEnd), range: range))
      } else {
        isAfterKept = true
      }
      start = end + 1
    }
    if !isAfterKept, let first = found.first {
      // Nothing stays, not even the question mark.
      let whole = ByteRange(query.lowerBound - 1, query.upperBound)
      return [QueryParameter(name: first.name, range: whole)]
    }
    return found
  }
}
