extension EntryForm {
  /// The Markdown of a paper in this form, without places that it has nothing for, and the parts that
  /// the form has no place for.
  ///
  /// - Parameter links: The links as Markdown, in the order of the form's places.
  func write(
    _ paper: EntryFields, links: [Fields.Link], number: Int, at place: Place
  ) -> (text: String, lost: [String]) {
    var fields = Fields(title: "")
    func written(_ text: String?, _ field: Field) -> String? {
      text.map { MarkdownText.escaped($0, in: context(of: field)) }
    }
    fields.title = written(paper.title, .title) ?? ""
    fields.name = written(paper.name, .name)
    fields.authors = written(paper.authors, .authors)
    fields.venue = written(paper.venue, .venue)
    fields.notes = paper.note.map { [MarkdownText.escaped($0)] } ?? []
    fields.year = paper.year
    fields.date = paper.knownDate
    fields.number = number
    fields.links = links
    var trimmer = TemplateTrimmer(self)
    let fixed = linkPlaces.before + linkPlaces.after
    trimmer.removePlaces { part in
      switch part {
      case .field(.name): fields.name == nil
      case .field(.authors): fields.authors == nil
      case .field(.venue): fields.venue == nil
      case .field(.year), .field(.shortYear): fields.year == nil
      case .field(.date): fields.date == nil && fields.year == nil
      case .repeated: links.count <= fixed
      default: false
      }
    }
    trimmer.removeNotes(after: fields.notes.count)
    if let last = paper.title.unicodeScalars.last, last == "?" || last == "!" {
      trimmer.removeStopAfterTitle()
    }
    let form = trimmer.form.withDates(as: fields.date ?? fields.year.map { String($0) } ?? "")
    let places = Set(form.partNames)
    let given: [(part: String, isGiven: Bool)] = [
      ("name", paper.name != nil), ("authors", paper.authors != nil),
      ("venue", paper.venue != nil), ("year", paper.year != nil), ("date", paper.date != nil),
      ("note", paper.note != nil), ("link", !links.isEmpty),
    ]
    let lost = given.filter { part, isGiven in
      // A date says the year.
      isGiven && !places.contains(part) && !(part == "year" && places.contains("date"))
    }
    return (form.write(fields, at: place), lost.map { $0.part })
  }

  /// What Markdown surrounds a field.
  private func context(of field: Field) -> MarkdownText.Context {
    var context: MarkdownText.Context = []
    guard let index = parts.firstIndex(of: .field(field)) else { return context }
    if isRow { context.insert(.cell) }
    if index > 0, case .literal(let text) = parts[index - 1] {
      if let last = text.last, last == "*" || last == "_" { context.insert(.delimited) }
    }
    if index + 2 < parts.count, case .literal(let text) = parts[index + 1],
      text.hasSuffix("]("), parts[index + 2] == .field(.url)
    {
      context.insert(.label)
    }
    return context
  }

  /// The form with dates no more exact than the one to be written.
  private func withDates(as date: String) -> EntryForm {
    let written = WrittenDate(date)
    return EntryForm(
      parts: parts.map { part in
        guard case .field(.date(let format)) = part, let written else { return part }
        return .field(.date(DateFormat.format(format, reducedTo: written)))
      })
  }
}
