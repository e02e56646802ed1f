import SurveyCatalog

/// Writes what `stale` found for people.
struct StaleReporter {
  private let console: Console
  private let source: SourceFile
  private let style: Style
  private let width: Int
  /// The most venues to name of those that dumps cover.
  private static let mostVenues = 8

  init(_ console: Console, _ source: SourceFile, _ color: ColorChoice) {
    self.console = console
    self.source = source
    style = console.style(color)
    width = min(console.width, 120)
  }

  // MARK: - Findings

  func write(_ findings: [StaleFinding], of report: StaleReport, isWritten: Bool) {
    for level in StaleFinding.Level.allCases {
      let own = findings.filter { $0.level == level }
      guard !own.isEmpty else { continue }
      console.writeLine(style.apply(.heading, level.rawValue))
      for finding in own { write(finding) }
      console.writeLine("")
    }
    writeSummary(findings, report)
    let writable = findings.count(where: \.isWritable)
    if writable > 0, !isWritten {
      let ones = writable == 1 ? "the certain one" : "the \(writable) certain ones"
      writeHint("add --write to update \(ones), --format diff to see what changes")
    }
  }

  private func write(_ finding: StaleFinding) {
    writeTitle(finding.paper)
    let best = finding.matches[0]
    var facts = [place(of: finding.paper)]
    facts.append("\(listed(finding.paper)) \(style.apply(.dim, "→")) \(target(finding))")
    if let doubt = finding.doubt { facts.append(style.apply(.warning, doubt)) }
    if finding.level != .several {
      facts.append(best.basis.text)
      facts.append(style.apply(.dim, best.key.safeForTerminal()))
      if !best.isVenueKnown { facts.append("unknown venue, not written") }
    }
    writeFacts(facts)
    if finding.level == .several {
      for match in finding.matches {
        let key = style.apply(.dim, match.key.safeForTerminal())
        writeFacts([place(of: match), match.basis.text, key])
      }
    } else if best.basis.name == "words" || finding.doubt == "the titles differ" {
      let title = best.title.safeForTerminal().wrapped(to: max(20, width - 10))
      for (index, line) in title.enumerated() {
        console.writeLine("    \(index == 0 ? style.apply(.dim, "dump:") : "     ") \(line)")
      }
    }
  }

  private func writeTitle(_ paper: Paper) {
    for line in paper.title.safeForTerminal().wrapped(to: width - 2) {
      console.writeLine("  " + style.link(style.apply(.title, line), url: paper.url ?? ""))
    }
  }

  private func writeFacts(_ facts: [String]) {
    let separator = style.apply(.dim, " · ")
    for line in PaperListing.filled(facts, separator: separator, width: width - 4) {
      console.writeLine("    " + line)
    }
  }

  private func place(of paper: Paper) -> String {
    "\(source.path.safeForTerminal()):\(paper.line)"
  }

  private func listed(_ paper: Paper) -> String {
    let venue = paper.venue?.name.safeForTerminal() ?? "no venue"
    return paper.year.map { "\(venue) \($0)" } ?? venue
  }

  private func place(of match: StaleMatch) -> String {
    let venue = style.apply(.venue, match.venue.safeForTerminal().truncated(to: 80))
    return match.year.map { "\(venue) \(style.apply(.year, String($0)))" } ?? venue
  }

  private func target(_ finding: StaleFinding) -> String {
    finding.matches.map { place(of: $0) }.joined(separator: " or ")
  }

  // MARK: - Summary

  private func writeSummary(_ findings: [StaleFinding], _ report: StaleReport) {
    let counts = StaleFinding.Level.allCases.compactMap { level -> String? in
      let count = findings.count { $0.level == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)"
    }
    let preprints =
      "\(report.preprintCount) \(report.preprintCount == 1 ? "preprint" : "preprints")"
    console.writeLine(
      findings.isEmpty
        ? "none of \(preprints) has been accepted, as far as the dump shows"
        : "\(findings.count) found among \(preprints): \(counts.joined(separator: ", "))")
    for line in coverage(report.coverage).wrapped(to: width) { console.writeLine(line) }
    var skipped: [String] = []
    let numbers = report.counts
    if numbers.preprints > 0 { skipped.append("\(numbers.preprints) on preprint servers") }
    if numbers.notAccepted > 0 { skipped.append("\(numbers.notAccepted) not accepted") }
    if numbers.withoutVenue > 0 { skipped.append("\(numbers.withoutVenue) without a venue") }
    let rest = skipped.isEmpty ? "" : "; not counted: \(skipped.joined(separator: ", "))"
    let noun = numbers.published == 1 ? "paper" : "papers"
    console.writeLine("compared with \(numbers.published) published \(noun)\(rest)")
    let known = report.agreeingCount + report.differingCount
    if known > 0 {
      console.writeLine(
        "of the list's published papers the dump has \(known), and agrees with \(report.agreeingCount)"
      )
    }
  }

  /// What the dumps cover, so that silence is not taken for an answer.
  private func coverage(_ coverage: DumpCoverage) -> String {
    var covered = coverage.covered.prefix(Self.mostVenues).map(\.text).joined(separator: ", ")
    let more = coverage.covered.count - Self.mostVenues
    if more > 0 { covered += " and \(more) more \(more == 1 ? "venue" : "venues")" }
    if covered.isEmpty { covered = "no venue that is known" }
    var missing = coverage.missing.prefix(Self.mostVenues).map(\.text).joined(separator: ", ")
    if coverage.missing.count > Self.mostVenues { missing += ", …" }
    return "dump: \(covered)\(missing.isEmpty ? "" : "; nothing of \(missing)")".safeForTerminal()
  }

  private func writeHint(_ text: String) {
    console.writeError("\(console.errorStyle().apply(.info, "hint:")) \(text)\n")
  }

  // MARK: - Ages

  func write(_ preprints: [PreprintAge], of ages: PreprintAges, olderThan months: Int) {
    for preprint in preprints {
      writeTitle(preprint.paper)
      let lookup = style.apply(.link, preprint.lookup)
      writeFacts([
        place(of: preprint.paper), "arXiv \(preprint.arxiv.text)", age(preprint.months),
        style.hyperlinks ? style.link("look up", url: preprint.lookup) : lookup,
      ])
    }
    if !preprints.isEmpty { console.writeLine("") }
    let all = ages.preprints.count + ages.unknownCount
    let date = "\(ages.today.year)-\(ages.today.month < 10 ? "0" : "")\(ages.today.month)"
    console.writeLine(
      "\(preprints.count) of \(all) preprints are older than \(months) months, counted from \(date)"
    )
    if ages.unknownCount > 0 {
      console.writeLine("\(ages.unknownCount) without an arXiv id are not counted")
    }
    if !preprints.isEmpty {
      writeHint("--from DUMP finds those that have been accepted; 'survey stale --help' says more")
    }
  }

  private func age(_ months: Int) -> String {
    let (years, rest) = (months / 12, months % 12)
    let parts = [
      years > 0 ? "\(years) \(years == 1 ? "year" : "years")" : nil,
      rest > 0 || years == 0 ? "\(rest) \(rest == 1 ? "month" : "months")" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}
