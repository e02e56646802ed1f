extension Rule {
  /// The newest papers of a topic come first.
  static let yearOrder = Rule(
    "year-order", .warning, "a paper is not where its year puts it, the newest first",
    explanation: """
      The papers of a topic stand by year, the newest on top. The year of a preprint is that of its \
      arXiv id. As few entries as can be are reported: those that have to move while all others stay. \
      An entry without a year stays where it is.

      Mend wrong years first: a right year often restores the order. The fix moves the entry behind \
      the last of its year that stands above it.
      """,
    examples: [
      .good(
        """
        - LLM in a Flash, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2312.11514)]
        - QLoRA, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)]
        - LoRA, <ins>ICLR, 2022</ins> [[Paper](https://arxiv.org/abs/2106.09685)]
        """),
      .bad(
        """
        - QLoRA, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)]
        - LoRA, <ins>ICLR, 2022</ins> [[Paper](https://arxiv.org/abs/2106.09685)]
        - LLM in a Flash, <ins>ACL, ↓2024</ins> [[Paper](https://arxiv.org/abs/2312.11514)]
        - BitFit, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2106.10199)]
        """,
        fixed: """
          - LLM in a Flash, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2312.11514)]
          - QLoRA, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)]
          - LoRA, <ins>ICLR, 2022</ins> [[Paper](https://arxiv.org/abs/2106.09685)]
          - BitFit, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2106.10199)]
          """),
    ],
    check: .list { context, findings in
      let document = context.document
      for section in document.sections(in: document.lines.indices)
      where !context.isOrdered(section) {
        for run in EntryRun.all(in: section, of: document) where run.blocks.count > 1 {
          context.checkOrder(of: run, into: &findings)
        }
      }
    }
  )
}

extension ListContext {
  /// Whether the years of all entries of some lines never rise; then those of none of their runs do.
  fileprivate func isOrdered(_ lines: Range<Int>) -> Bool {
    var last = Int.max
    var position = position(ofEntryFrom: lines.lowerBound)
    while position < facts.count, facts[position].line < lines.upperBound {
      if let year = facts[position].year {
        if year > last { return false }
        last = year
      }
      position += 1
    }
    return true
  }

  fileprivate borrowing func checkOrder(of run: EntryRun, into findings: inout Findings) {
    let entries = run.blocks.compactMap { position(ofEntryAt: $0.entry) }
    guard entries.count == run.blocks.count else { return }
    let facts = facts
    let years = entries.map { facts[$0].year }
    guard !YearOrder.isOrdered(years) else { return }
    let document = document
    let pinned = Set(run.blocks.indices.filter { document.isPinned(run.blocks[$0]) })
    let focus = focus
    let order = YearOrder(years) { index in
      if pinned.contains(index) { return .pinned }
      guard let focus else { return .plain }
      return focus.contains(run.blocks[index].entry) ? .plain : .old
    }
    let reported = order.moves.filter { isInFocus(line: run.blocks[$0.entry].entry) }
    let moving = reported.filter { !pinned.contains($0.entry) }
    let edits = EntryMoves(run, in: document)
    let movingEntries = Set(moving.map(\.entry))
    // Those that belong to one place move there together with the first of them that is met.
    let companions = Dictionary(grouping: moving, by: \.after).mapValues { moves in
      moves.map(\.entry).sorted { first, second in
        let (one, other) = (years[first] ?? 0, years[second] ?? 0)
        return one == other ? first < second : one > other
      }
    }
    let moved = Set(order.moves.map(\.entry))
    let firstKept = years.indices.first { years[$0] != nil && !moved.contains($0) } ?? 0
    // An entry that was excused at the top stays there.
    let top = years.indices.first { !pinned.contains($0) } ?? 0
    var isPlaceMet: Set<Int?> = []
    for move in reported {
      var fix: Fix?
      if movingEntries.contains(move.entry) {
        let group = companions[move.after] ?? []
        let isLeader = isPlaceMet.insert(move.after).inserted
        let moved = isLeader ? group : [move.entry]
        let others = moved.count - 1
        fix = Fix(
          """
          move it\(others == 0 ? "" : others == 1 ? " and another" : " and \(others) others") \
          \(place(of: move, among: entries, isMove: true))
          """,
          .unsafe,
          edits.edits(moving: moved, to: move.after.map { $0 + 1 } ?? top) {
            movingEntries.contains($0)
          })
      }
      report(move, among: entries, before: firstKept, fix: fix, into: &findings)
    }
  }

  private borrowing func report(
    _ move: YearOrder.Move, among entries: [Int], before firstKept: Int, fix: Fix?,
    into findings: inout Findings
  ) {
    let source = document.source
    let entry = entry(at: entries[move.entry])
    let year = entry.decidedYear ?? 0
    let neighbour = entries[move.after ?? firstKept]
    let side = move.after == nil ? "above" : "below"
    var notes = [
      Note(
        "it belongs \(side) this entry of \(facts[neighbour].year ?? 0)",
        at: catalog.papers.syntax(at: neighbour).title)
    ]
    if entry.year != year { notes.append(Note("its year is that of its arXiv id")) }
    findings.report(
      """
      \(Excerpt.quoted(entry.syntax.title, of: source)) of \(year) belongs \(place(of: move, among: entries))
      """,
      at: entry.syntax.year ?? entry.syntax.title, notes: notes, fix: fix)
  }

  /// Where an entry belongs, for messages.
  private borrowing func place(
    of move: YearOrder.Move, among entries: [Int], isMove: Bool = false
  ) -> String {
    if let after = move.after {
      return "after line \(lineNumber(of: entries[after]))"
    }
    let first = entries[0]
    return first == 0 || facts[first - 1].topic != facts[first].topic
      ? "\(isMove ? "to" : "at") the top of the topic"
      : "before line \(lineNumber(of: first))"
  }
}
