/// How a list writes its entries: its forms, an entry of each, and the entries that fit none.
package struct FormReport: Sendable {
  /// A form that several entries have.
  package struct Form: Sendable {
    package let form: EntryForm
    /// The number of entries that have the form.
    package let count: Int
    package let example: Example
    /// What a paper can have and the form has no place for.
    package let missing: [String]
  }

  /// An entry with its parts.
  package struct Example: Sendable {
    /// The line on which the entry starts, from 1.
    package let line: Int
    package let text: String
    /// The parts by their names; links with their labels.
    package let parts: [(name: String, label: String, text: String)]
  }

  /// An entry that has none of the forms.
  package struct Misfit: Sendable {
    package let line: Int
    package let text: String
    package let reason: String
  }

  /// The number of entries.
  package let entryCount: Int
  /// The forms, most frequent first.
  package let forms: [Form]
  /// What fits none of the forms, in the order of the list.
  package let misfits: [Misfit]
  /// Declared templates that cannot be read, with the lines, from 1.
  package let faults: [(line: Int, message: String)]

  /// Reads the forms of a list.
  package init(_ document: Document) {
    let list = document.entryForms
    let source = document.source
    let usual = list.usualForms
    var members: [[ReadEntry]] = Array(repeating: [], count: list.forms.count)
    var misfits: [Misfit] = []
    for (entry, form) in zip(list.entries, list.formOfEntry) {
      if usual.contains(form) {
        members[form].append(entry)
      } else {
        misfits.append(
          Misfit(
            line: entry.lines.lowerBound + 1, text: source.text(in: entry.range),
            reason: FormDifference(
              list.forms[form].form, amongst: usual.map { list.forms[$0].form }
            )
            .text))
      }
    }
    for unread in list.unread {
      let text = source.text(in: document.content(ofLine: unread.line))
      misfits.append(Misfit(line: unread.line + 1, text: text, reason: unread.reason))
    }
    entryCount = list.entries.count
    forms = usual.map { index in
      let form = list.forms[index].form
      let entries = members[index]
      let entry = entries.first { $0.range.count <= Self.exampleLength } ?? entries[0]
      let example = Example(entry, of: document)
      let held = Set(form.partNames + example.parts.map { $0.name })
      return Form(
        form: form, count: list.forms[index].count, example: example,
        missing: EntryForm.partNames.filter { !held.contains($0) })
    }
    self.misfits = misfits.sorted { $0.line < $1.line }
    faults = DeclaredForm.all(in: document.markdown).compactMap { declared in
      guard case .failure(let error) = declared.form else { return nil }
      return (declared.line + 1, error.message)
    }
  }

  /// The greatest length of an entry that is a good example.
  private static let exampleLength = 320
}

extension FormReport.Example {
  init(_ entry: ReadEntry, of document: Document) {
    line = entry.lines.lowerBound + 1
    text = document.source.text(in: entry.range)
    var parts: [(name: String, label: String, text: String)] = [
      ("title", "", entry.title.text)
    ]
    if let name = entry.name { parts.append(("name", "", name.text)) }
    if let authors = entry.authors { parts.append(("authors", "", authors.text)) }
    if let venue = entry.venue { parts.append(("venue", "", venue.text)) }
    if let year = entry.year { parts.append(("year", "", String(year))) }
    if let date = entry.date { parts.append(("date", "", date.text)) }
    for link in entry.links { parts.append(("link", link.isTitle ? "" : link.label, link.url)) }
    for note in entry.notes { parts.append(("note", "", note.text)) }
    self.parts = parts
  }
}

extension FormReport {
  /// The report as a value.
  package var json: JSON {
    .object([
      .init("entries", .number(entryCount)),
      .init("forms", .array(forms.map { $0.json })),
      .init(
        "misfits",
        .array(
          misfits.map { misfit in
            .object([
              .init("line", .number(misfit.line)), .init("reason", .string(misfit.reason)),
              .init("text", .string(misfit.text)),
            ])
          })),
    ])
  }
}

extension FormReport.Form {
  fileprivate var json: JSON {
    let parts: [JSON] = example.parts.map { part -> JSON in
      var members: [JSON.Member] = [.init("part", .string(part.name))]
      if part.name == "link" { members.append(.init("label", .string(part.label))) }
      return .object(members + [.init("text", .string(part.text))])
    }
    return .object([
      .init("template", .string(form.description)), .init("count", .number(count)),
      .init(
        "example",
        .object([
          .init("line", .number(example.line)), .init("text", .string(example.text)),
          .init("parts", .array(parts)),
        ])),
      .init("missing", .array(missing.map { .string($0) })),
    ])
  }
}
