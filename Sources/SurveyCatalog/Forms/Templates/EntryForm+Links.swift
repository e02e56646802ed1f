extension EntryForm {
  /// A link in a template: its parts, and what precedes it.
  private struct Unit {
    var range: Range<Int>
    var parts: [Part]
  }

  /// The template with its longest run of equal links written as one that repeats.
  func withRepeatedLinks() -> EntryForm {
    let pieces = self.pieces
    var best: (units: [Unit], joint: String)?
    var run: [Unit] = []
    var joint: String?
    for unit in Self.units(of: pieces) {
      let between = run.last.map { Self.text(pieces[$0.range.upperBound..<unit.range.lowerBound]) }
      if let last = run.last, last.parts == unit.parts, let between, let between,
        joint == nil || joint == between
      {
        joint = between
        run.append(unit)
      } else {
        run = [unit]
        joint = nil
      }
      if run.count > 1, run.count >= best?.units.count ?? 2 { best = (run, joint ?? "") }
    }
    guard let best, let first = best.units.first, let last = best.units.last else { return self }
    return EntryForm(
      parts: Array(pieces[..<first.range.lowerBound])
        + [.repeated(EntryForm(parts: first.parts).parts, joint: best.joint)]
        + Array(pieces[last.range.upperBound...]))
  }

  /// The template whose last link repeats, as links with the same spelling do elsewhere.
  func withLastLinkRepeated(_ joints: [[Part]: String]) -> EntryForm {
    if parts.contains(where: { if case .repeated = $0 { true } else { false } }) { return self }
    let pieces = self.pieces
    guard let last = Self.units(of: pieces).last,
      let joint = joints[EntryForm(parts: last.parts).parts]
    else { return self }
    return EntryForm(
      parts: Array(pieces[..<last.range.lowerBound])
        + [.repeated(EntryForm(parts: last.parts).parts, joint: joint)]
        + Array(pieces[last.range.upperBound...]))
  }

  /// How many links with places of their own are before and after the one that repeats, if one does.
  var linkPlaces: (before: Int, after: Int, repeats: Bool) {
    let repeated = parts.firstIndex { if case .repeated = $0 { true } else { false } }
    guard let repeated else { return (parts.count { $0 == .field(.url) }, 0, false) }
    return (
      parts[..<repeated].count { $0 == .field(.url) },
      parts[repeated...].count { $0 == .field(.url) }, true
    )
  }

  /// The template without some of the links that have places of their own, by their order.
  func removingLinks(_ positions: Set<Int>) -> EntryForm {
    let pieces = self.pieces
    let urls = pieces.indices.filter { pieces[$0] == .field(.url) }
    let units = Self.units(of: pieces)
    var trimmer = TemplateTrimmer(self)
    for position in positions.sorted(by: >) where urls.indices.contains(position) {
      if let unit = units.first(where: { $0.range.contains(urls[position]) }) {
        trimmer.remove(unit.range)
      } else {
        trimmer.removeDestination(at: urls[position])
      }
    }
    return trimmer.form
  }

  /// The template with labels where links have pictures.
  func withoutBadges() -> EntryForm {
    var parts: [Part] = []
    for part in self.parts {
      if case .repeated(let inner, let joint) = part {
        parts.append(.repeated(EntryForm(parts: inner).withoutBadges().parts, joint: joint))
      } else {
        parts.append(part)
      }
    }
    var pieces = EntryForm(parts: parts).pieces
    while let badge = pieces.firstIndex(of: .field(.badge)) {
      guard badge >= 5, pieces[badge - 3] == .field(.label), pieces[badge - 5] == .literal("!"),
        badge + 1 < pieces.count
      else { break }
      pieces.replaceSubrange(badge - 5...badge + 1, with: [.field(.label)])
    }
    return EntryForm(parts: pieces)
  }

  /// The parts with literals cut into single characters.
  var pieces: [Part] {
    parts.flatMap { part -> [Part] in
      guard case .literal(let text) = part else { return [part] }
      return text.unicodeScalars.map { .literal(String($0)) }
    }
  }

  /// The text of pieces that are all literals.
  private static func text(_ pieces: ArraySlice<Part>) -> String? {
    var text = ""
    for piece in pieces {
      guard case .literal(let literal) = piece else { return nil }
      text += literal
    }
    return text
  }

  /// The links with labels: from the brackets that open each to those that close it.
  private static func units(of pieces: [Part]) -> [Unit] {
    var units: [Unit] = []
    var limit = 0
    for url in pieces.indices where pieces[url] == .field(.url) {
      guard let label = pieces[limit..<url].lastIndex(of: .field(.label)) else { continue }
      var start = label
      while start > limit, case .literal(let text) = pieces[start - 1],
        ["[", "(", "!", "*", "`"].contains(text)
      {
        start -= 1
      }
      var depth = 0
      for piece in pieces[start..<url] {
        if case .literal(let text) = piece {
          if text == "[" || text == "(" { depth += 1 }
          if text == "]" || text == ")" { depth -= 1 }
        }
      }
      var end = url + 1
      while end < pieces.count, depth > 0, case .literal(let text) = pieces[end],
        text == ")" || text == "]" || text == "*"
      {
        if text != "*" { depth -= 1 }
        end += 1
      }
      units.append(Unit(range: start..<end, parts: Array(pieces[start..<end])))
      limit = end
    }
    return units
  }
}
