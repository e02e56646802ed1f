extension Rule {
  /// The rule explained in Markdown: a heading, what it asks, why, and examples.
  ///
  /// - Parameter level: The level of the heading.
  public func page(level: Int = 1) -> String {
    let marks = String(repeating: "#", count: max(1, min(level, 6)))
    var parts = ["\(marks) \(id)", "*\(severity.rawValue)*: \(summary)."]
    parts.append(explanation)
    for example in examples where example.isBad {
      parts.append("Breaks the rule:\n\n\(Self.block(example.source))")
      if let fixed = example.fixed { parts.append("Fixed:\n\n\(Self.block(fixed))") }
    }
    let good = examples.filter { !$0.isBad }.map { Self.block($0.source) }
    if !good.isEmpty { parts.append("Keeps the rule:\n\n\(good.joined(separator: "\n\n"))") }
    return parts.joined(separator: "\n\n")
  }

  /// The page of rules: a table of them, and each explained.
  public static func page(of rules: [Rule]) -> String {
    var lines = ["# Rules", "", table(of: rules), ""]
    for severity in Severity.allCases {
      let chosen = rules.filter { $0.severity == severity }
      guard !chosen.isEmpty else { continue }
      lines.append("## \(headings[severity] ?? severity.rawValue)\n")
      for rule in chosen { lines.append(rule.page(level: 3) + "\n") }
    }
    return lines.joined(separator: "\n")
  }

  private static let headings: [Severity: String] = [
    .error: "Errors", .warning: "Warnings", .info: "Remarks",
  ]

  /// The rules as a table in Markdown: name, severity, kind of fix, and what is asked.
  public static func table(of rules: [Rule]) -> String {
    var lines = ["| rule | severity | fix | finds that |", "|---|---|---|---|"]
    for rule in rules {
      let fix = rule.fixApplicability?.rawValue ?? "–"
      let summary = rule.summary.backslashed("|")
      lines.append("| `\(rule.id)` | \(rule.severity.rawValue) | \(fix) | \(summary) |")
    }
    return lines.joined(separator: "\n")
  }

  /// A fenced block whose fence no line of the text ends.
  private static func block(_ text: String) -> String {
    var fence = "```"
    while text.firstRange(ofText: fence) != nil { fence += "`" }
    return "\(fence)markdown\n\(text)\n\(fence)"
  }

  /// The rule as an object of `id`, `severity`, `fix`, `summary`, `explanation` and `examples`.
  public var json: JSON {
    .object([
      JSON.Member("id", .string(id)),
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("fix", .optional(fixApplicability?.rawValue)),
      JSON.Member("summary", .string(summary)),
      JSON.Member("explanation", .string(explanation)),
      JSON.Member(
        "examples",
        .array(
          examples.map { example in
            .object([
              JSON.Member("text", .string(example.source)),
              JSON.Member("isBad", .bool(example.isBad)),
              JSON.Member("fixed", .optional(example.fixed)),
            ])
          })),
    ])
  }
}

extension Rule {
  /// The kind of the fixes that the rule's findings have, as its examples show; nil for none.
  ///
  /// - Complexity: O(*n*) in the length of the examples, which are judged.
  public var fixApplicability: Fix.Applicability? {
    let validator = Validator(rules: [self])
    var found: Fix.Applicability?
    for example in examples where example.isBad {
      let report = validator.report(on: example.document)
      for diagnostic in report.diagnostics where diagnostic.rule == id {
        guard let fix = diagnostic.fix else { continue }
        if fix.applicability == .safe { return .safe }
        found = fix.applicability
      }
    }
    return found
  }
}

extension RuleExample {
  /// The example as a list: a line without a heading above it is given one.
  var document: Document {
    let source = SourceFile(path: "example.md", text: source)
    let document = Document(parsing: source)
    if document.lines.contains(where: { $0.kind == .heading }) { return document }
    return Document(parsing: SourceFile(path: "example.md", text: "## Topic\n\n\(self.source)"))
  }
}
