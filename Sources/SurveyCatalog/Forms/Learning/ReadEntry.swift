/// The visible text of one part of an entry and the source bytes it comes from.
struct FieldText: Hashable, Sendable {
  /// The hull of its bytes.
  var range: ByteRange
  /// What a reader sees of it.
  var text: String
}

/// A link of an entry.
struct ReadLink: Hashable, Sendable {
  var label: String
  var url: String
  var range: ByteRange
  /// Whether its text is the title of the entry or a part of it.
  var isTitle: Bool
}

/// One paper entry as a list writes it.
struct ReadEntry: Sendable {
  /// The kind of block that holds an entry.
  enum Container: Hashable, Sendable {
    case item, paragraph, row
  }

  var lines: Range<Int>
  var range: ByteRange
  var container: Container
  /// The list marker of an item.
  var marker: ByteRange
  /// Heading texts, outermost first, without a document's single first-level heading.
  var topic: [String]
  var title: FieldText
  var name: FieldText?
  var authors: FieldText?
  var venue: FieldText?
  var year: Int?
  /// `YYYY-MM` or `YYYY-MM-DD`.
  var date: FieldText?
  var links: [ReadLink]
  var notes: [FieldText]
  /// The entry's own spelling; writing ``fields`` with it at ``place`` gives its bytes.
  var template: EntryForm
  /// What the entry says, as Markdown.
  var fields: EntryForm.Fields
  var place: EntryForm.Place
}

/// A block that looks like the entry of a paper and was not read.
struct UnreadEntry: Sendable {
  /// The index of its line.
  var line: Int
  var reason: String
}

extension ReadEntry {
  /// The entry further down in a longer document.
  func moved(byBytes bytes: Int, lines count: Int) -> ReadEntry {
    func moved(_ range: ByteRange) -> ByteRange {
      ByteRange(range.lowerBound + bytes, range.upperBound + bytes)
    }
    func moved(_ field: FieldText) -> FieldText {
      FieldText(range: moved(field.range), text: field.text)
    }
    var entry = self
    entry.lines = lines.lowerBound + count..<lines.upperBound + count
    entry.range = moved(range)
    entry.marker = moved(marker)
    entry.title = moved(title)
    entry.name = name.map { moved($0) }
    entry.authors = authors.map { moved($0) }
    entry.venue = venue.map { moved($0) }
    entry.date = date.map { moved($0) }
    for index in links.indices { entry.links[index].range = moved(links[index].range) }
    entry.notes = notes.map { moved($0) }
    return entry
  }
}
