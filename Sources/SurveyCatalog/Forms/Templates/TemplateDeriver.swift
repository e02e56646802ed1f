/// Makes the template of one entry: its bytes with its fields taken out.
struct TemplateDeriver {
  /// A place of a field, and what fills it.
  private struct Hole {
    var range: ByteRange
    var field: EntryForm.Field
  }

  private let document: SurveyMarkdown.Document
  private let candidate: Candidate
  private let visible: VisibleText
  private let atoms: [Atom]
  private let labels: [Label]
  private var holes: [Hole] = []
  private(set) var fields: EntryForm.Fields

  init(
    _ document: SurveyMarkdown.Document, _ candidate: Candidate, _ visible: VisibleText,
    _ atoms: [Atom],
    _ labels: [Label], _ entry: ReadEntry
  ) {
    self.document = document
    self.candidate = candidate
    self.visible = visible
    self.atoms = atoms
    self.labels = labels
    fields = EntryForm.Fields(title: "")
    fields.year = entry.year
    fields.date = entry.date?.text
    add(entry.title.range, .title)
    if let name = entry.name { add(name.range, .name) }
    addHull(.authors, .authors)
    addHull(.venue, .venue)
    addDates()
    addLinks()
    addNotes(entry.notes)
    holes.sort { $0.range.lowerBound < $1.range.lowerBound }
    fill()
  }

  // MARK: Holes

  /// Adds a hole, unless it meets one that is there.
  ///
  /// - Parameter isWhole: Whether the range is taken as it is, not widened to whole emphasis and
  ///   links.
  private mutating func add(
    _ range: ByteRange, _ field: EntryForm.Field, isWhole: Bool = false
  ) {
    let range = isWhole ? range : visible.widened(range)
    guard !range.isEmpty, range.lowerBound >= candidate.range.lowerBound,
      range.upperBound <= candidate.range.upperBound
    else { return }
    let isFree = holes.allSatisfy {
      $0.range.upperBound <= range.lowerBound || $0.range.lowerBound >= range.upperBound
    }
    if isFree { holes.append(Hole(range: range, field: field)) }
  }

  /// Adds a hole from the first to the last piece of a field, or as far as none but notes and years
  /// come between.
  private mutating func addHull(_ label: Label, _ field: EntryForm.Field) {
    guard let first = labels.firstIndex(of: label) else { return }
    var last = first
    for index in first..<labels.count {
      if labels[index] == label {
        last = index
      } else if labels[index] != .note && labels[index] != .date {
        break
      }
    }
    let end = visible.closing(Int(atoms[first].start)..<Int(atoms[last].end))
    add(visible.source(of: end), field)
  }

  private mutating func addDates() {
    for index in labels.indices where labels[index] == .date {
      guard let date = atoms[index].date else { continue }
      let range = visible.source(of: atoms[index].range)
      let text = document.source.text(in: range)
      if date.month > 0, let full = WrittenDate(fields.date ?? ""), full.year == date.year,
        full.month == date.month, full.day == date.day,
        let format = DateFormat.format(of: text, full)
      {
        add(range, .date(format))
      } else if date.month == 0, Int(date.year) == fields.year {
        let digits = text.utf8.reversed().prefix { isDigit($0) }.count
        let end = ByteRange(range.upperBound - digits, range.upperBound)
        if digits == 4 || digits == 2 { add(end, digits == 4 ? .year : .shortYear) }
      } else {
        add(range, .note)
      }
    }
  }

  private mutating func addLinks() {
    for link in visible.links {
      guard let destination = link.destination, !destination.isEmpty else { continue }
      let isInside = holes.contains {
        $0.range.lowerBound <= link.range.lowerBound && $0.range.upperBound >= link.range.upperBound
      }
      if isInside { continue }
      if let picture = link.pictureRange {
        add(picture, .badge, isWhole: true)
        if let label = link.pictureLabel { add(label, .label, isWhole: true) }
      } else if !link.label.isEmpty, destination != visible.source(of: link.label) {
        add(labelRange(of: link), .label)
      }
      add(destination, .url, isWhole: true)
    }
  }

