/// A rule for lists: what it asks, why, and how it is checked.
///
/// Each rule has its own file in `Rules/`, and a line in ``Rule/all``.
public struct Rule: Sendable {
  /// The name that users choose and ignore the rule by; words joined by hyphens.
  public let id: String
  /// The severity of its findings, unless a finding has its own.
  public let severity: Severity
  /// What the rule finds, in one sentence.
  public let summary: String
  /// Why, and what to do, in a paragraph or two of Markdown.
  public let explanation: String
  /// Good and bad examples; they are its tests.
  public var examples: [RuleExample] { makeExamples() }
  private let makeExamples: @Sendable () -> [RuleExample]
  /// How it is checked.
  let check: Check

  /// What a check looks at.
  enum Check: Sendable {
    /// Each entry by itself.
    case entry(@Sendable (borrowing Entry, inout Findings) -> Void)
    /// The list's lines, headings and tables of contents.
    case list(@Sendable (borrowing ListContext, inout Findings) -> Void)
    /// The entries of a section, given by its lines.
    case section(@Sendable (borrowing EntriesContext, Range<Int>, inout Findings) -> Void)
    /// Entries that repeat others.
    case repeats(@Sendable (borrowing EntriesContext, Repeats, inout Findings) -> Void)
    /// Nothing: the validator itself reports it.
    case validator
  }

  init(
    _ id: String, _ severity: Severity, _ summary: String, explanation: String,
    examples: @autoclosure @escaping @Sendable () -> [RuleExample], check: Check
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.check = check
    // Validating needs neither; the engine of the page does without.
    #if hasFeature(Embedded)
      self.explanation = ""
      makeExamples = { [] }
    #else
      self.explanation = explanation
      makeExamples = examples
    #endif
  }
}

/// A good or bad example of a rule: a list, or a line of one.
///
/// In a bad example `↓` marks the start of each expected finding. A line without a heading gets one.
public struct RuleExample: Hashable, Sendable {
  /// The text with its marks.
  public let text: String
  /// The text after the rule's fixes; nil if the example is good or has no fix.
  public let fixed: String?
  /// Whether the example is bad.
  public let isBad: Bool

  /// A good example.
  static func good(_ text: String) -> RuleExample {
    RuleExample(text: text, fixed: nil, isBad: false)
  }

  /// A bad example, and the text after its fix.
  static func bad(_ text: String, fixed: String? = nil) -> RuleExample {
    RuleExample(text: text, fixed: fixed, isBad: true)
  }

  /// The text without its marks.
  public var source: String { text.filter { $0 != "↓" } }
}

/// Collects what rules find.
struct Findings {
  /// The findings so far.
  private(set) var diagnostics: [Diagnostic] = []
  private var rule = ""
  private var severity = Severity.info

  /// Takes what is reported from now on for findings of a rule.
  mutating func begin(_ rule: Rule) {
    self.rule = rule.id
    severity = rule.severity
  }

  /// Reports a finding, with the severity of the rule unless another is given.
  mutating func report(
    _ message: String, at range: ByteRange, severity: Severity? = nil, notes: [Note] = [],
    fix: Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity ?? self.severity, message: message, range: range,
        notes: notes, fix: fix))
  }
}
