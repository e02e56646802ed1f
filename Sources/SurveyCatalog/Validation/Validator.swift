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
    let document = catalog.document
    let judged = judgeEntries(of: catalog, asOneTopic: asOneTopic, parallelism)
    var findings = judged.findings
    let facts = judged.facts
    let context = ListContext(document: document, catalog: catalog, facts: facts, focus: focus)
    for (position, rule) in rules.enumerated() {
      guard case .list(let check) = rule.check, rule.applies(to: document.form) else { continue }
      findings.rule = position
      check(context, &findings)
    }
    var diagnostics = findings.diagnostics
    if let focus {
      diagnostics.removeAll { !focus.contains(document.lineIndex(of: $0.range.lowerBound)) }
    }
    return diagnostics
  }
}

/// What a validator found.
public struct ValidationReport: Sendable {
  /// The findings, in the order of the list.
  public let diagnostics: [Diagnostic]
  /// The findings that a directive in the list silences, in the order of the list.
  public let suppressed: [Diagnostic]
}
