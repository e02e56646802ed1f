/// The forms of a list's entries, with how many entries have each.
struct FormTable {
  /// The forms, most frequent first.
  private(set) var forms: [(form: EntryForm, count: Int)] = []
  /// The position of each entry's form.
  private(set) var formOfEntry: [Int] = []

  /// What most often joins links of each spelling.
  let joints: [[EntryForm.Part]: String]

  /// - Parameter templates: The template of each entry.
  init(_ templates: [EntryForm]) {
    joints = Self.joints(templates)
    var cores: [EntryForm: EntryForm] = [:]
    var counts: [EntryForm: Int] = [:]
    let simplified = templates.map { [joints] in $0.simplified().withLastLinkRepeated(joints) }
    for form in simplified {
      if cores[form] == nil { cores[form] = form.withoutNotes() }
      counts[form, default: 0] += 1
    }
    var groups: [EntryForm: [(form: EntryForm, count: Int)]] = [:]
    for (form, count) in counts { groups[cores[form] ?? form, default: []].append((form, count)) }
    let sorted = groups.map { core, variants in
      let count = variants.reduce(0) { $0 + $1.count }
      let form = Self.form(core, variants, count)
      return (core: core, form: form, count: count, text: form.description)
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    forms = sorted.map { ($0.form, $0.count) }
    var positions: [EntryForm: Int] = [:]
    for (position, group) in sorted.enumerated() { positions[group.core] = position }
    formOfEntry = simplified.map { positions[cores[$0] ?? $0] ?? 0 }
  }

  /// What most often joins links of each spelling.
  private static func joints(_ templates: [EntryForm]) -> [[EntryForm.Part]: String] {
    var counts: [[EntryForm.Part]: [String: Int]] = [:]
    for template in templates {
      for case .repeated(let parts, let joint) in template.parts {
        counts[parts, default: [:]][joint, default: 0] += 1
      }
    }
    return counts.mapValues { joints in
      joints.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? " "
    }
  }

  /// One form for entries that differ only in notes: the most frequent variant, with its notes
  /// optional if not all have them.
  private static func form(
    _ core: EntryForm, _ variants: [(form: EntryForm, count: Int)], _ total: Int
  ) -> EntryForm {
    let best = variants.max { ($0.count, $1.form.description) < ($1.count, $0.form.description) }
    guard let best else { return core }
    if best.count == total { return best.form }
    let richest = variants.filter { $0.form != core && $0.count * 10 >= total }
      .max { ($0.count, $1.form.description) < ($1.count, $0.form.description) }
    return richest?.form.withOptionalNotes() ?? best.form
  }
}

extension EntryForm {
  /// The template without differences that mean nothing: whitespace at the end and the padding of
  /// cells.
  func simplified() -> EntryForm {
    var parts = self.parts
    if case .literal(let text) = parts.last {
      // `[//]: # …` is a comment that people write after a row.
      var text = text.firstRange(ofText: "[//]:").map { text[..<$0.lowerBound] } ?? text[...]
      while let last = text.unicodeScalars.last, last == " " || last == "\t" {
        text.unicodeScalars.removeLast()
      }
      parts[parts.count - 1] = .literal(String(text))
    }
    guard isRow else { return EntryForm(parts: parts) }
    return EntryForm(
      parts: parts.enumerated().map { index, part in
        guard case .literal(let text) = part else { return part }
        return .literal(Self.cells(text, isFirst: index == 0))
      })
  }

  /// The text with one space on each side of every `|` but the first of the line.
  private static func cells(_ text: String, isFirst: Bool) -> String {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count > 1 else { return text }
    var out = ""
    for (index, cell) in cells.enumerated() {
      var cell = cell
      if index > 0 { while cell.first == " " { cell.removeFirst() } }
      if index + 1 < cells.count { while cell.last == " " { cell.removeLast() } }
      if index > 0 { out += isFirst && index == 1 ? "| " : " | " }
      out += cell
    }
    return out
  }

  /// The template without its notes and what encloses them.
  func withoutNotes() -> EntryForm { mappingNotes { _ in [] } }

  /// The template with each note and what encloses it optional.
  func withOptionalNotes() -> EntryForm { mappingNotes { [.optional($0)] } }

  private func mappingNotes(_ transform: ([Part]) -> [Part]) -> EntryForm {
    var mapped: [Part] = []
    var index = 0
    while index < parts.count {
      guard parts[index] == .field(.note) else {
        mapped.append(parts[index])
        index += 1
        continue
      }
      var before = ""
      if case .literal(let text) = mapped.last {
        let opening = Self.opening(of: text)
        before = String(text.suffix(opening))
        mapped[mapped.count - 1] = .literal(String(text.dropLast(opening)))
      }
      var after = ""
      var rest = ""
      if index + 1 < parts.count, case .literal(let text) = parts[index + 1] {
        let closing = Self.closing(of: text, for: before)
        after = String(text.prefix(closing))
        rest = String(text.dropFirst(closing))
        index += 1
      }
      mapped += transform(
        EntryForm(parts: [.literal(before), .field(.note), .literal(after)]).parts)
      if !rest.isEmpty { mapped.append(.literal(rest)) }
      index += 1
      mapped = EntryForm(parts: mapped).parts
    }
    return EntryForm(parts: mapped)
  }

  /// How many characters at the end of a literal open an enclosure of what follows.
  private static func opening(of text: String) -> Int {
    var count = 0
    for character in text.reversed() {
      guard " ([{*_`<".contains(character) else { break }
      count += 1
    }
    // The marker of an item that holds nothing but the note.
    let rest = text.dropLast(count)
    if count > 0, let marker = rest.last, "-*+".contains(marker), rest.dropLast().last == "\n" {
      return count + 2
    }
    return count
  }

  private static func closing(of text: String, for opening: String) -> Int {
    let openers = opening.count { "([{*_`<".contains($0) }
    var count = 0
    for character in text {
      guard count < openers, ")]}*_`>".contains(character) else { break }
      count += 1
    }
    // A note at the start keeps no space before what follows.
    if openers == 0, opening.isEmpty, text.first == " " { return 1 }
    return count
  }
}
