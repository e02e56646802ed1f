/// The forms of a list, learned from its entries.
struct ListForms: Sendable {
  /// The entries in document order.
  private(set) var entries: [ReadEntry] = []
  /// Blocks that look like papers and were not read.
  private(set) var unread: [UnreadEntry] = []

  init(learning document: SurveyMarkdown.Document, venues: VenueNames) {
    let learning = Learning(document, venues)
    for index in learning.papers {
      let candidate = learning.finder.candidates[index]
      let builder = EntryBuilder(
        learning.visibleText(of: index), learning.readable[index].atoms, learning.labels[index])
      let entry = builder.entry(
        candidate, topic: learning.finder.topics[candidate.topic],
        descriptions: learning.columns(of: index)?.descriptions ?? [])
      if let entry { entries.append(entry) }
    }
  }
}
