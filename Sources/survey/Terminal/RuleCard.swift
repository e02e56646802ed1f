import SurveyCatalog

/// Rules for people: a table of several, or one in full.
struct RuleCard {
  private let style: Style
  private let width: Int

  init(style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// A line for each rule: its id, severity, kind of fix, and summary.
  func table(of rules: [Rule]) -> [String] {
    var table = Table([
      Table.Column(title: "Rule"), Table.Column(title: "Severity"), Table.Column(title: "Fix"),
      Table.Column(title: "Finding", minimumWidth: 20, overflow: .wrap),
    ])
    for rule in rules {
      table.add([
        Table.Cell(rule.id, .title),
        Table.Cell(rule.severity.rawValue, rule.severity.role),
        Table.Cell(rule.fixApplicability?.rawValue ?? "–", .dim),
        Table.Cell(rule.summary),
      ])
    }
    return table.lines(width: width, style: style)
  }

  /// One rule in full.
  func lines(for rule: Rule) -> [String] {
    let column = min(width, 100)
    var head = [style.apply(rule.severity.role, rule.severity.rawValue)]
    switch rule.fixApplicability {
    case .safe: head.append("fixable with --fix")
    case .unsafe: head.append("fixable with --unsafe-fixes")
    case nil: break
    }
    var lines = [
      "\(style.apply(.title, rule.id))  \(head.joined(separator: style.apply(.dim, " · ")))"
    ]
    lines += rule.summary.wrapped(to: column)
    lines += [""] + styled(rule.explanation.wrapped(to: column))
    for example in rule.examples where example.isBad {
      lines += ["", style.apply(.match, "Bad:")] + marked(example)
      guard let fixed = example.fixed else { continue }
      lines += [style.apply(.year, "Fixed:")] + plain(fixed)
    }
    let good = rule.examples.filter { !$0.isBad }
    if !good.isEmpty { lines += ["", style.apply(.year, "Good:")] }
    for example in good { lines += plain(example.source) }
    let comment = "<!-- survey-ignore: \(rule.id) -->"
    lines += [""]
    lines += styled(
      "To silence it for one entry, put `\(comment)` on the line above.".wrapped(to: column))
    return lines
  }

  // MARK: - Examples

  private func plain(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "  \(String($0).safeForTerminal())"
    }
  }

  /// The lines of an example, with a caret below each place where a finding starts.
  private func marked(_ example: RuleExample) -> [String] {
    var lines: [String] = []
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "↓", omittingEmptySubsequences: false).map {
        String($0).safeForTerminal()
      }
      lines.append("  \(parts.joined())")
      guard parts.count > 1 else { continue }
      var carets = ""
      for part in parts.dropLast() {
        carets += String(
          repeating: " ", count: max(0, part.displayWidth - (carets.isEmpty ? 0 : 1)))
        carets += "^"
      }
      lines.append("  \(style.apply(.match, carets))")
    }
    return lines
  }

  // MARK: - Text

  /// Lines of Markdown with code spans coloured; without colour they keep their backticks.
  private func styled(_ lines: [String]) -> [String] {
    guard style.color else { return lines }
    var isCode = false
    return lines.map { line in
      var result = ""
      for (index, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 { isCode.toggle() }
        result += isCode ? style.apply(.venue, String(part)) : String(part)
      }
      return result
    }
  }
}
