/// Applies the fixes of a validator's findings until there is nothing left to fix.
///
/// ```swift
/// let result = Fixer(applicability: .safe).fix(SourceFile(path: "README.md", bytes: bytes))
/// print(result.fixCount, result.report.diagnostics.count)
/// ```
public struct Fixer: Sendable {
  /// The maximum number of rounds.
  static let roundLimit = 32
  /// How much a list may grow: a factor and a number of bytes.
  private static let growthLimit = (factor: 16, count: 65_536)

  private let validator: Validator
  private let applicability: Fix.Applicability

  /// Creates a fixer that applies the safe fixes, or the unsafe ones as well.
  public init(validator: Validator = Validator(), applicability: Fix.Applicability = .safe) {
    self.validator = validator
    self.applicability = applicability
  }

  /// Fixes a list.
  ///
  /// Each round applies fixes that do not overlap (of two that do, the first) and validates again. A fix
  /// that would lose a paper or a URL is skipped, and a list that would change forever is left as it
  /// is: fixing a fixed list changes nothing.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes for each round.
  public func fix(_ source: SourceFile, as form: Document.Form = .list) -> FixResult {
    fix(Document(parsing: source, as: form), focus: nil)
  }

  /// Fixes the findings at some lines of a list; nil for all.
  package func fix(_ document: Document, focus: LineSet?) -> FixResult {
    let given = judged(Catalog(document), focus)
    var list = given
    let limit = document.source.bytes.count * Self.growthLimit.factor + Self.growthLimit.count
    var rounds = 0
    while rounds <= Self.roundLimit, list.catalog.document.source.bytes.count <= limit {
      rounds += 1
      guard let next = round(on: list) else { return list.result }
      list = next
    }
    return given.result
  }

  private func judged(
    _ catalog: Catalog, _ focus: LineSet?
  ) -> JudgedList {
    let report = validator.report(on: catalog, focus: focus)
    return JudgedList(catalog: catalog, report: report, focus: focus)
  }

  /// The list after one round; nil if there is nothing to fix.
  private func round(on list: JudgedList) -> JudgedList? {
    let chosen = choose(list.report.diagnostics)
    guard !chosen.isEmpty else { return nil }
    let document = list.catalog.document
    let holdings = list.holdings ?? Holdings(list.catalog)
    // Fixes of one rule are often all acceptable or all not: they are tried together.
    let byRule = chosen.indices.sorted { (chosen[$0].rule, $0) < (chosen[$1].rule, $1) }
    return byRule.map { chosen[$0] }.outcomeOfMost { fixed -> FixedList? in
      let edits = fixed.flatMap { $0.fix?.edits ?? [] }.withoutOverlaps()
      let catalog = Catalog(document.withSource(document.source.applying(edits)))
      let kept = Holdings(catalog)
      let merged = fixed.count { $0.rule == Rule.duplicateEntry.id }
      guard kept.keep(holdings, butForMerged: merged) else { return nil }
      return FixedList(catalog: catalog, holdings: kept, edits: edits, fixCount: fixed.count)
    }.map { fixed in
      let focus = list.focus?.following(
        fixed.edits, from: document, to: fixed.catalog.document.source)
      var next = judged(fixed.catalog, focus)
      next.holdings = fixed.holdings
      next.fixCount = list.fixCount + fixed.fixCount
      return next
    }
  }

  /// The findings to fix in one round, whose fixes do not overlap.
  private func choose(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let findings = diagnostics.filter {
      guard let fix = $0.fix else { return false }
      return applicability == .unsafe || fix.applicability == .safe
    }
    let places = findings.indices.flatMap { index in
      (findings[index].fix?.edits ?? []).map { (fix: index, edit: $0) }
    }
    .sorted {
      ($0.edit.range.lowerBound, $0.edit.range.upperBound, $0.fix) < (
        $1.edit.range.lowerBound, $1.edit.range.upperBound, $1.fix
      )
    }
    // Where edits overlap, the later fix is dropped with all its edits.
    var isDropped = Array(repeating: false, count: findings.count)
    var standing: [(fix: Int, edit: Edit)] = []
    for place in places {
      while let last = standing.last, last.edit.overlaps(place.edit), !isDropped[place.fix] {
        if isDropped[last.fix] || last.fix > place.fix {
          isDropped[last.fix] = true
          standing.removeLast()
        } else {
          isDropped[place.fix] = true
        }
      }
      if !isDropped[place.fix] { standing.append(place) }
    }
    return findings.indices.filter { !isDropped[$0] }.map { findings[$0] }
  }
}

/// A list and its findings, between rounds.
private struct JudgedList {
  let catalog: Catalog
  let report: ValidationReport
  let focus: LineSet?
  /// What the list holds, if that is known.
  var holdings: Holdings?
  var fixCount = 0

  var result: FixResult {
    FixResult(
      document: catalog.document, fixCount: fixCount, report: report, focus: focus)
  }
}

/// A list after the fixes of a round.
private struct FixedList {
  let catalog: Catalog
  let holdings: Holdings
  let edits: [Edit]
  let fixCount: Int
}

/// The result of fixing a list.
public struct FixResult: Sendable {
  /// The list with the fixes applied.
  public let document: Document
  /// The number of fixes that were made.
  public let fixCount: Int
  /// The findings in the fixed list.
  public let report: ValidationReport
  /// The lines of the fixed list whose findings are wanted; nil for all.
  let focus: LineSet?

  /// The bytes of the list with the fixes applied.
  public var source: SourceFile { document.source }
}
