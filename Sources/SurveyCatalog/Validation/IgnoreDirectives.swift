/// The comments of a list that silence rules for the line below them:
/// `<!-- survey-ignore: missing-venue, year-order -->`.
struct IgnoreDirectives {
  private struct Directive {
    /// The rule that is silenced.
    var rule: String
    /// The bytes that name it.
    var range: ByteRange
    /// The lines for which it is.
    var lines: Range<Int>
  }

  private let directives: [Directive]
  private let document: Document

  init(_ document: Document) {
    self.document = document
    var directives: [Directive] = []
    // Several directives may stand above one entry.
    var target = 0
    for index in document.lines.indices where document.lines[index].kind == .comment {
      target = max(target, index + 1)
      while target < document.lines.count, document.lines[target].kind == .comment { target += 1 }
      directives += Self.read(commentAt: index, above: target, of: document)
    }
    self.directives = directives
  }

  private static func read(
    commentAt index: Int, above target: Int, of document: Document
  ) -> [Directive] {
    let bytes = document.source.bytes.span
    guard let names = document.ignoredRules(atLine: index),
      let end = bytes.firstIndex(of: "-->", in: names)
    else { return [] }
    let lines =
      target < document.lines.count ? target..<document.endOfBlock(atLine: target) : target..<target
    var directives: [Directive] = []
    var position = names.lowerBound
    while position < end {
      let comma = bytes.firstIndex(of: .comma, in: position..<end) ?? end
      let name = bytes.trimmed(position..<comma)
      if !name.isEmpty {
        let range = ByteRange(name.lowerBound, name.upperBound)
        directives.append(
          Directive(rule: document.source.text(in: range), range: range, lines: lines))
      }
      position = comma + 1
    }
    return directives
  }

  /// Sorts findings into those that stand and those that are silenced, and adds what silences nothing.
  func report(
    _ diagnostics: [Diagnostic], rules: [Rule], focus: LineSet?
  ) -> ValidationReport {
    guard !directives.isEmpty else {
      return ValidationReport(diagnostics: diagnostics.inListOrder(), suppressed: [])
    }
    var byRule: [String: [Int: Int]] = [:]
    for (index, directive) in directives.enumerated() {
      for line in directive.lines { byRule[directive.rule, default: [:]][line] = index }
    }
    var kept: [Diagnostic] = []
    var suppressed: [Diagnostic] = []
    var used: Set<Int> = []
    for diagnostic in diagnostics {
      let line = document.lineIndex(of: diagnostic.range.lowerBound)
      if let directive = byRule[diagnostic.rule]?[line] {
        used.insert(directive)
        suppressed.append(diagnostic)
      } else {
        kept.append(diagnostic)
      }
    }
    if let rule = rules.first(where: { $0.id == Rule.unusedIgnore.id }) {
      for (index, directive) in directives.enumerated() where !used.contains(index) {
        let line = document.lineIndex(of: directive.range.lowerBound)
        guard focus?.contains(line) ?? true else { continue }
        // A rule that was not asked for could not find anything.
        let isChosen = rules.contains { $0.id == directive.rule }
        let isKnown = Rule.all.contains { $0.id == directive.rule }
        guard isChosen || !isKnown else { continue }
        kept.append(Rule.unusedIgnore(directive.rule, isKnown: isKnown, at: directive.range, rule))
      }
    }
    return ValidationReport(diagnostics: kept.inListOrder(), suppressed: suppressed.inListOrder())
  }
}

extension [Diagnostic] {
  /// The findings by their place; at one place in the order in which they were found.
  func inListOrder() -> [Diagnostic] {
    // Place and position as one number, which is sorted quickly.
    let keys = indices.map { UInt64(self[$0].range.start) << 32 | UInt64($0) }.sorted()
    return keys.map { self[Int($0 & 0xFFFF_FFFF)] }
  }
}
