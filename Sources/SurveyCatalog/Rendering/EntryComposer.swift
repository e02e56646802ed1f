/// Writes new entries as a list writes its own: each like the entry that it resembles most.
struct EntryComposer {
  /// A new entry.
  struct Composed {
    /// The Markdown of the entry, without the last line end.
    var text: String
    /// What the form has no place for.
    var lost: [String]
  }

  private let document: Document
  private let list: ListForms
  private let habit: LinkHabit

  init(_ document: Document) {
    self.document = document
    list = document.entryForms
    habit = LinkHabit(list.entries)
  }

  /// A new entry among those of some lines; nil if the list has none that shows how.
  func compose(_ paper: EntryFields, in lines: Range<Int>, number: Int) -> Composed? {
    let model = models(in: lines).min { cost($0, paper) < cost($1, paper) }
    guard let model else { return nil }
    return compose(paper, like: list.entries[model], number)
  }

  /// An entry with another venue and year, in its own form or, where that names none, in one of the
  /// list that does; nil if there is none.
  func updated(entryAt line: Int, venue: String, year: Int) -> String? {
    guard let entry = list.entries.first(where: { $0.lines.lowerBound == line }) else { return nil }
    var fields = entry.fields
    fields.venue = MarkdownText.escaped(habitualVenue(venue))
    fields.year = year
    let wanted = Set(entry.template.partNames).union(["venue", "year"])
    let forms = [entry.template] + list.forms.map { $0.form }
    return forms.first { Set($0.partNames) == wanted }?.write(fields, at: entry.place)
  }

  // MARK: Models

  /// The entries that show how to write: those with a frequent form, of the topic if it has entries.
  private func models(in lines: Range<Int>) -> [Int] {
    let near = list.entries.indices.filter { lines.contains(list.entries[$0].lines.lowerBound) }
    // A row needs the header of a table above it.
    var pool = near
    if near.isEmpty {
      pool = list.entries.indices.filter { list.entries[$0].container != .row }
    }
    var containers: [ReadEntry.Container: Int] = [:]
    for index in pool { containers[list.entries[index].container, default: 0] += 1 }
    let container = containers.max { $0.value < $1.value }?.key
    pool.removeAll { list.entries[$0].container != container }
    let counts = pool.map { list.forms[list.formOfEntry[$0]].count }
    let most = counts.max() ?? 0
    return zip(pool, counts).filter { $0.1 * 25 >= most }.map { $0.0 }
  }

  /// How badly an entry serves as a model for a paper, then how rare its form is.
  private func cost(_ index: Int, _ paper: EntryFields) -> (Int, Int) {
    let entry = list.entries[index]
    let places = Set(entry.template.partNames)
    var cost = 0
    for (part, isGiven, isKnown) in paper.knownParts {
      // A date says the year.
      let isPlaced = places.contains(part) || part == "year" && places.contains("date")
      if isGiven, !isPlaced { cost += 10 }
      if !isKnown, places.contains(part) { cost += 3 }
    }
    let roles = entry.fields.links.map { habit.role($0.label, $0.url) }
    let own = paper.links.map { habit.role($0.label, $0.url) }
    if !own.isEmpty, roles.isEmpty { cost += 20 }
    for role in [Link.Role.paper, .code, .other] {
      cost += min(2, abs(roles.count { $0 == role } - own.count { $0 == role }))
    }
    return (cost, -list.forms[list.formOfEntry[index]].count)
  }

  // MARK: Writing

  private func compose(_ paper: EntryFields, like model: ReadEntry, _ number: Int) -> Composed {
    let links = LinkPlan(
      paper.links, like: model, habit, joints: list.joints, isRow: model.container == .row)
    let given = paper.knownParts.filter { $0.isGiven }.map { $0.part }
    var paper = paper
    paper.name = paper.name ?? Paper.name(of: paper.title)
    paper.venue = paper.venue.map(habitualVenue)
    let written = links.form.write(paper, links: links.links, number: number, at: model.place)
    return Composed(
      text: indentation(of: model) + written.text, lost: written.lost.filter { given.contains($0) })
  }

  /// The whitespace before a nested item.
  private func indentation(of entry: ReadEntry) -> String {
    let start = document.content(ofLine: entry.lines.lowerBound).lowerBound
    let text = document.source.text(in: ByteRange(start, max(start, entry.range.lowerBound)))
    return text.allSatisfy { $0 == " " || $0 == "\t" } ? text : ""
  }

  /// The venue as the list most often writes it.
  private func habitualVenue(_ venue: String) -> String {
    let name = Venue(venue).name
    var counts: [String: Int] = [:]
    for text in list.entries.compactMap({ $0.venue?.text }) where text.count <= 40 {
      if Venue(text).name == name { counts[text, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? venue
  }
}

extension EntryFields {
  /// The parts, whether each is given, and whether it is given or can be concluded.
  fileprivate var knownParts: [(part: String, isGiven: Bool, isKnown: Bool)] {
    [
      ("name", name != nil, name != nil || Paper.name(of: title) != nil),
      ("authors", authors != nil, authors != nil), ("venue", venue != nil, venue != nil),
      ("year", year != nil, year != nil), ("date", date != nil, knownDate != nil || year != nil),
      ("note", note != nil, note != nil),
    ]
  }

  /// The date, or the month that the arXiv id names.
  var knownDate: String? {
    if let date { return date }
    guard let arxiv = PaperIdentifiers(links).arxiv, year == nil || year == arxiv.year else {
      return nil
    }
    return WrittenDate(year: Int16(arxiv.year), month: UInt8(arxiv.month)).text
  }
}
