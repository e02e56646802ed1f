/// Gives a listed preprint the venue and year at which it appeared.
package struct VenueUpdate: Sendable {
  /// Why a listing is not changed.
  package enum Refusal: Error, Hashable, Sendable {
    /// The listing names the venue and year already.
    case isSame
    /// The listing names a venue that is no preprint server.
    case isPublished
    /// The line cannot be changed without changing what else it says.
    case isUnreadable
  }

  /// The edit that changes the venue and the year.
  package let edit: Edit

  /// Changes the venue and year of the paper at a position.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  package init(
    _ position: Int, of catalog: Catalog, to venue: String, _ year: Int
  ) throws(Refusal) {
    let source = catalog.document.source
    let entry = catalog.papers.syntax(at: position)
    let paper = catalog.papers[position]
    if let old = paper.venue {
      if old.name == Venue(venue).name, paper.year == year { throw .isSame }
      guard old.kind == .preprint else { throw .isPublished }
    }
    guard entry.isContribution else {
      edit = try Self.edit(position, of: catalog, to: venue, year)
      return
    }
    edit = Self.edit(entry, to: venue, year)
    // Whatever else the line says must stay.
    let line = SourceFile(path: "", bytes: Array(source.bytes[entry.range.indices]))
    let start = entry.range.lowerBound
    let local = Edit(
      ByteRange(edit.range.lowerBound - start, edit.range.upperBound - start), edit.replacement)
    let after = Catalog(Document(parsing: line.applying([local])))
    guard after.papers.count == 1, let new = after.papers.first, new.title == paper.title,
      new.links == paper.links, new.venue?.text == venue, new.year == year
    else { throw .isUnreadable }
  }

  /// The edit for an entry in a form of the list's own.
  private static func edit(
    _ position: Int, of catalog: Catalog, to venue: String, _ year: Int
  ) throws(Refusal) -> Edit {
    let paper = catalog.papers[position]
    let composer = EntryComposer(catalog.document)
    guard let text = composer.updated(entryAt: paper.line - 1, venue: venue, year: year) else {
      throw .isUnreadable
    }
    let edit = Edit(paper.range, text)
    let after = catalog.withSource(catalog.document.source.applying([edit])).papers
    guard after.count == catalog.papers.count, case let new = after[position],
      new.title == paper.title, new.links == paper.links, new.authors == paper.authors,
      new.venue?.name == Venue(venue).name, new.year == year
    else { throw .isUnreadable }
    return edit
  }

  private static func edit(_ entry: EntrySyntax, to venue: String, _ year: Int) -> Edit {
    let text = "\(venue), \(year)"
    if entry.openTag.form != .missing, entry.closeTag.form != .missing {
      return Edit(entry.inside, text)
    }
    let tagged = "<ins>\(text)</ins>"
    if entry.hasNoTags, entry.year == nil {
      // Nothing names a venue: the tag goes where it belongs, behind the title's comma.
      let end = entry.links.first?.range.lowerBound ?? entry.range.upperBound
      return Edit(
        ByteRange(entry.title.upperBound, end), ", \(tagged)\(entry.links.isEmpty ? "" : " ")")
    }
    return Edit(
      ByteRange(entry.openTag.range.lowerBound, entry.closeTag.range.upperBound), tagged)
  }
}
