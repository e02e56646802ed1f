extension EntryForm {
  /// An entry that has exactly the spelling of a form.
  public struct Reading: Hashable, Sendable {
    /// What the entry says.
    public var fields: EntryForm.Fields
    /// The places of the template in order, each with the bytes that fill it.
    public var places: [Place]

    /// A place of the template and the bytes that fill it.
    public struct Place: Hashable, Sendable {
      /// What the place is for.
      public var field: Field
      /// The offsets in the entry.
      public var range: Range<Int>
    }
  }

  /// Reads an entry that has exactly this spelling; nil for every other.
  ///
  /// Where several readings are possible, the title is as long and every other field as short as
  /// can be.
  public func read(_ entry: some Collection<UInt8>, at place: Place = Place()) -> Reading? {
    TemplateReader(self, Array(entry), place).read()
  }
}

/// Matches the bytes of an entry with a template, in time proportional to both.
private struct TemplateReader {
  private enum Step {
    case bytes([UInt8])
    case field(EntryForm.Field)
    /// Goes on at the next step or at another one.
    case choice(Int)
    case jump(Int)
    case end
  }

  private let bytes: [UInt8]
  private var steps: [Step] = []
  private var jumps: [(step: Int, target: Int)] = []
  /// For each step, the positions from which it and all that follow match to the end.
  private var matches: [[Bool]] = []

  init(_ form: EntryForm, _ bytes: [UInt8], _ place: EntryForm.Place) {
    self.bytes = bytes
    add(form.parts, place)
    steps.append(.end)
    match()
  }

  // MARK: Steps

  private mutating func add(_ parts: [EntryForm.Part], _ place: EntryForm.Place) {
    for part in parts {
      switch part {
      case .literal(let text): steps.append(.bytes(Self.expanded(text, place)))
      case .field(let field): steps.append(.field(field))
      case .optional(let inner):
        let choice = steps.count
        steps.append(.end)
        add(inner, place)
        steps[choice] = .choice(steps.count)
      case .repeated(let inner, let joint):
        // One, then any number of joints and further ones; or none at all.
        let none = steps.count
        steps.append(.end)
        add(inner, place)
        let again = steps.count
        steps.append(.end)
        steps.append(.bytes(Self.expanded(joint, place)))
        add(inner, place)
        jumps.append((steps.count, again))
        steps.append(.jump(again))
        steps[again] = .choice(steps.count)
        steps[none] = .choice(steps.count)
      }
    }
  }

  private static func expanded(_ literal: String, _ place: EntryForm.Place) -> [UInt8] {
    let form = EntryForm(parts: [.literal(literal)])
    return Array(form.write(EntryForm.Fields(title: ""), at: place).utf8)
  }

  // MARK: Matching

  private mutating func match() {
    let none = [Bool](repeating: false, count: bytes.count + 1)
    matches = Array(repeating: none, count: steps.count)
    let last = steps.count - 1
    for position in stride(from: bytes.count, through: 0, by: -1) {
      for step in stride(from: last, through: 0, by: -1) {
        matches[step][position] =
          switch steps[step] {
          case .end: position == bytes.count
          // Jumps lead back, to steps whose matches come below.
          case .jump: false
          case .choice(let target): matches[step + 1][position] || matches[target][position]
          case .bytes(let text): follows(text, position) && matches[step + 1][position + text.count]
          case .field(let field): end(of: field, step, position) != nil
          }
      }
      for (step, target) in jumps { matches[step][position] = matches[target][position] }
    }
  }

  private func follows(_ text: [UInt8], _ position: Int) -> Bool {
    guard position + text.count <= bytes.count else { return false }
    for index in text.indices where bytes[position + index] != text[index] { return false }
    return true
  }

