/// Judges a list by rules.
///
/// ```swift
/// let report = Validator().report(on: document)
/// for diagnostic in report.diagnostics { print(diagnostic.message) }
/// ```
public struct Validator: Sendable {
  /// The rules, in the order in which findings at one place are told.
  public let rules: [Rule]
  /// Whether entries that cannot have a fault of form are read in one pass; tests see to it that this
  /// changes nothing.
  var skipsFaultless = true

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

  package func report(
    on catalog: Catalog, focus: LineSet?, parallelism: some Parallelism = OneAfterTheOther()
  ) -> ValidationReport {
    IgnoreDirectives(catalog.document).report(
      diagnostics(in: catalog, focus: focus, parallelism: parallelism), rules: rules, focus: focus)
  }

  /// What the rules find at lines in the focus, silenced or not.
  ///
  /// Where the list is to be taken for one topic, entries of different topics are compared as if they
  /// stood in the same.
  func diagnostics(
    in catalog: Catalog, focus: LineSet?, asOneTopic: Bool = false,
    parallelism: some Parallelism = OneAfterTheOther()
  ) -> [Diagnostic] {
    let (judged, alone) = judgeEntries(of: catalog, asOneTopic: asOneTopic, parallelism) {
      listFindings(in: ListContext(catalog, focus: focus))
    }
    let context = EntriesContext(catalog, facts: judged.facts, focus: focus)
    let (together, repeated) = sectionFindings(in: context, parallelism) {
      repeatFindings(in: context)
    }
    var diagnostics = judged.findings
    for position in rules.indices {
      diagnostics += alone[position]
      diagnostics += together[position]
      diagnostics += repeated[position]
    }
    if let focus {
      diagnostics.removeAll { !focus.contains(catalog.document.lineIndex(of: $0.range.lowerBound)) }
    }
    return diagnostics
  }
}

extension Validator {
  /// Below this many entries a second thread would start too late.
  static let leastForTwo = 256

  /// Looks at the entries one by one, and beside that does something else.
  func judgeEntries<Other: Sendable>(
    of catalog: Catalog, asOneTopic: Bool, _ parallelism: some Parallelism,
    beside other: @Sendable () -> Other
  ) -> ((findings: [Diagnostic], facts: [EntryFacts]), Other) {
    var (facts, judges, other) = parallelism.making(
      catalog.papers.count, leastForTwo: Self.leastForTwo, beside: other,
      by: { EntryJudge(self, catalog, asOneTopic: asOneTopic) },
      { $0.judge($1, facts: &$2) })
    // Moved where they can be: to copy a finding is to count who reads its texts.
    var findings = judges[0].findings.take()
    for index in judges.indices.dropFirst() { findings += judges[index].findings.take() }
    return ((findings, facts), other)
  }

  /// What each rule finds in the list's lines, headings and tables of contents.
  private func listFindings(in context: ListContext) -> [[Diagnostic]] {
    findings(in: context.document) { rule, findings in
      if case .list(let check) = rule.check { check(context, &findings) }
    }
  }

  /// What each rule finds in how entries follow one another, and what is found beside that.
  private func sectionFindings<Other: Sendable>(
    in context: EntriesContext, _ parallelism: some Parallelism, beside other: @Sendable () -> Other
  ) -> ([[Diagnostic]], Other) {
    let document = context.document
    let sections = document.sections(in: document.lines.indices)
    let checks = rules.indices.compactMap { position in
      if case .section(let check) = rules[position].check,
        rules[position].applies(to: document.form)
      {
        return (position: position, run: check)
      }
      return nil
    }
    let (workers, other) = parallelism.sharing(
      sections.indices, leastForTwo: context.facts.count >= Self.leastForTwo ? 0 : .max,
      beside: other,
      by: { SectionJudge(findings: Findings(of: rules), found: rules.map { _ in [] }) },
      { judge, stretch in
        for lines in sections[stretch] {
          for check in checks {
            judge.findings.rule = check.position
            check.run(context, lines, &judge.findings)
            judge.found[check.position] += judge.findings.take()
          }
        }
      })
    return (rules.indices.map { position in workers.flatMap { $0.found[position] } }, other)
  }

  /// What each rule finds in what entries repeat.
  private func repeatFindings(in context: EntriesContext) -> [[Diagnostic]] {
    let repeats = Repeats(context.facts, in: context.catalog, focus: context.entryFocus)
    return findings(in: context.document) { rule, findings in
      if case .repeats(let check) = rule.check { check(context, repeats, &findings) }
    }
  }

  private func findings(
    in document: Document, _ check: (Rule, inout Findings) -> Void
  ) -> [[Diagnostic]] {
    var findings = Findings(of: rules)
    return rules.indices.map { position in
      guard rules[position].applies(to: document.form) else { return [] }
      findings.rule = position
      check(rules[position], &findings)
      return findings.take()
    }
  }
}

/// Looks at one section after another.
private struct SectionJudge: Sendable {
  var findings: Findings
  /// What each rule found.
  var found: [[Diagnostic]]
}

/// What a validator found.
public struct ValidationReport: Sendable {
  /// The findings, in the order of the list.
  public private(set) var diagnostics: [Diagnostic]
  /// The findings that a directive in the list silences, in the order of the list.
  public private(set) var suppressed: [Diagnostic]

  /// The report with those findings alone that are wanted.
  package consuming func keeping(
    _ isWanted: (Severity, _ rule: String) -> Bool
  ) -> ValidationReport {
    var report = self
    report.diagnostics.keep(isWanted)
    report.suppressed.keep(isWanted)
    return report
  }
}
