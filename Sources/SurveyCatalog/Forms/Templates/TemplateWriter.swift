extension EntryForm {
  /// What surrounds an entry in its list.
  public struct Place: Hashable, Sendable {
    /// The whitespace before the text of a line that continues the entry.
    public var indentation: String
    /// LF or CRLF.
    public var lineEnd: String

    /// Creates a place.
    public init(indentation: String = "  ", lineEnd: String = "\n") {
      self.indentation = indentation
      self.lineEnd = lineEnd
    }
  }

  /// The Markdown of an entry.
  ///
  /// Fields that the form has no place for are left out, places that have
  /// no value are empty, and optional parts without a value are missing.
  public func write(_ fields: EntryForm.Fields, at place: Place = Place()) -> String {
    var writer = TemplateWriter(fields, place)
    writer.write(parts)
    return writer.text
  }
}

/// Writes the parts of a template one after the other.
private struct TemplateWriter {
  private let fields: EntryForm.Fields
  private let place: EntryForm.Place
  private(set) var text = ""
  private var link = 0
  private var note = 0

  init(_ fields: EntryForm.Fields, _ place: EntryForm.Place) {
    self.fields = fields
    self.place = place
  }

  mutating func write(_ parts: [EntryForm.Part]) {
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let literal): write(literal: literal)
      case .field(.label) where Self.followsURL(parts, index):
        if link > 0, link <= fields.links.count { text += fields.links[link - 1].label }
      case .field(let field): write(field)
      case .optional(let inner): if canFill(inner) { write(inner) }
      case .repeated(let inner, let joint):
        // Links that stand alone further on keep theirs.
        let later = parts[(index + 1)...].count { $0 == .field(.url) }
        var isFirst = true
        while link + later < fields.links.count {
          if !isFirst { write(literal: joint) }
          isFirst = false
          write(inner)
        }
      }
    }
  }

  /// Whether the label at an index belongs to the URL before it.
  private static func followsURL(_ parts: [EntryForm.Part], _ index: Int) -> Bool {
    guard index > 1, parts[index - 2] == .field(.url), case .literal(let text) = parts[index - 1]
    else { return false }
    return EntryForm.joinsLabel(text.utf8)
  }

  private mutating func write(literal: String) {
    let scalars = Array(literal.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n":
        text += place.lineEnd
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if next != "\n", next != "\u{B}" { text += place.indentation }
      case "\u{B}": text += place.lineEnd
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func write(_ field: EntryForm.Field) {
    switch field {
    case .title: text += fields.title
    case .name: text += fields.name ?? ""
    case .authors: text += fields.authors ?? ""
    case .venue: text += fields.venue ?? ""
    case .year: text += fields.year.map { String($0) } ?? ""
    case .shortYear:
      if let year = fields.year { text += (year % 100 < 10 ? "0" : "") + String(year % 100) }
    case .date(let format):
      let written = fields.date ?? fields.year.map { String($0) } ?? ""
      if let date = WrittenDate(written) { text += DateFormat.text(of: date, format) }
    case .note:
      if note < fields.notes.count { text += fields.notes[note] }
      note += 1
    case .label: if link < fields.links.count { text += fields.links[link].label }
    case .badge: if link < fields.links.count { text += fields.links[link].badge }
    case .url:
      if link < fields.links.count { text += fields.links[link].url }
      link += 1
    case .number: text += String(fields.number)
    }
  }

  private func canFill(_ parts: [EntryForm.Part]) -> Bool {
    parts.allSatisfy { part in
      guard case .field(let field) = part else { return true }
      return switch field {
      case .title, .number: true
      case .name: fields.name != nil
      case .authors: fields.authors != nil
      case .venue: fields.venue != nil
      case .year, .shortYear: fields.year != nil
      case .date: fields.date != nil
      case .note: note < fields.notes.count
      case .label, .url, .badge: link < fields.links.count
      }
    }
  }
}
