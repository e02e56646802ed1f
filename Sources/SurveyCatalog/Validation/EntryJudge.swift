/// Looks at entries one by one: runs the rules about them, and gathers what they say.
struct EntryJudge: Sendable {
  /// What the rules found.
  var findings: Findings

  private let catalog: Catalog
  private let isOneTopic: Bool
  private let checks: [EntryCheck]
  private let skipsFaultless: Bool
  private let withRemarks: Bool
  private var venues = VenueCache()
  private var entry: Entry

  /// - Parameter asOneTopic: Whether the list is to be taken for one topic.
  init(_ validator: Validator, _ catalog: Catalog, asOneTopic: Bool) {
    self.catalog = catalog
    isOneTopic = asOneTopic
    entry = Entry(of: catalog.document)
    let rules = validator.rules
    findings = Findings(of: rules)
    checks = rules.indices.compactMap { EntryCheck(rules[$0], at: $0) }
    // A rule that looks at more than form must see every entry.
    skipsFaultless = validator.skipsFaultless && checks.allSatisfy(\.isOfForm)
    withRemarks = checks.contains(where: \.isRemark)
  }

  /// Looks at the entries at some positions.
  mutating func judge(_ positions: Range<Int>, facts: inout OutputSpan<EntryFacts>) {
    let document = catalog.document
    let papers = catalog.papers
    for position in positions {
      let place = papers.entries[position]
      let topic = isOneTopic ? nil : place.topic
      var title: TitleKey?
      if skipsFaultless,
        let entry = FaultlessEntry(
          document.source, in: document.blockRange(atLine: place.line), title: &title,
          venues: &venues, withRemarks: withRemarks)
      {
        facts.append(EntryFacts(entry, line: place.line, topic: topic))
        continue
      }
      entry.read(
        papers.syntax(at: position), position: position, line: place.line, topic: topic,
        venues: &venues)
      facts.append(EntryFacts(entry, title: title))
      for check in checks where title == nil || !check.isOfTitle {
        findings.rule = check.position
        check.run(entry, &findings)
      }
    }
  }
}

/// The part of a rule that is asked of every entry; rules themselves are too great to copy so often.
private struct EntryCheck {
  let position: Int
  let isRemark: Bool
  let isOfForm: Bool
  let isOfTitle: Bool
  let run: @Sendable (borrowing Entry, inout Findings) -> Void

  init?(_ rule: Rule, at position: Int) {
    switch rule.check {
    case .entry(let run):
      (isOfForm, isOfTitle) = (false, false)
      self.run = run
    case .form(let run):
      (isOfForm, isOfTitle) = (true, false)
      self.run = run
    case .title(let run):
      (isOfForm, isOfTitle) = (true, true)
      self.run = run
    case .list, .section, .repeats, .validator: return nil
    }
    self.position = position
    isRemark = rule.severity == .info
  }
}

extension EntryFacts {
  /// - Parameter title: The title's key, where it is known.
  init(_ entry: borrowing Entry, title: TitleKey? = nil) {
    self.init(
      line: entry.line,
      topic: entry.topic,
      year: entry.decidedYear,
      title: title ?? TitleKey(entry.syntax.title, of: entry.document.source),
      papers: PaperKey.keys(of: entry)
    )
  }

  init(_ entry: FaultlessEntry, line: Int, topic: Int?) {
    self.init(
      line: line, topic: topic, year: entry.decidedYear, title: entry.title,
      papers: PaperKeys(entry.paper))
  }
}
