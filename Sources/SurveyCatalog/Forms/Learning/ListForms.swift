/// The forms of a list, learned from its entries.
struct ListForms: Sendable {
  /// The entries in document order.
  private(set) var entries: [ReadEntry] = []
  /// The forms, most frequent first, with how many entries have each.
  private(set) var forms: [(form: EntryForm, count: Int)] = []
  /// The position of each entry's form among ``forms``.
  private(set) var formOfEntry: [Int] = []
  /// What most often joins links of each spelling.
  private(set) var joints: [[EntryForm.Part]: String] = [:]
  /// Blocks that look like papers and were not read.
  private(set) var unread: [UnreadEntry] = []

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - venues: Names of venues that are known beforehand.
  ///   - given: Forms that decide before what is learned.
  ///   - derivesTemplates: Whether entries get their templates, and the list its forms.
  init(
    learning document: SurveyMarkdown.Document, venues: VenueNames, given: [EntryForm] = [],
    derivesTemplates: Bool = true
  ) {
    let learning = Learning(document, venues)
    let exact = ExactReader(document, given)
    let papers = Set(learning.papers)
    for index in learning.finder.candidates.indices {
      let candidate = learning.finder.candidates[index]
      if candidate.parts.isEmpty { continue }
      let topic = learning.finder.topics[candidate.topic]
      if !given.isEmpty, let entry = exact.entry(candidate, topic: topic) {
        entries.append(entry)
      } else if papers.contains(index) {
        let builder = EntryBuilder(
          document, learning.visibleText(of: index), learning.readable[index].atoms,
          learning.labels[index])
        let entry = builder.entry(
          candidate, topic: topic, derivesTemplate: derivesTemplates,
          descriptions: learning.columns(of: index)?.descriptions ?? [])
        if let entry { entries.append(entry) }
      } else if let reason = learning.reasonUnread(index) {
        unread.append(UnreadEntry(line: candidate.lines.lowerBound, reason: reason))
      }
    }
    guard derivesTemplates else { return }
    let habit = DateHabit(entries)
    for index in entries.indices { entries[index].template = habit.settled(entries[index]) }
    let table = FormTable(entries.map { $0.template })
    forms = table.forms
    formOfEntry = table.formOfEntry
    joints = table.joints
  }
}

extension ListForms {
  /// The positions of the forms that are the list's own: several entries have them.
  var usualForms: [Int] {
    let least = max(2, entries.count / 200)
    return forms.indices.filter { forms[$0].count >= least }
  }
}

extension Document {
  /// Lines that are to be added to the list, read with its forms.
  package func linesToAdd(_ source: SourceFile) -> Document {
    guard hasOwnForm else { return Document(parsing: source, as: .lines, givenForms: givenForms) }
    let list = entryForms
    let forms = list.usualForms.map { list.forms[$0].form }
    return Document(parsing: source, as: .lines, givenForms: forms)
  }

  /// The forms of the entries, each entry with its template.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  var entryForms: ListForms {
    let declared = DeclaredForm.all(in: markdown).compactMap { try? $0.form.get() }
    let given = givenForms.isEmpty ? declared : givenForms
    return ListForms(
      learning: markdown, venues: .standard,
      given: given.isEmpty && !hasOwnForm ? [.contribution] : given)
  }
}
