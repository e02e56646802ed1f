/// The forms of a list, learned from its entries.
struct ListForms: Sendable {
  /// The entries in document order.
  private(set) var entries: [ReadEntry] = []
  /// The forms, most frequent first, with how many entries have each.
  private(set) var forms: [(form: EntryForm, count: Int)] = []
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
    forms = FormTable(entries.map(\.template)).forms
  }
}
