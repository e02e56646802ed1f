/// The comments of a list that suppress rules for the entry below them:
/// `<!-- survey-ignore: missing-venue, year-order -->`.
struct IgnoreDirectives {
  /// The name by which a comment silences `survey stale`, which is not a rule.
  static let stale = "stale"

  private struct Directive {
    /// The suppressed rule.
    var rule: String
    /// The bytes of its name.
    var range: ByteRange
    /// The lines that it applies to.
    var lines: Range<Int>
  }

  private let directives: [Directive]
  private let document: Document

  init(_ document: Document) {
    self.document = document
    var directives: [Directive] = []
    // One entry may have several directives.
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

  /// Separates findings from suppressed ones, and reports directives that suppress nothing.
  func report(
    _ diagnostics: [Diagnostic], rules: [Rule], focus: LineSet?
  ) -> ValidationReport {
    let found = diagnostics.inListOrder
    guard !directives.isEmpty else { return ValidationReport(diagnostics: found, suppressed: []) }
    // Of several directives for a rule and an entry, the last one counts.
    var byRule: [String: [Int: Int]] = [:]
    for (index, directive) in directives.enumerated() {
      byRule[directive.rule, default: [:]][directive.lines.lowerBound] = index
    }
    // The directive that suppresses the finding at a position.
    var silencing: [Int: Int] = [:]
    var last: Range<Int>?
    for lines in directives.lazy.map({ $0.lines }) where lines != last {
      last = lines
      for position in found.positions(startingIn: bytes(ofLines: lines)) {
        silencing[position] = byRule[found[position].rule]?[lines.lowerBound]
      }
    }
    let used = Set(silencing.values)
    var kept =
      silencing.isEmpty
      ? found : found.indices.lazy.filter { silencing[$0] == nil }.map { found[$0] }
    let suppressed = silencing.keys.sorted().map { found[$0] }
    if let rule = rules.first(where: { $0.id == Rule.unusedIgnore.id }) {
      for (index, directive) in directives.enumerated()
      where !used.contains(index) && directive.rule != Self.stale {
        let line = document.lineIndex(of: directive.range.lowerBound)
        guard focus?.contains(line) ?? true else { continue }
        // A rule that did not run found nothing.
        let isChosen = rules.contains { $0.id == directive.rule }
        let isKnown = Rule.all.contains { $0.id == directive.rule }
        guard isChosen || !isKnown else { continue }
        kept.append(Rule.unusedIgnore(directive.rule, isKnown: isKnown, at: directive.range, rule))
      }
    }
    return ValidationReport(diagnostics: kept.inListOrder, suppressed: suppressed)
  }

  /// The offsets of lines; the end of a list belongs to its last line.
  private func bytes(ofLines lines: Range<Int>) -> Range<Int> {
    guard !lines.isEmpty else { return 0..<0 }
    let range = document.bytes(ofLines: lines)
    let isLast = lines.upperBound == document.lines.count
    return range.lowerBound..<(isLast ? .max : range.upperBound)
  }
}

extension [Diagnostic] {
  /// The findings sorted by where they start; those at one place keep their order.
  fileprivate var inListOrder: [Diagnostic] { sorted { $0.range.lowerBound < $1.range.lowerBound } }

  /// The positions of the findings that start in a range; the findings are sorted.
  fileprivate func positions(startingIn offsets: Range<Int>) -> Range<Int> {
    position(from: offsets.lowerBound)..<position(from: offsets.upperBound)
  }

  /// The position of the first finding that starts at an offset or after it.
  private func position(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
