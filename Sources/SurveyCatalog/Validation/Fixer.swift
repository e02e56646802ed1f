/// Makes the fixes of what a validator finds, until nothing is left that it may fix.
///
/// ```swift
/// let result = Fixer(applicability: .safe).fix(SourceFile(path: "README.md", bytes: bytes))
/// print(result.fixCount, result.report.diagnostics.count)
/// ```
public struct Fixer: Sendable {
  /// The greatest number of times that a list is judged anew.
  static let roundLimit = 32

  private let validator: Validator
  private let applicability: Fix.Applicability

  /// Creates a fixer that makes the safe fixes, or the unsafe ones as well.
  public init(validator: Validator = Validator(), applicability: Fix.Applicability = .safe) {
    self.validator = validator
    self.applicability = applicability
  }

  /// Fixes a list.
  ///
  /// The fixes of one round are those that do not overlap; of two that do, the first is made. Then
  /// the list is judged anew.
  /// - Complexity: O(*n* log *n*) in the number of bytes for each round.
  public func fix(_ source: SourceFile, as form: Document.Form = .list) -> FixResult {
    fix(source, as: form, focus: nil)
  }

  /// Fixes what is found at some lines of a list.
  func fix(_ source: SourceFile, as form: Document.Form = .list, focus: LineSet?) -> FixResult {
    var source = source
    var focus = focus
    var count = 0
    for _ in 0..<Self.roundLimit {
      let document = Document(parsing: source, as: form)
      let report = validator.report(on: Catalog(document), focus: focus)
      let fixes = choose(report.diagnostics)
      guard !fixes.isEmpty else {
        return FixResult(source: source, fixCount: count, report: report, focus: focus)
      }
      count += fixes.count
      let edits = fixes.flatMap(\.edits).withoutOverlaps()
      let fixed = source.applying(edits)
      focus = focus?.following(edits, from: document, to: fixed)
      source = fixed
    }
    let document = Document(parsing: source, as: form)
    return FixResult(
      source: source, fixCount: count,
      report: validator.report(on: Catalog(document), focus: focus), focus: focus)
  }

  /// The fixes to make in one round, none overlapping another.
  private func choose(_ diagnostics: [Diagnostic]) -> [Fix] {
    let fixes = diagnostics.compactMap(\.fix).filter {
      applicability == .unsafe || $0.applicability == .safe
    }
    let places = fixes.indices.flatMap { fix in fixes[fix].edits.map { (fix: fix, edit: $0) } }
      .sorted {
        ($0.edit.range.start, $0.edit.range.end, $0.fix) < (
          $1.edit.range.start, $1.edit.range.end, $1.fix
        )
      }
    // Where edits meet, the later fix is dropped with all its edits.
    var isDropped = Array(repeating: false, count: fixes.count)
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
    return fixes.indices.filter { !isDropped[$0] }.map { fixes[$0] }
  }
}

/// What a fixer made of a list.
public struct FixResult: Sendable {
  /// The list with the fixes made.
  public let source: SourceFile
  /// The number of fixes that were made.
  public let fixCount: Int
  /// What is found in the list now.
  public let report: ValidationReport
  /// The lines of the list now whose findings are asked for; nil for all.
  let focus: LineSet?
}
