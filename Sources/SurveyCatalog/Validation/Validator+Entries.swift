/// What is known of some entries of a list.
struct JudgedEntries: Sendable {
  /// What rules found in them.
  let findings: Findings
  /// What they say, in order.
  let facts: [EntryFacts]
}

extension Validator {
  /// Runs the rules that look at entries one by one, and gathers what entries say.
  func judgeEntries(
    of catalog: Catalog, asOneTopic: Bool, _ parallelism: some Parallelism
  ) -> JudgedEntries {
    let (facts, findings) = parallelism.making(
      catalog.papers.count, leastForTwo: Self.leastForTwo
    ) {
      judgeEntries($0, of: catalog, asOneTopic: asOneTopic, facts: &$1)
    } adding: {
      $0.append($1)
    }
    return JudgedEntries(findings: findings, facts: facts)
  }

  private func judgeEntries(
    _ positions: Range<Int>, of catalog: Catalog, asOneTopic: Bool,
    facts: inout OutputSpan<EntryFacts>
  ) -> Findings {
    let document = catalog.document
    let papers = catalog.papers
    var venues = VenueCache()
    var findings = Findings(of: rules)
    let checks = rules.indices.compactMap { EntryCheck(rules[$0], at: $0) }
    // A rule that looks at more than form must see every entry.
    let isOfForm = skipsFaultless && checks.allSatisfy(\.isOfForm)
    let withRemarks = checks.contains(where: \.isRemark)
    for position in positions {
      let place = papers.entries[position]
      let topic = asOneTopic ? nil : place.topic
      if isOfForm,
        let entry = FaultlessEntry(
          document.source, in: document.blockRange(atLine: place.line), venues: &venues,
          withRemarks: withRemarks)
      {
        facts.append(EntryFacts(entry, line: place.line, topic: topic))
        continue
      }
      let entry = Entry(
        papers.syntax(at: position), in: document, position: position, line: place.line,
        topic: topic, venues: &venues)
      facts.append(EntryFacts(entry))
      for check in checks {
        findings.rule = check.position
        check.run(entry, &findings)
      }
    }
    return findings
  }
}

/// The part of a rule that is asked of every entry; rules themselves are too great to copy so often.
private struct EntryCheck {
  let position: Int
  let isRemark: Bool
  let isOfForm: Bool
  let run: @Sendable (borrowing Entry, inout Findings) -> Void

  init?(_ rule: Rule, at position: Int) {
    switch rule.check {
    case .entry(let run):
      isOfForm = false
      self.run = run
    case .form(let run):
      isOfForm = true
      self.run = run
    case .list, .repeats, .validator: return nil
    }
    self.position = position
    isRemark = rule.severity == .info
  }
}

extension EntryFacts {
  init(_ entry: borrowing Entry) {
    self.init(
      line: entry.line,
      topic: entry.topic,
      year: entry.decidedYear,
      title: TitleKey(entry.syntax.title, of: entry.document.source),
      papers: PaperKey.keys(of: entry)
    )
  }

  init(_ entry: FaultlessEntry, line: Int, topic: Int?) {
    self.init(
      line: line, topic: topic, year: entry.decidedYear, title: entry.title,
      papers: PaperKeys(entry.paper))
  }
}
