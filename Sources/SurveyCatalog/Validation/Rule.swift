/// One thing that is asked of a list: what it is, why, and how it is checked.
///
/// A rule is a value in a file of its own under `Rules/`, and a line in ``Rule/all``.
public struct Rule: Sendable {
  /// The name by which people choose and silence the rule; words joined by hyphens.
  public let id: String
  /// The severity that its findings have unless one says otherwise.
  public let severity: Severity
  /// What is asked, in one sentence.
  public let summary: String
  /// Why it is asked and what to do, in a paragraph or two of Markdown.
  public let explanation: String
  /// Lists that keep or break the rule; they are its tests.
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
    /// The entries of a section, by its lines, as they follow one another.
    case section(@Sendable (borrowing EntriesContext, Range<Int>, inout Findings) -> Void)
    /// What entries repeat of others.
    case repeats(@Sendable (borrowing EntriesContext, Repeats, inout Findings) -> Void)
    /// Nothing: the validator itself finds it.
    case validator
  }

  init(
    _ id: String, _ severity: Severity, _ summary: String, explanation: String,
    examples: @autoclosure @escaping @Sendable () -> [RuleExample], check: Check
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    // Made when they are asked for: judging needs none.
    makeExamples = examples
    self.check = check
  }
}

/// A list, or a line of one, that keeps or breaks a rule.
///
/// In a bad example `↓` stands before each place where a finding must fall. A line without a heading
/// above it is given one.
public struct RuleExample: Hashable, Sendable {
  /// The text with its marks.
  public let text: String
  /// The text after the rule's fixes; nil where the example breaks nothing or has no fix.
  public let fixed: String?
  /// Whether the example breaks the rule.
  public let isBad: Bool

  /// An example that keeps the rule.
  static func good(_ text: String) -> RuleExample {
    RuleExample(text: text, fixed: nil, isBad: false)
  }

  /// An example that breaks the rule, and what its fix makes of it.
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
