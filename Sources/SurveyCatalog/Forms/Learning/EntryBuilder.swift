/// Makes an entry of the labelled pieces of a candidate.
struct EntryBuilder {
  private let document: SurveyMarkdown.Document
  private let visible: VisibleText
  private let atoms: [Atom]
  private let labels: [Label]

  init(
    _ document: SurveyMarkdown.Document, _ visible: VisibleText, _ atoms: [Atom], _ labels: [Label]
  ) {
    self.document = document
    self.visible = visible
    self.atoms = atoms
    self.labels = labels
  }

  /// The length of an entry that has a template.
  private static let longest = 16_384

  /// - Parameter notes: The columns that hold descriptions.
  func entry(_ candidate: Candidate, topic: [String], derivesTemplate: Bool, descriptions: Set<Int>)
    -> ReadEntry?
  {
    guard let title = title() else { return nil }
    let titleRange = spans(.title).first ?? 0..<0
    var entry = ReadEntry(
      lines: candidate.lines, range: candidate.range, container: candidate.container,
      marker: candidate.marker, topic: topic, title: title, links: links(titleRange, descriptions),
      notes: notes(), template: EntryForm(parts: []), fields: EntryForm.Fields(title: ""),
      place: EntryForm.Place())
    entry.name = name()
    entry.authors = authors()
    entry.venue = venue()
    entry.year = year()
    entry.date = date()
    guard derivesTemplate, candidate.range.count <= Self.longest, visible.links.count <= 64 else {
      return entry
    }
    let deriver = TemplateDeriver(document, candidate, visible, atoms, labels, entry)
    entry.template = deriver.form()
    entry.fields = deriver.fields
    entry.fields.number = deriver.number
    entry.place = deriver.place
    return entry
  }

