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

  func report(on catalog: Catalog, focus: LineSet?) -> ValidationReport {
    let document = catalog.document
    var findings = Findings()
    let facts = checkEntries(of: catalog, focus: focus, into: &findings)
    let context = ListContext(document: document, catalog: catalog, facts: facts, focus: focus)
    for rule in rules {
      guard case .list(let check) = rule.check else { continue }
      findings.rule = rule.id
      findings.severity = rule.severity
      check(context, &findings)
    }
    var diagnostics = findings.diagnostics
    if let focus {
      diagnostics.removeAll { !focus.contains(document.lineIndex(of: $0.range.lowerBound)) }
    }
    return IgnoreDirectives(document).report(diagnostics, rules: rules, focus: focus)
  }

  /// Runs the rules that look at entries one by one, and gathers what entries say.
  private func checkEntries(
    of catalog: Catalog, focus: LineSet?, into findings: inout Findings
  ) -> [EntryFacts] {
    let document = catalog.document
    let papers = catalog.papers
    var venues = VenueCache()
    var facts: [EntryFacts] = []
    facts.reserveCapacity(papers.count)
    for position in papers.indices {
      let place = papers.entries[position]
      let entry = Entry(
        papers.syntax(at: position), in: document, position: position, line: place.line,
        topic: place.topic, venues: &venues)
      facts.append(EntryFacts(entry))
      for rule in rules {
        guard case .entry(let check) = rule.check else { continue }
        findings.rule = rule.id
        findings.severity = rule.severity
        check(entry, &findings)
      }
    }
    return facts
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
