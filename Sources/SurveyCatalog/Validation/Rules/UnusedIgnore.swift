extension Rule {
  /// A comment that silences a rule must silence something.
  static let unusedIgnore = Rule(
    "unused-ignore", .warning, "a survey-ignore comment silences nothing",
    explanation: """
      `<!-- survey-ignore: rule -->` on the line above an entry silences one rule for that entry. A \
      comment that silences nothing, because the entry was fixed or the rule's name is misspelt, \
      would hide the next real finding. Take it out.
      """,
    examples: [
      .good(
        """
        <!-- survey-ignore: missing-link -->
        - Attention Sinks, <ins>ICLR, 2024</ins>
        """),
      .bad(
        """
        <!-- survey-ignore: ↓missing-link -->
        - Attention Sinks, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]
        """),
    ],
    check: .validator
  )

  /// The finding for a directive that silenced nothing.
  static func unusedIgnore(
    _ name: String, isKnown: Bool, at range: ByteRange, _ rule: Rule
  ) -> Diagnostic {
    let message =
      isKnown ? "'\(name)' finds nothing to silence below" : "there is no rule '\(name)' to silence"
    return Diagnostic(rule: rule.id, severity: rule.severity, message: message, range: range)
  }
}