  /// Where a field that begins at a position ends.
  private func end(of field: EntryForm.Field, _ step: Int, _ position: Int) -> Int? {
    guard position < bytes.count, !isSpace(bytes[position]) else { return nil }
    var end = position
    var found: Int?
    while end < bytes.count, end - position < limit(of: field), isAllowed(bytes[end], in: field) {
      end += 1
      let isEnd =
        matches[step + 1][end] && !isSpace(bytes[end - 1]) && isComplete(field, position..<end)
      guard isEnd else { continue }
      found = end
      if field != .title { break }
    }
    return found
  }

  private func limit(of field: EntryForm.Field) -> Int {
    switch field {
    case .year: 4
    case .shortYear: 2
    case .number: 9
    case .date: 30
    case .title, .authors, .note, .url, .badge: 4000
    case .name, .venue, .label: 400
    }
  }

  private func isAllowed(_ byte: UInt8, in field: EntryForm.Field) -> Bool {
    switch field {
    case .year, .shortYear, .number: isDigit(byte)
    case .url, .badge: byte > 0x20
    case .label: byte != UInt8(ascii: "]") && byte != 0x0A
    default: byte != 0x0A && byte != 0x0D
    }
  }

  private func isComplete(_ field: EntryForm.Field, _ range: Range<Int>) -> Bool {
    switch field {
    case .year: range.count == 4
    case .shortYear: range.count == 2
    case .date(let format): date(in: range, format) != nil
    default: true
    }
  }

  private func date(in range: Range<Int>, _ format: String) -> WrittenDate? {
    let text = Array(bytes[range])
    guard let found = DateScanner(text).dates.first, found.range == text.indices else { return nil }
    let isSame = DateFormat.text(of: found.date, format).utf8.elementsEqual(text)
    return isSame ? found.date : nil
  }

  // MARK: Reading

  func read() -> EntryForm.Reading? {
    guard matches[0][0] else { return nil }
    var reading = EntryForm.Reading(fields: EntryForm.Fields(title: ""), places: [])
    var link = EntryForm.Fields.Link(label: "", url: "")
    var step = 0
    var position = 0
    while true {
      switch steps[step] {
      case .end: return reading
      case .jump(let target): step = target
      case .choice(let target): step = matches[step + 1][position] ? step + 1 : target
      case .bytes(let text):
        position += text.count
        step += 1
      case .field(let field):
        guard let end = end(of: field, step, position) else { return nil }
        let range = position..<end
        reading.places.append(.init(field: field, range: range))
        if field == .label, followsURL(step), let last = reading.fields.links.indices.last {
          reading.fields.links[last].label = String(decoding: bytes[range], as: UTF8.self)
        } else {
          fill(&reading.fields, &link, field, range)
        }
        position = end
        step += 1
      }
    }
  }

  /// Whether the label of a step belongs to the URL before it.
  private func followsURL(_ step: Int) -> Bool {
    guard step > 1, case .field(.url) = steps[step - 2], case .bytes(let text) = steps[step - 1]
    else { return false }
    return EntryForm.joinsLabel(text)
  }

  private func fill(
    _ fields: inout EntryForm.Fields, _ link: inout EntryForm.Fields.Link, _ field: EntryForm.Field,
    _ range: Range<Int>
  ) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    switch field {
    case .title: fields.title = text
    case .name: fields.name = text
    case .authors: fields.authors = text
    case .venue: fields.venue = text
    case .note: fields.notes.append(text)
    case .year: fields.year = Int(text)
    case .shortYear: fields.year = Int(text).map { $0 > 40 ? 1900 + $0 : 2000 + $0 }
    case .date(let format):
      guard let date = date(in: range, format) else { return }
      fields.date = date.text
      if fields.year == nil { fields.year = Int(date.year) }
    case .number: fields.number = Int(text) ?? 1
    case .label: link.label = text
    case .badge: link.badge = text
    case .url:
      link.url = text
      fields.links.append(link)
      link = EntryForm.Fields.Link(label: "", url: "")
    }
  }
}
