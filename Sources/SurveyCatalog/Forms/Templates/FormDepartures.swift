/// The entries that depart from the form that their list has for such entries.
struct FormDepartures {
  /// An entry that departs.
  struct Departure {
    /// The index of its first line.
    var line: Int
    /// The entry without its list marker.
    var range: ByteRange
    /// What is different.
    var difference: String
    var form: EntryForm
    /// The entry in the form; nil if its parts cannot be moved safely.
    var fix: Edit?
  }

  private(set) var departures: [Departure] = []

  /// How many entries of the same parts show a habit.
  private static let leastCount = 5

  init(_ document: Document) {
    let list = document.entryForms
    let given = document.wantedForms
    let habits = Self.habits(list)
    for (entry, index) in zip(list.entries, list.formOfEntry) {
      let own = list.forms[index].form
      let key = Self.key(own)
      if given.isEmpty {
        // The padding of cells is no habit that a template shows.
        guard entry.container != .row, let habit = habits[key], habit != index,
          let fix = Self.fix(entry, list.forms[habit].form, document)
        else { continue }
        add(entry, own, list.forms[habit].form, fix)
      } else if !given.contains(entry.template) {
        let form = given.first { Self.key($0) == key }
        let fix = form.flatMap { Self.fix(entry, $0, document) }
        let isSame = fix?.replacement == Array(document.source.bytes[entry.range.indices])
        if !isSame { add(entry, own, form ?? given[0], fix) }
      }
    }
  }

  private mutating func add(
    _ entry: ReadEntry, _ own: EntryForm, _ form: EntryForm, _ fix: Edit?
  ) {
    let start = max(entry.range.lowerBound, entry.marker.upperBound)
    departures.append(
      Departure(
        line: entry.lines.lowerBound, range: ByteRange(start, entry.range.upperBound),
        difference: FormDifference(own, amongst: [form]).text, form: form, fix: fix))
  }

  /// The parts of a form, but for notes, which any entry may have.
  private static func key(_ form: EntryForm) -> Set<String> {
    Set(form.partNames).subtracting(["note"])
  }

  /// The positions of the forms that nearly all entries with the same parts have.
  private static func habits(_ list: ListForms) -> [Set<String>: Int] {
    var totals: [Set<String>: Int] = [:]
    var best: [Set<String>: Int] = [:]
    for (index, form) in list.forms.enumerated() {
      let key = key(form.form)
      totals[key, default: 0] += form.count
      if best[key] == nil { best[key] = index }
    }
    return best.filter { key, index in
      let count = list.forms[index].count
      let total = totals[key] ?? count
      return total >= leastCount && count * 100 >= total * 85
    }
  }

  /// The edit that writes an entry in a form, if that changes nothing but marks and spaces.
  private static func fix(_ entry: ReadEntry, _ form: EntryForm, _ document: Document) -> Edit? {
    var form = form
    if let last = entry.fields.title.unicodeScalars.last, last == "?" || last == "!" {
      var trimmer = TemplateTrimmer(form)
      trimmer.removeStopAfterTitle()
      form = trimmer.form
    }
    let text = form.write(entry.fields, at: entry.place)
    guard let reading = form.read(text.utf8, at: entry.place), reading.fields == entry.fields,
      letters(text) == letters(document.source.text(in: entry.range))
    else { return nil }
    return Edit(entry.range, text)
  }

  /// The letters and digits, in order.
  private static func letters(_ text: String) -> [UInt8] {
    text.utf8.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 && $0 != 0xC2 && $0 != 0xA0 }
  }
}

extension Document {
  /// The forms that are given or declared, the contribution form apart.
  var wantedForms: [EntryForm] {
    let declared = DeclaredForm.all(in: markdown).compactMap { try? $0.form.get() }
    return (givenForms.isEmpty ? declared : givenForms).filter { $0 != .contribution }
  }
}
