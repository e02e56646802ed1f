/// Takes places out of a template, with what encloses them and what separates them from the rest.
struct TemplateTrimmer {
  /// The parts, each character of a literal by itself.
  private var pieces: [EntryForm.Part]
  private let isRow: Bool

  init(_ form: EntryForm) {
    pieces = form.pieces
    isRow = pieces.first == .literal("|")
  }

  var form: EntryForm { EntryForm(parts: pieces) }

  /// Removes every place that has nothing to fill it.
  mutating func removePlaces(where isUnfilled: (EntryForm.Part) -> Bool) {
    while let index = pieces.firstIndex(where: isUnfilled) { remove(index..<index + 1) }
  }

  /// Removes the full stop or comma after a title that ends in a mark of its own.
  mutating func removeStopAfterTitle() {
    guard let title = pieces.firstIndex(of: .field(.title)), let next = literal(title + 1),
      next == "." || next == ","
    else { return }
    pieces.remove(at: title + 1)
  }

  /// Removes the places of notes but for the first ones.
  mutating func removeNotes(after count: Int) {
    while let index = pieces.indices.filter({ pieces[$0] == .field(.note) }).dropFirst(count).last {
      remove(index..<index + 1)
    }
  }

  /// Removes the destination of a link whose label is something else: `[{title}]({url})`.
  mutating func removeDestination(at url: Int) {
    guard literal(url + 1) == ")", text(max(0, url - 2)..<url) == "](",
      let open = pieces[..<(url - 2)].lastIndex(of: .literal("["))
    else { return }
    pieces.removeSubrange(url - 2..<url + 2)
    pieces.remove(at: open)
  }

  /// Removes the pieces of some range.
  mutating func remove(_ range: Range<Int>) {
    var range = range
    while let wider = enclosure(of: range) { range = wider }
    let left = leftSeparator(before: range.lowerBound)
    let right = rightSeparator(after: range.upperBound)
    pieces.removeSubrange(
      dropsLeft(left, right)
        ? left.lowerBound..<range.upperBound : range.lowerBound..<right.upperBound)
  }

  private func literal(_ index: Int) -> String? {
    guard pieces.indices.contains(index), case .literal(let text) = pieces[index] else {
      return nil
    }
    return text
  }

  private func text(_ range: Range<Int>) -> String {
    range.compactMap(literal).joined()
  }

  // MARK: Enclosures

  private static let closers = [
    "(": ")", "[": "]", "*": "*", "_": "_", "`": "`", "\"": "\"", "“": "”",
  ]

  /// The range with the brackets, quotes, emphasis or tags around it; nil if there are none.
  private func enclosure(of range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound > markerEnd, let open = literal(range.lowerBound - 1) else { return nil }
    if open == ">" { return element(around: range) }
    guard let close = Self.closers[open] else { return nil }
    for end in [range.upperBound, range.upperBound + 1] where literal(end) == close {
      if end > range.upperBound, !isStop(range.upperBound) { continue }
      return range.lowerBound - 1..<end + 1
    }
    return nil
  }

  private func isStop(_ index: Int) -> Bool {
    literal(index).map { ".,:;".firstRange(ofText: $0) != nil } ?? false
  }

  private func element(around range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound - 1
    while start > markerEnd, let text = literal(start), text != "<" { start -= 1 }
    var end = range.upperBound
    while let text = literal(end), text != ">" { end += 1 }
    let name = text(start..<range.lowerBound).dropFirst().dropLast()
    guard literal(start) == "<", !name.isEmpty, literal(end) == ">",
      text(range.upperBound..<end + 1) == "</\(name)>"
    else { return nil }
    return start..<end + 1
  }

  // MARK: Separators

  /// Where the text of the entry begins: after the marker of an item.
  private var markerEnd: Int {
    var end = pieces.first == .field(.number) ? 1 : 0
    if end == 1 || literal(0).map({ "-*+|".firstRange(ofText: $0) != nil }) == true { end += 1 }
    guard end > 0, literal(end) == " " else { return pieces.first == .literal("|") ? 1 : 0 }
    return end + 1
  }

  private static let separators: Set<String> = [
    " ", "\t", "\u{A0}", ",", ".", ";", ":", "-", "–", "—", "·", "|", "/", "\n", "\u{B}",
  ]

  private func isSeparator(_ index: Int) -> Bool {
    guard let text = literal(index) else { return false }
    return Self.separators.contains(text) && !(isRow && text == "|")
  }

  private func leftSeparator(before index: Int) -> Range<Int> {
    var start = index
    while start > markerEnd, isSeparator(start - 1) { start -= 1 }
    if start - 4 >= markerEnd, text(start - 4..<start) == "<br>" {
      start -= 4
      while start > markerEnd, literal(start - 1) == " " { start -= 1 }
    }
    return start..<index
  }

  private func rightSeparator(after index: Int) -> Range<Int> {
    var end = index
    while isSeparator(end) { end += 1 }
    if text(end..<min(end + 4, pieces.count)) == "<br>" {
      end += 4
      while literal(end) == " " { end += 1 }
    }
    return index..<end
  }

  /// Whether the separator on the left goes, not the one on the right.
  private func dropsLeft(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if left.isEmpty { return false }
    if right.isEmpty { return true }
    // In a cell, the space before the next bar stays.
    if isRow, literal(right.upperBound) == "|" { return true }
    let (before, after) = (text(left), text(right))
    func hasLineEnd(_ text: String) -> Bool { text.contains { $0 == "\n" || $0 == "\u{B}" } }
    if hasLineEnd(before) != hasLineEnd(after) { return hasLineEnd(after) }
    let startsLink =
      literal(right.upperBound).map { "[<".firstRange(ofText: $0) != nil }
      ?? (right.upperBound < pieces.count
        && isRepeated(right.upperBound))
    if startsLink || right.upperBound == pieces.count { return true }
    func isSpace(_ text: String) -> Bool { text.allSatisfy { $0.isWhitespace } }
    return isSpace(before) || !isSpace(after)
  }

  private func isRepeated(_ index: Int) -> Bool {
    if case .repeated = pieces[index] { true } else { false }
  }
}
