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
    var (judged, alone) = judgeEntries(of: catalog, asOneTopic: asOneTopic, parallelism) {
      listFindings(in: ListContext(catalog, focus: focus))
    }
    let context = EntriesContext(catalog, facts: judged.facts, focus: focus)
    var (together, repeated) = sectionFindings(in: context, parallelism) {
      repeatFindings(in: context)
    }
    // Each array is taken out of where it was, so that it is nobody else's.
    var parts: [[Diagnostic]] = []
    for judge in judged.findings.indices { parts += judged.findings[judge].take() }
    for position in rules.indices {
      parts += alone[position].take()
      for judge in together.indices { parts += together[judge][position].take() }
      parts += repeated[position].take()
    }
    var diagnostics = parts.takeAll()
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
  ) -> ((findings: [Findings], facts: [EntryFacts]), Other) {
    let (facts, judges, other) = parallelism.making(
      catalog.papers.count, leastForTwo: Self.leastForTwo, beside: other,
      by: { EntryJudge(self, catalog, asOneTopic: asOneTopic) },
      { $0.judge($1, facts: &$2) })
    return ((judges.map(\.findings), facts), other)
  }

  /// What each rule finds in the list's lines, headings and tables of contents.
  private func listFindings(in context: ListContext) -> [Findings] {
    findings(in: context.document) { rule, findings in
      if case .list(let check) = rule.check { check(context, &findings) }
    }
  }

  /// What each rule finds in how entries follow one another, and what is found beside that.
  private func sectionFindings<Other: Sendable>(
    in context: EntriesContext, _ parallelism: some Parallelism, beside other: @Sendable () -> Other
  ) -> ([[Findings]], Other) {
    let document = context.document
    let sections = document.sections(in: document.lines.indices)
    let checks = rules.indices.compactMap { position -> SectionCheck? in
      guard case .section(let check) = rules[position].check,
        rules[position].applies(to: document.form)
      else { return nil }
      return SectionCheck(position: position, run: check)
    }
    return parallelism.sharing(
      sections.indices, leastForTwo: context.facts.count >= Self.leastForTwo ? 0 : .max,
      beside: other,
      by: { Findings.byRule(of: rules) },
      { found, stretch in
        for section in sections[stretch] {
          for check in checks { check.run(context, section.lines, &found[check.position]) }
        }
      })
  }

  /// What each rule finds in what entries repeat.
  private func repeatFindings(in context: EntriesContext) -> [Findings] {
    let repeats = Repeats(context.facts, in: context.catalog, focus: context.entryFocus)
    return findings(in: context.document) { rule, findings in
      if case .repeats(let check) = rule.check { check(context, repeats, &findings) }
    }
  }

  private func findings(
    in document: Document, _ check: (Rule, inout Findings) -> Void
  ) -> [Findings] {
    var findings = Findings.byRule(of: rules)
    for position in rules.indices where rules[position].applies(to: document.form) {
      check(rules[position], &findings[position])
    }
    return findings
  }
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

/// The check of sections by a rule, and the rule's position.
private struct SectionCheck: Sendable {
  let position: Int
  let run: @Sendable (EntriesContext, Range<Int>, inout Findings) -> Void
}
