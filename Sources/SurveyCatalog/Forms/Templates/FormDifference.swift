/// How an entry departs from the forms of its list.
struct FormDifference {
  /// The form that is nearest.
  let nearest: EntryForm?
  /// What is different, in a few words.
  let text: String

  /// Compares the template of an entry with the list's forms, most frequent first.
  init(_ template: EntryForm, amongst forms: [EntryForm]) {
    let own = Set(template.partNames)
    func distance(_ form: EntryForm) -> Int { own.symmetricDifference(form.partNames).count }
    // The first of those that are equally near is the most frequent one.
    nearest = forms.min { distance($0) < distance($1) }
    guard let nearest else {
      text = "no two entries have the same form"
      return
    }
    let required = Set(nearest.requiredPartNames)
    let lacking = EntryForm.partNames.filter { required.contains($0) && !own.contains($0) }
    let additional = EntryForm.partNames.filter {
      own.contains($0) && !nearest.partNames.contains($0)
    }
    if !lacking.isEmpty {
      text = "no " + lacking.joined(separator: ", no ")
    } else if !additional.isEmpty {
      text = "also " + additional.joined(separator: ", ")
    } else {
      text = Self.spelling(template.withoutNotes(), nearest.withoutOptionalParts().withoutNotes())
    }
  }

  /// The first difference of two templates with the same fields.
  private static func spelling(_ template: EntryForm, _ form: EntryForm) -> String {
    let (left, right) = (template.spelledFields, form.spelledFields)
    for (own, usual) in zip(left, right) {
      if own.field != usual.field { return "the \(own.field) is in another place" }
      if own.before != usual.before {
        let place = own.field.isEmpty ? "at the end" : "before the \(own.field)"
        return "\(quoted(own.before)) \(place), not \(quoted(usual.before))"
      }
    }
    return "it has links or notes in other places"
  }

  private static func quoted(_ literal: String) -> String {
    let text = EntryForm(parts: [.literal(literal)]).description
      .split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: "&nbsp;")
    return text.isEmpty ? "nothing" : "`\(text)`"
  }
}

extension EntryForm {
  /// The names of what an entry may have, in the order in which people are told about them.
  static let partNames = ["title", "name", "authors", "venue", "year", "date", "link", "note"]

  /// The parts that the form has a place for.
  var partNames: [String] { Array(Set(Self.fields(of: parts, isWhole: true).map { $0.partName })) }

  /// The parts that every entry of the form has.
  var requiredPartNames: [String] {
    Array(Set(Self.fields(of: parts, isWhole: false).map { $0.partName }))
  }

  /// The form without the parts that may be missing.
  fileprivate func withoutOptionalParts() -> EntryForm {
    EntryForm(parts: parts.filter { if case .optional = $0 { false } else { true } })
  }

  /// The fields with the literals before them, and the literal at the end.
  fileprivate var spelledFields: [(before: String, field: String)] {
    var spelled: [(before: String, field: String)] = []
    var before = ""
    func visit(_ parts: [Part]) {
      for part in parts {
        switch part {
        case .literal(let text): before += text
        case .field(let field):
          spelled.append((before, field.partName))
          before = ""
        case .repeated(let inner, _): visit(inner)
        case .optional: break
        }
      }
    }
    visit(parts)
    return spelled + [(before, "")]
  }

  private static func fields(of parts: [Part], isWhole: Bool) -> [Field] {
    parts.flatMap { part -> [Field] in
      switch part {
      case .literal: []
      case .field(let field): [field]
      case .optional(let inner): isWhole ? fields(of: inner, isWhole: true) : []
      case .repeated(let inner, _): fields(of: inner, isWhole: isWhole)
      }
    }
  }
}

extension EntryForm.Field {
  /// What the field is to a person.
  fileprivate var partName: String {
    switch self {
    case .shortYear, .year: "year"
    case .date: "date"
    case .label, .url, .badge: "link"
    case .number: "title"
    default: name
    }
  }
}
