extension Rule {
  /// Between the tags stand venue, comma, one blank and year.
  static let whitespaceInIns = Rule(
    "whitespace-in-ins", .warning, "a space is out of place between the tags",
    explanation: """
      The contribution format is `<ins>Venue, Year</ins>`: no space just inside the tags, where it \
      is underlined with the venue, none before the comma, and one after it.
      """,
    examples: [
      .good(
        "- AES, <ins>EMNLP, 2022</ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]"),
      .bad(
        "- AES, <ins>↓ EMNLP, 2022↓ </ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]",
        fixed:
          "- AES, <ins>EMNLP, 2022</ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]"
      ),
      .bad(
        "- AES, <ins>EMNLP↓ , 2022</ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]",
        fixed:
          "- AES, <ins>EMNLP, 2022</ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]"
      ),
      .bad(
        "- AES, <ins>EMNLP↓,2022</ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]",
        fixed:
          "- AES, <ins>EMNLP, 2022</ins> [[Paper](https://aclanthology.org/2022.emnlp-main.622/)]"
      ),
    ],
    check: .entry { entry, findings in
      let syntax = entry.syntax
      guard !syntax.inside.isEmpty else { return }
      let bytes = entry.bytes.span
      if syntax.openTag.form != .missing {
        let run = entry.blanks(from: syntax.inside.lowerBound)
        findings.report(run, "after", syntax.openTag.range, of: entry)
      }
      if let venue = syntax.venue, let year = syntax.year, venue.upperBound <= year.lowerBound {
        // The comma that parts the two, and others that stand with it.
        let comma = bytes.trimmed(venue.upperBound..<year.lowerBound)
        if !comma.isEmpty, bytes[comma.lowerBound] == .comma {
          let run = entry.blanks(before: comma.lowerBound)
          findings.report(run, "before the comma", nil, of: entry)
          if comma.count == 1, comma.upperBound == year.lowerBound {
            findings.report(
              "no space between the comma and the year",
              at: ByteRange(comma.lowerBound, comma.upperBound),
              fix: Fix("insert a space after the comma", .safe, [.insert(" ", at: year.lowerBound)])
            )
          }
        }
      }
      if syntax.closeTag.form != .missing {
        let run = entry.blanks(before: syntax.inside.upperBound)
        if run.lowerBound > syntax.inside.lowerBound {
          findings.report(run, "before", syntax.closeTag.range, of: entry)
        }
      }
    }
  )
}

extension Findings {
  /// Reports blanks that stand behind or before a tag, where none belongs; nothing where there are
  /// none, or where a no-break space stands with them, which is another rule's.
  fileprivate mutating func report(
    _ run: Range<Int>, _ place: String, _ tag: ByteRange?, of entry: borrowing Entry
  ) {
    guard !run.isEmpty else { return }
    let bytes = entry.bytes.span
    let next = bytes.blankLength(at: run.upperBound, before: entry.syntax.range.upperBound)
    guard next == 0, !bytes.isBlank(before: run.lowerBound, from: entry.syntax.range.lowerBound)
    else { return }
    let range = ByteRange(run.lowerBound, run.upperBound)
    let name = tag.map { " " + entry.quote($0) } ?? ""
    report(
      "a space \(place)\(name)", at: range,
      fix: Fix("remove the space", .safe, [.delete(range)]))
  }
}
