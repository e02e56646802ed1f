/// A list as rules that compare its entries see it.
struct EntriesContext: Sendable {
  let document: Document
  let catalog: Catalog
  /// What every entry of the list says, in order.
  let facts: [EntryFacts]
  /// The lines whose findings are wanted; nil for all.
  let focus: LineSet?
  /// The first lines of the entries with such a line; nil for all.
  let entryFocus: LineSet?

  init(_ catalog: Catalog, facts: [EntryFacts], focus: LineSet?) {
    let document = catalog.document
    self.document = document
    self.catalog = catalog
    self.facts = facts
    self.focus = focus
    entryFocus = focus.map { focus in
      LineSet(
        facts.lazy.map { $0.line }.filter { line in
          (line..<document.endOfBlock(atLine: line)).contains(where: focus.contains)
        })
    }
  }

  /// Whether findings at a line, by its index, are wanted.
  func isInFocus(line: Int) -> Bool { focus?.contains(line) ?? true }

  /// Reads the entry at a position again, for a finding's details.
  func entry(at position: Int) -> Entry {
    Entry(
      catalog.papers.syntax(at: position), in: document, position: position,
      line: facts[position].line, topic: facts[position].topic)
  }

  /// Whether findings at a line of an entry, by its position, are wanted.
  func isInFocus(entryAt position: Int) -> Bool {
    entryFocus?.contains(facts[position].line) ?? true
  }

  /// The one of two conflicting entries to report, and the other.
  ///
  /// The later one, unless only the earlier one is new.
  func blamed(_ first: Int, _ second: Int) -> (blamed: Int, other: Int) {
    let (earlier, later) = (min(first, second), max(first, second))
    if entryFocus != nil, isInFocus(entryAt: earlier), !isInFocus(entryAt: later) {
      return (earlier, later)
    }
    return (later, earlier)
  }

  /// The position of the first entry that starts at a line or below it.
  ///
  /// - Complexity: O(log *n*) in the number of entries.
  func position(ofEntryFrom line: Int) -> Int {
    var (low, high) = (0, facts.count)
    while low < high {
      let middle = (low + high) / 2
      if facts[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The positions of the entries that start in some lines.
  func positions(ofEntriesIn lines: Range<Int>) -> Range<Int> {
    position(ofEntryFrom: lines.lowerBound)..<position(ofEntryFrom: lines.upperBound)
  }

  /// The line number of an entry, from 1.
  func lineNumber(of position: Int) -> Int { facts[position].line + 1 }

  /// The title of a topic, for messages.
  func topicTitle(_ topic: Int?) -> String {
    topic.map { catalog.topics[$0].title } ?? document.source.path
  }
}

/// What an entry says, as far as entries are compared.
struct EntryFacts: Hashable, Sendable {
  /// The index of the first line.
  let line: Int
  /// The position of the topic.
  let topic: Int?
  /// The year that the entry is sorted by.
  let year: Int?
  /// The title, folded: equal titles have equal keys.
  let title: TitleKey
  /// The keys of the links to the paper, in order.
  let papers: [PaperKey]

  init(_ entry: borrowing Entry) {
    line = entry.line
    topic = entry.topic
    year = entry.decidedYear
    title = TitleKey(entry.syntax.title, of: entry.document.source)
    papers = PaperKey.keys(of: entry)
  }
}
