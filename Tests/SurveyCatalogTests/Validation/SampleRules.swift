@testable import SurveyCatalog

/// Rules made for tests, which need none of the program's own.
extension Rule {
  /// Finds every entry, at its title, and offers to shout.
  static let anyTitle = Rule(
    "any-title", .error, "an entry has a title", explanation: "Every `title` is found.",
    examples: [
      .good("no entry"),
      .bad(
        "- ↓Attention Sinks, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]",
        fixed: "- LOUD, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]"),
    ],
    check: .entry { entry, findings in
      let title = entry.text(entry.syntax.title)
      guard title != "LOUD" else { return }
      findings.report(
        "the title is '\(title)'", at: entry.syntax.title,
        notes: [Note("the entry starts here", at: entry.syntax.range), Note("'\(title)' again")],
        fix: Fix("shout '\(title)'", .safe, [Edit(entry.syntax.title, "LOUD")]))
    })

  /// Finds titles that stand twice in one topic, the finding at the one that is new.
  static func twice(_ id: String = "duplicate-entry") -> Rule {
    Rule(
      id, .error, "a title stands twice", explanation: "", examples: [],
      check: .repeats { context, _, findings in
        var known: [TitleKey: Int] = [:]
        for (position, fact) in context.facts.enumerated() {
          guard let first = known[fact.title], context.facts[first].topic == fact.topic else {
            known[fact.title] = position
            continue
          }
          let clash = context.blamed(first, position)
          let title = context.entry(at: clash.blamed).syntax.title
          let other = context.entry(at: clash.other).syntax.title
          findings.report(
            "twice, on line \(context.lineNumber(of: clash.other))", at: title,
            notes: [Note("the other is here", at: other)])
        }
      })
  }
}

/// A list of entries that cites by number, under one heading or several.
func list(_ lines: String..., path: String = "README.md") -> Document {
  Document(parsing: SourceFile(path: path, text: lines.joined(separator: "\n") + "\n"))
}

/// An entry of the contribution format.
func entry(_ title: String, year: Int = 2024, arXiv id: String = "2309.17453") -> String {
  "- \(title), <ins>ICLR, \(year)</ins> [[Paper](https://arxiv.org/abs/\(id))]"
}
