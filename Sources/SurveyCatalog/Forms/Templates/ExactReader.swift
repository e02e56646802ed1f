/// Reads candidates that have exactly the spelling of given forms.
struct ExactReader {
  private let document: SurveyMarkdown.Document
  private let forms: [EntryForm]

  init(_ document: SurveyMarkdown.Document, _ forms: [EntryForm]) {
    self.document = document
    self.forms = forms
  }

  /// The entry, read with the first form that it fits.
  func entry(_ candidate: Candidate, topic: [String]) -> ReadEntry? {
    let place = EntryForm.Place(of: candidate, in: document)
    var bytes = document.source.bytes[candidate.range.indices]
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    for form in forms {
      guard let reading = form.read(bytes, at: place) else { continue }
      return entry(candidate, topic, form, reading, place)
    }
    return nil
  }

  private func entry(
    _ candidate: Candidate, _ topic: [String], _ form: EntryForm, _ reading: EntryForm.Reading,
    _ place: EntryForm.Place
  ) -> ReadEntry? {
    let start = candidate.range.lowerBound
    var texts: [EntryForm.Field: FieldText] = [:]
    var notes: [FieldText] = []
    var links: [ReadLink] = []
    var label: FieldText?
    for found in reading.places {
      let range = ByteRange(start + found.range.lowerBound, start + found.range.upperBound)
      let text = FieldText(range: range, text: text(in: range))
      switch found.field {
      case .note: notes.append(text)
      case .label: label = text
      case .url:
        let address = document.source.text(in: range)
        links.append(
          ReadLink(
            label: label?.text ?? "", url: address,
            range: ByteRange(label?.range.lowerBound ?? range.lowerBound, range.upperBound),
            isTitle: label == nil))
        label = nil
      default: texts[found.field] = texts[found.field] ?? text
      }
    }
    guard let title = texts[.title], !title.text.isEmpty else { return nil }
    let date = reading.places.first { if case .date = $0.field { true } else { false } }
    return ReadEntry(
      lines: candidate.lines, range: candidate.range, container: candidate.container,
      marker: candidate.marker, topic: topic, title: title, name: texts[.name],
      authors: texts[.authors], venue: texts[.venue], year: reading.fields.year,
      date: date.flatMap { found in
        reading.fields.date.map {
          FieldText(
            range: ByteRange(start + found.range.lowerBound, start + found.range.upperBound),
            text: $0)
        }
      },
      links: links, notes: notes, template: form, fields: reading.fields, place: place)
  }

  private func text(in range: ByteRange) -> String {
    Inlines(parsing: [range], of: document.source, references: document.references).text()
  }
}

extension EntryForm.Place {
  /// Where a candidate is: how its further lines are indented, and how lines end.
  init(of candidate: Candidate, in document: SurveyMarkdown.Document) {
    let line = document.lines[candidate.lines.lowerBound]
    let textStart = candidate.parts.first.flatMap { part in
      (part.content ?? document.blocks[part.block].content).first?.lowerBound
    }
    let width = max(0, (textStart ?? line.lowerBound) - line.lowerBound)
    let bytes = document.source.bytes
    let isCRLF =
      line.count > 1 && bytes[line.upperBound - 2] == 0x0D && bytes[line.upperBound - 1] == 0x0A
    self.init(
      indentation: candidate.container == .item ? String(repeating: " ", count: width) : "",
      lineEnd: isCRLF ? "\r\n" : "\n")
  }
}