  /// The source of a link's label without brackets around it.
  private func labelRange(of link: VisibleText.Link) -> ByteRange {
    var range = link.label
    let bytes = visible.bytes
    while range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: "]")
    {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    while range.count > 1, isSpace(bytes[range.lowerBound]) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while range.count > 1, isSpace(bytes[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return visible.source(of: range)
  }

  private mutating func addNotes(_ notes: [FieldText]) {
    for note in notes { add(note.range, .note) }
    for index in labels.indices where labels[index] == .note && atoms[index].isSymbol {
      add(visible.source(of: atoms[index].range), .note)
    }
    for picture in visible.pictures { add(picture, .note) }
  }

  /// Takes the fields from the holes, in order.
  private mutating func fill() {
    var link = EntryForm.Fields.Link(label: "", url: "")
    for (index, hole) in holes.enumerated() {
      let text = document.source.text(in: hole.range)
      switch hole.field {
      case .title: fields.title = text
      case .name: fields.name = text
      case .authors: fields.authors = text
      case .venue: fields.venue = text
      case .note: fields.notes.append(text)
      case .label
      where index > 0 && holes[index - 1].field == .url
        && EntryForm.joinsLabel(
          document.source.bytes[holes[index - 1].range.upperBound..<hole.range.lowerBound]):
        fields.links[fields.links.count - 1].label = text
      case .label: link.label = text
      case .badge: link.badge = text
      case .url:
        link.url = text
        fields.links.append(link)
        link = EntryForm.Fields.Link(label: "", url: "")
      case .year, .shortYear, .date, .number: break
      }
    }
  }

  // MARK: Literals

  /// The template of the entry.
  func form() -> EntryForm {
    var parts: [EntryForm.Part] = []
    var position = candidate.range.lowerBound
    if let number = numberRange {
      parts.append(.literal(literal(ByteRange(position, number.lowerBound))))
      parts.append(.field(.number))
      position = number.upperBound
    }
    for hole in holes where hole.range.lowerBound >= position {
      parts.append(.literal(literal(ByteRange(position, hole.range.lowerBound))))
      parts.append(.field(hole.field))
      position = hole.range.upperBound
    }
    parts.append(.literal(literal(ByteRange(position, candidate.range.upperBound))))
    return EntryForm(parts: parts).withRepeatedLinks()
  }

  /// The digits of the item's marker.
  private var numberRange: ByteRange? {
    let bytes = document.source.bytes
    let start = candidate.marker.lowerBound
    var end = start
    while end < candidate.marker.upperBound, isDigit(bytes[end]) { end += 1 }
    return end > start ? ByteRange(start, end) : nil
  }

  /// The number of an item, or 1.
  var number: Int {
    numberRange.flatMap { Int(document.source.text(in: $0)) } ?? 1
  }

  var place: EntryForm.Place { EntryForm.Place(of: candidate, in: document) }

  private func literal(_ range: ByteRange) -> String {
    let bytes = document.source.bytes
    let place = self.place
    let lineEnd = Array(place.lineEnd.utf8)
    let indentation = Array(place.indentation.utf8)
    var literal: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index...].starts(with: lineEnd), index + lineEnd.count <= range.upperBound else {
        literal.append(bytes[index])
        index += 1
        continue
      }
      index += lineEnd.count
      let isBlank = bytes[index...].starts(with: lineEnd)
      if isBlank {
        literal.append(0x0A)
      } else if bytes[index...].starts(with: indentation),
        index + indentation.count <= range.upperBound,
        !bytes[(index + indentation.count)...].starts(with: lineEnd)
      {
        literal.append(0x0A)
        index += indentation.count
      } else {
        literal.append(0x0B)
      }
    }
    return String(decoding: literal, as: UTF8.self)
  }
}
