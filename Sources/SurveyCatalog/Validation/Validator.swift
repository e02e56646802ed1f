/// Judges a list by rules.
///
/// ```swift
/// let report = Validator().report(on: document)
/// for diagnostic in report.diagnostics { print(diagnostic.message) }
/// ```
public struct Validator: Sendable {
  /// The rules, in the order in which findings at one place are told.
  public let rules: [Rule]

  /// Creates a validator of the given rules.
  public init(rules: [Rule] = Rule.all) {
    self.rules = rules
  }

  /// Judges a document.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public func report(on document: Document) -> ValidationReport {
    report(on: Catalog(document), focus: nil)
  }

  package func report(on catalog: Catalog, focus: LineSet?) -> ValidationReport {
    IgnoreDirectives(catalog.document).report(
      diagnostics(in: catalog, focus: focus), rules: rules, focus: focus)
  }

  /// What the rules find at lines in the focus, silenced or not.
  ///
  /// Where the list is to be taken for one topic, entries of different topics are compared as if they
  /// stood in the same.
  func diagnostics(
    in catalog: Catalog, focus: LineSet?, asOneTopic: Bool = false
  ) -> [Diagnostic] {
    let document = catalog.document
    var findings = Findings()
    let facts = checkEntries(of: catalog, asOneTopic: asOneTopic, into: &findings)
    let context = ListContext(document: document, catalog: catalog, facts: facts, focus: focus)
    for rule in rules {
      guard case .list(let check) = rule.check, rule.applies(to: document.form) else { continue }
      findings.rule = rule.id
      findings.severity = rule.severity
      check(context, &findings)
    }
    var diagnostics = findings.diagnostics
    if let focus {
      diagnostics.removeAll { !focus.contains(document.lineIndex(of: $0.range.lowerBound)) }
    }
    return diagnostics
  }

  /// Runs the rules that look at entries one by one, and gathers what entries say.
  private func checkEntries(
    of catalog: Catalog, asOneTopic: Bool, into findings: inout Findings
  ) -> [EntryFacts] {
    let document = catalog.document
    let papers = catalog.papers
    var venues = VenueCache()
    var facts: [EntryFacts] = []
    facts.reserveCapacity(papers.count)
    let checks = rules.compactMap(EntryCheck.init)
    for position in papers.indices {
      let place = papers.entries[position]
      let entry = Entry(
        papers.syntax(at: position), in: document, position: position, line: place.line,
        topic: asOneTopic ? nil : place.topic, venues: &venues)
      facts.append(EntryFacts(entry))
      for check in checks {
        findings.rule = check.rule
        findings.severity = check.severity
        check.run(entry, &findings)
      }
    }
    return facts
  }
}

/// The part of a rule that is asked of every entry; rules themselves are too great to copy so often.
private struct EntryCheck {
  let rule: String
  let severity: Severity
  let run: @Sendable (borrowing Entry, inout Findings) -> Void

  init?(_ rule: Rule) {
    guard case .entry(let run) = rule.check else { return nil }
    self.rule = rule.id
    severity = rule.severity
    self.run = run
  }
}

extension EntryFacts {
  init(_ entry: borrowing Entry) {
    let source = entry.document.source
    line = entry.line
    topic = entry.topic
    year = entry.decidedYear
    title = TitleKey(entry.syntax.title, of: source)
    papers = PaperKey.keys(of: entry)
  }
}

/// What a validator found.
public struct ValidationReport: Sendable {
  /// The findings, in the order of the list.
  public let diagnostics: [Diagnostic]
  /// The findings that a directive in the list silences, in the order of the list.
  public let suppressed: [Diagnostic]
}
