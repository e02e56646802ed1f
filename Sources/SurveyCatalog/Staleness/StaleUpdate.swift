/// A list in which the preprints that have certainly been accepted name their venues.
package struct StaleUpdate: Sendable {
  /// The list after the update.
  package private(set) var source: SourceFile
  /// The findings that the list was updated by.
  package private(set) var updated: [StaleFinding] = []
  /// The findings whose entries cannot be changed without changing what else they say.
  package private(set) var refused: [StaleFinding] = []

  /// Updates the entries of findings that are certain and name a known venue.
  ///
  /// Topics that were in order stay in order.
  package init(_ findings: [StaleFinding], of catalog: Catalog) {
    source = catalog.document.source
    var edits: [Edit] = []
    for finding in findings where finding.isWritable {
      let match = finding.matches[0]
      do throws(VenueUpdate.Refusal) {
        let position = finding.paper.position
        edits.append(
          try VenueUpdate(position, of: catalog, to: match.venue, match.year ?? 0).edit)
        updated.append(finding)
      } catch {
        refused.append(finding)
      }
    }
    guard !edits.isEmpty else { return }
    let old = source
    source = old.applying(edits)
    restoreOrder(old, catalog)
  }

  private mutating func restoreOrder(_ old: SourceFile, _ catalog: Catalog) {
    let whole = ListRenderer(.entries)
    if whole.rendered(old).bytes == old.bytes {
      source = whole.rendered(source)
      return
    }
    let topics = updated.compactMap { catalog.papers.topic(at: $0.paper.position)?.id }
    for id in Set(topics).sorted() {
      let renderer = ListRenderer(.entries, topic: catalog.topics[id])
      if renderer.rendered(old).bytes == old.bytes { source = renderer.rendered(source) }
    }
  }
}