  /// The runs of consecutive pieces with the label, as ranges of visible bytes.
  private func spans(_ label: Label) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var previous: Int?
    for index in labels.indices where labels[index] == label {
      if let last = previous, last == index - 1, var span = spans.popLast() {
        span = span.lowerBound..<atoms[index].range.upperBound
        spans.append(span)
      } else {
        spans.append(atoms[index].range)
      }
      previous = index
    }
    return spans.map(balanced)
  }

  /// The range with the other half of an enclosure of which it has one half.
  private func balanced(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    for (open, close) in [("(", ")"), ("[", "]"), ("\"", "\"")]
      as [(Unicode.Scalar, Unicode.Scalar)]
    {
      let open = UInt8(ascii: open)
      let close = UInt8(ascii: close)
      if open == close {
        var count = 0
        for byte in visible.bytes[range] where byte == open { count += 1 }
        guard count % 2 == 1 else { continue }
        if end < visible.bytes.count, visible.bytes[end] == close {
          end += 1
        } else if start > 0, visible.bytes[start - 1] == open {
          start -= 1
        }
        continue
      }
      var depth = 0
      var lowest = 0
      for byte in visible.bytes[range] {
        if byte == open { depth += 1 }
        if byte == close { depth -= 1 }
        lowest = min(lowest, depth)
      }
      if depth > 0, end < visible.bytes.count, visible.bytes[end] == close { end += 1 }
      if lowest < 0, start > 0, visible.bytes[start - 1] == open { start -= 1 }
    }
    return start..<end
  }

  private func field(_ range: Range<Int>) -> FieldText {
    FieldText(range: visible.source(of: range), text: visible.text(of: range))
  }

  // MARK: Fields

  private func title() -> FieldText? {
    guard var range = spans(.title).first else { return nil }
    while range.count > 1, let last = visible.bytes[range].last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || isSpace(last)
    {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    let text = field(range)
    return text.text.isEmpty ? nil : text
  }

  private func name() -> FieldText? { spans(.name).first.map(field) }

  /// Whether a comma or semicolon precedes the piece that begins at a visible byte.
  private func followsComma(_ start: Int) -> Bool {
    atoms.contains {
      Int($0.start) == start
        && ($0.gap.punctuation == .comma || $0.gap.punctuation == .semicolon)
    }
  }

  private func joined(_ spans: [Range<Int>]) -> FieldText? {
    guard let first = spans.first, let last = spans.last else { return nil }
    var text = ""
    for span in spans {
      let part = visible.text(of: span)
      if part.isEmpty { continue }
      if !text.isEmpty { text += followsComma(span.lowerBound) ? ", " : " " }
      text += part
    }
    guard !text.isEmpty else { return nil }
    return FieldText(
      range: ByteRange(
        visible.source(of: first).lowerBound, visible.source(of: last).upperBound),
      text: text)
  }

  private func authors() -> FieldText? {
    guard var field = joined(spans(.authors)) else { return nil }
    field.text.removeAll { $0 == "*" }
    return field
  }

  private func venue() -> FieldText? {
    guard var field = joined(spans(.venue)) else { return nil }
    field.text.removeAll { $0 == "*" }
    for prefix in Self.venuePrefixes where field.text.lowercased().hasPrefix(prefix) {
      field.text.removeFirst(prefix.count)
    }
    while field.text.first == " " { field.text.removeFirst() }
    while let last = field.text.unicodeScalars.last, last == "," || last == "'" || last == "@" {
      field.text.unicodeScalars.removeLast()
    }
    return field.text.isEmpty ? nil : field
  }

  private static let venuePrefixes = [
    "accepted by ", "accepted at ", "accepted to ", "published in ", "to appear in ", "in ", "@ ",
    "@",
  ]

  // MARK: Dates

  /// The year beside the venue, else the last one before the first link, else the first.
  private func year() -> Int? {
    for index in labels.indices where labels[index] == .date {
      let isBeside =
        index > 0 && labels[index - 1] == .venue
        || index + 1 < labels.count && labels[index + 1] == .venue
          && atoms[index + 1].gap.layout == .none
      if isBeside, let date = atoms[index].date { return Int(date.year) }
    }
    var last: Int?
    var first: Int?
    var beforeLinks = true
    for index in labels.indices {
      if labels[index] == .link { beforeLinks = false }
      guard labels[index] == .date, let date = atoms[index].date else { continue }
      if first == nil { first = Int(date.year) }
      if beforeLinks { last = Int(date.year) }
    }
    return last ?? first
  }

  private func date() -> FieldText? {
    for index in labels.indices where labels[index] == .date {
      guard let text = atoms[index].date?.text else { continue }
      return FieldText(range: visible.source(of: atoms[index].range), text: text)
    }
    return nil
  }

  // MARK: Links and notes

  private func links(_ title: Range<Int>, _ descriptions: Set<Int>) -> [ReadLink] {
    var links: [ReadLink] = []
    for link in visible.links where !link.url.isEmpty && !link.url.hasPrefix("#") {
      if descriptions.contains(column(of: link)) { continue }
      var label = visible.text(of: link.label)
      while label.hasPrefix("["), label.hasSuffix("]"), label.utf8.count > 2 {
        label.removeFirst()
        label.removeLast()
      }
      if label.isEmpty { label = link.picture ?? "" }
      links.append(
        ReadLink(
          label: label, url: link.url, range: link.range, isTitle: link.label.overlaps(title)))
    }
    return links
  }

  private func column(of link: VisibleText.Link) -> Int {
    var column = -1
    for run in visible.runs where run.start <= link.label.lowerBound { column = run.column }
    return column
  }

  /// Each enclosure, cell and line is a note of its own.
  private func notes() -> [FieldText] {
    var notes: [Range<Int>] = []
    var previous = -2
    for index in labels.indices where labels[index] == .note {
      let gap = atoms[index].gap
      let isNew =
        previous != index - 1 || gap.layout > .wrap || gap.opens != .none || gap.closes != .none
        || gap.punctuation == .bar || atoms[index].isSymbol || atoms[previous].isSymbol
        || atoms[index].style.contains(.badge)
      if isNew {
        notes.append(atoms[index].range)
      } else if let last = notes.popLast() {
        notes.append(last.lowerBound..<atoms[index].range.upperBound)
      }
      previous = index
    }
    return notes.filter { !atoms.isEmpty && !isSymbolOnly($0) }.map(balanced).map(field)
  }

  private func isSymbolOnly(_ range: Range<Int>) -> Bool {
    atoms.contains { $0.range == range && $0.isSymbol }
  }
}
