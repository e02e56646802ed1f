extension Rule {
  /// The newest papers of a topic come first.
  static let yearOrder = Rule(
    "year-order", .warning, "a paper is not where its year puts it, the newest first",
    explanation: """
      The papers of a topic are sorted by year, the newest on top. The year of a preprint is that of its \
      arXiv id. As few entries as can be are reported: those that have to move while all others stay. \
      An entry without a year stays where it is.

      Mend wrong years first: a right year often restores the order. The fix moves the entry after \
      the last of its year that is above it.
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
    check: .section { context, lines, findings in
      guard !context.document.hasOwnForm, !context.isOrdered(lines) else { return }
      for run in EntryRun.all(in: lines, of: context.document) where run.blocks.count > 1 {
        context.checkOrder(of: run, into: &findings)
      }
    }
  )
}

extension EntriesContext {
  /// Whether the years of all entries of some lines never rise; then those of none of their runs do.
  fileprivate func isOrdered(_ lines: Range<Int>) -> Bool {
    var last = Int.max
    for position in positions(ofEntriesIn: lines) {
      guard let year = facts[position].year else { continue }
      if year > last { return false }
      last = year
    }
    return true
  }

  fileprivate borrowing func checkOrder(of run: EntryRun, into findings: inout Findings) {
    let entries = positions(of: run)
    guard entries.count == run.blocks.count else { return }
    let facts = facts
    let years = entries.map { facts[$0].year }
    guard !YearOrder.isOrdered(years) else { return }
    let document = document
    let isPinned = run.blocks.map { document.isPinned($0) }
    let focus = focus
    let order = YearOrder(years) { index in
      if isPinned[index] { return .pinned }
      guard let focus else { return .plain }
      return focus.contains(run.blocks[index].entry) ? .plain : .old
    }
    let reported = order.moves.filter { isInFocus(line: run.blocks[$0.entry].entry) }
    let edits = EntryMoves(run, in: document)
    var isMoving = years.map { _ in false }
    // Those that belong to one place move there together with the first of them that is met.
    var companions: [[Int]] = Array(repeating: [], count: years.count + 1)
    for move in reported where !isPinned[move.entry] {
      isMoving[move.entry] = true
      companions[move.place].append(move.entry)
    }
    for place in companions.indices where companions[place].count > 1 {
      companions[place].sort { first, second in
        let (one, other) = (years[first] ?? 0, years[second] ?? 0)
        return one == other ? first < second : one > other
      }
    }
    var isMoved = years.map { _ in false }
    for move in order.moves { isMoved[move.entry] = true }
    let firstKept = years.indices.first { years[$0] != nil && !isMoved[$0] } ?? 0
    // An entry that was excused at the top stays there.
    let top = isPinned.firstIndex(of: false) ?? 0
    // Entries that follow one another often belong to one place.
    var neighbour: (position: Int, title: ByteRange)?
    for move in reported {
      var fix: Fix?
      if isMoving[move.entry] {
        let group = companions[move.place]
        companions[move.place] = []
        let moved = group.isEmpty ? [move.entry] : group
        let others = moved.count - 1
        fix = Fix(
          """
          move it\(others == 0 ? "" : others == 1 ? " and another" : " and \(others) others") \
          \(place(of: move, among: entries, isMove: true))
          """,
          .unsafe,
          edits.edits(moving: moved, to: move.after == nil ? top : move.place) {
            isMoving[$0]
          })
      }
      let position = entries[move.after ?? firstKept]
      if neighbour?.position != position {
        neighbour = (position, catalog.papers.syntax(at: position).title)
      }
      guard let neighbour else { continue }
      report(move, among: entries, beside: neighbour, fix: fix, into: &findings)
    }
  }

  /// The positions of a run's entries; fewer than it has where one is no paper of the list.
  private borrowing func positions(of run: EntryRun) -> [Int] {
    var positions: [Int] = []
    positions.reserveCapacity(run.blocks.count)
    var position = position(ofEntryFrom: run.blocks[0].entry)
    for block in run.blocks {
      while position < facts.count, facts[position].line < block.entry { position += 1 }
      guard position < facts.count, facts[position].line == block.entry else { break }
      positions.append(position)
    }
    return positions
  }

  private borrowing func report(
    _ move: YearOrder.Move, among entries: [Int],
    beside neighbour: (position: Int, title: ByteRange),
    fix: Fix?, into findings: inout Findings
  ) {
    let source = document.source
    let syntax = catalog.papers.syntax(at: entries[move.entry])
    let year = facts[entries[move.entry]].year ?? 0
    let side = move.after == nil ? "above" : "below"
    var notes = [
      Note(
        "it belongs \(side) this entry of \(facts[neighbour.position].year ?? 0)",
        at: neighbour.title)
    ]
    if source.year(of: syntax) != year { notes.append(Note("its year is that of its arXiv id")) }
    findings.report(
      """
      \(Excerpt.quoted(syntax.title, of: source)) of \(year) belongs \(place(of: move, among: entries))
      """,
      at: syntax.year ?? syntax.title, notes: notes, fix: fix)
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

extension YearOrder.Move {
  /// The place to which the entry moves: behind so many entries of the run.
  fileprivate var place: Int { after.map { $0 + 1 } ?? 0 }
}
