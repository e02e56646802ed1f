/// How grave a finding is.
public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
  /// The line is wrong.
  case error
  /// The line could be better.
  case warning
  /// A fact that may be as it should; shown on request.
  case info

  /// Whether a severity is graver than another.
  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}

/// A finding of a rule in a list.
public struct Diagnostic: Hashable, Sendable {
  /// The rule that was broken: `missing-venue`.
  public let rule: String
  /// How grave the finding is.
  public let severity: Severity
  /// What is wrong: lower case, present tense, no full stop.
  public let message: String
  /// The smallest range that shows it.
  public let range: ByteRange
  /// What else helps to understand it.
  public let notes: [Note]
  /// A correction, where there is one.
  public let fix: Fix?

  /// Creates a finding.
  public init(
    rule: String, severity: Severity, message: String, range: ByteRange, notes: [Note] = [],
    fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fix = fix
  }
}

/// A remark to a finding, at a place of the list or without one.
public struct Note: Hashable, Sendable {
  /// The remark: lower case, no full stop.
  public let message: String
  /// The place that it speaks of.
  public let range: ByteRange?

  /// Creates a remark.
  public init(_ message: String, at range: ByteRange? = nil) {
    self.message = message
    self.range = range
  }
}

/// A correction of a finding.
public struct Fix: Hashable, Sendable {
  /// Whether a correction keeps what the line says.
  public enum Applicability: String, Hashable, Sendable {
    /// Bytes differ, meaning does not.
    case safe
    /// A guess at what was meant.
    case unsafe
  }

  /// What to do, in the imperative: "move ']' behind the address".
  public let message: String
  /// The edits, at least one; they are made together or not at all.
  public let edits: [Edit]
  /// Whether the correction keeps what the line says.
  public let applicability: Applicability

  /// Creates a correction.
  public init(_ message: String, _ applicability: Applicability, _ edits: [Edit]) {
    self.message = message
    self.applicability = applicability
    self.edits = edits
  }
}
