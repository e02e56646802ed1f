/// Checks lists by rules.
///
/// ```swift
/// let report = Validator().report(on: document)
/// for diagnostic in report.diagnostics { print(diagnostic.message) }
/// ```
public struct Validator: Sendable {
  /// The rules, in the order of their findings at one place.
  public let rules: [Rule]

  /// Creates a validator of the given rules.
  public init(rules: [Rule] = Rule.all) {
    self.rules = rules
  }

  /// Validates a document.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public func report(on document: Document) -> ValidationReport {
    report(on: Catalog(document), focus: nil)
  }

  package func report(on catalog: Catalog, focus: LineSet?) -> ValidationReport {
    IgnoreDirectives(catalog.document).report(
      diagnostics(in: catalog, focus: focus), rules: rules, focus: focus)
  }

  /// What the rules find at lines in the focus, suppressed or not.
  ///
  /// - Parameter asOneTopic: Whether to compare entries of different topics as if they were in one.
  func diagnostics(
    in catalog: Catalog, focus: LineSet?, asOneTopic: Bool = false
  ) -> [Diagnostic] {
    var findings = Findings()
    let facts = checkEntries(of: catalog, asOneTopic: asOneTopic, &findings)
    let isOwn = catalog.document.hasOwnForm
    // What is a habit shows in the whole list.
    let list = ListContext(catalog, focus: isOwn ? nil : focus)
    let entries = EntriesContext(catalog, facts: facts, focus: focus)
    let repeats = Repeats(facts, in: catalog, focus: entries.entryFocus)
    let sections = catalog.document.sections(in: catalog.document.lines.indices)
    for rule in rules where rule.applies(to: catalog.document.form) {
      findings.begin(rule)
      switch rule.check {
      case .list(let check): check(list, &findings)
      case .section(let check):
        for section in sections { check(entries, section.lines, &findings) }
      case .repeats(let check): check(entries, repeats, &findings)
      case .entry, .validator: break
      }
    }
    let diagnostics =
      isOwn
      ? Self.withoutHabits(findings.diagnostics, entryCount: catalog.papers.count)
      : findings.diagnostics
    guard let focus else { return diagnostics }
    return diagnostics.filter {
      focus.contains(catalog.document.lineIndex(of: $0.range.lowerBound))
    }
  }

  /// Drops warnings about spelling of which there is more than one in five entries.
  private static func withoutHabits(
    _ diagnostics: [Diagnostic], entryCount: Int
  ) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .warning {
      counts[diagnostic.rule, default: 0] += 1
    }
    let habits = Rule.ofHabits.filter { (counts[$0] ?? 0) * 5 > entryCount }
    return diagnostics.filter { !habits.contains($0.rule) }
  }

  /// Runs the rules about single entries, and returns what the entries say.
  private func checkEntries(
    of catalog: Catalog, asOneTopic: Bool, _ findings: inout Findings
  ) -> [EntryFacts] {
    catalog.papers.indices.map { position in
      let place = catalog.papers.entries[position]
      let entry = Entry(
        catalog.papers.syntax(at: position), in: catalog.document, position: position,
        line: place.line, topic: asOneTopic ? nil : place.topic)
      for rule in rules {
        guard let check = rule.entryCheck,
          entry.syntax.isContribution || !Rule.ofContributionForm.contains(rule.id)
        else { continue }
        findings.begin(rule)
        check(entry, &findings)
      }
      return EntryFacts(entry)
    }
  }
}

extension Rule {
  fileprivate var entryCheck: (@Sendable (borrowing Entry, inout Findings) -> Void)? {
    switch check {
    case .entry(let check): check
    case .list, .section, .repeats, .validator: nil
    }
  }
}

/// The findings of a validator.
public struct ValidationReport: Sendable {
  /// The findings, in the order of the list.
  public private(set) var diagnostics: [Diagnostic]
  /// The findings that directives in the list suppress, in the order of the list.
  public private(set) var suppressed: [Diagnostic]

  /// The report with only the wanted findings.
  package func keeping(
    _ isWanted: (Severity, _ rule: String) -> Bool
  ) -> ValidationReport {
    var report = self
    report.diagnostics.removeAll { !isWanted($0.severity, $0.rule) }
    report.suppressed.removeAll { !isWanted($0.severity, $0.rule) }
    return report
  }
}
