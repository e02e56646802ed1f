/// A new entry in the form of its list, where it belongs.
package struct PlacedEntry: Sendable {
  /// The Markdown of the entry.
  package let text: String
  /// What the list's form has no place for, by the names of the parts.
  package let lost: [String]
  /// Where the entry goes.
  package let placement: EntryPlacement
  /// The edits that add the entry, and count the items after it anew.
  package let edits: [Edit]

  /// Writes an entry for a topic.
  ///
  /// - Complexity: O(*n*) in the number of bytes of the list.
  package init(_ contribution: Contribution, in topic: Topic, of catalog: Catalog) {
    let document = catalog.document
    let lines = catalog.lines(of: topic)
    let section = document.sections(in: lines).first?.lines ?? lines
    let order = ListOrder(document)
    func placed(_ text: String) -> EntryPlacement {
      EntryPlacement(
        of: text, year: contribution.decidedYear, date: contribution.fields.knownDate, in: topic,
        of: catalog, order: order)
    }
    let composer = document.hasOwnForm ? EntryComposer(document) : nil
    guard let composer,
      let first = composer.compose(contribution.fields, in: section, number: 1)
    else {
      text = contribution.line(for: topic, of: catalog)
      lost = []
      placement = placed(text)
      edits = [placement.edit]
      return
    }
    let numbers = ItemNumbers(document, section)
    let number = numbers.number(below: placed(first.text).lineAbove)
    let composed =
      number == 1
      ? first : composer.compose(contribution.fields, in: section, number: number) ?? first
    text = composed.text
    lost = composed.lost
    placement = placed(text)
    var edits = numbers.edits(below: placement.lineAbove, from: number + 1)
    // Two edits cannot start at one place: the entry goes in with the number that follows it.
    let inserted = placement.edit
    if let next = edits.first, next.range.lowerBound == inserted.range.lowerBound {
      edits[0] = Edit(next.range, inserted.replacement + next.replacement)
    } else {
      edits.insert(inserted, at: 0)
    }
    self.edits = edits
  }
}

/// The numbers of the entries of a section, where they are items of numbered lists.
private struct ItemNumbers {
  private let document: Document
  /// The entries with numbers, by their lines.
  private var numbers: [(lines: Range<Int>, range: ByteRange, number: Int)] = []

  init(_ document: Document, _ section: Range<Int>) {
    self.document = document
    for line in section {
      guard let reading = document.readings[line] else { continue }
      let bytes = document.source.bytes[reading.marker.indices]
      let digits = bytes.prefix { $0.isDigit }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      let start = reading.marker.lowerBound
      numbers.append((reading.lines, ByteRange(start, start + digits.count), number))
    }
  }

  /// Whether all items have the same number, which Markdown counts up.
  private var areSame: Bool {
    numbers.count > 1 && numbers.allSatisfy { $0.number == numbers[0].number }
  }

  /// The number of a new item below a line, counted from 1.
  func number(below line: Int) -> Int {
    guard let above = numbers.last(where: { $0.lines.lowerBound < line }) else {
      return numbers.first?.number ?? 1
    }
    return areSame ? above.number : above.number + 1
  }

  /// The edits that give the items below a line the numbers after a new one.
  func edits(below line: Int, from first: Int) -> [Edit] {
    guard !areSame else { return [] }
    var edits: [Edit] = []
    var next = first
    for item in numbers where item.lines.lowerBound >= line {
      guard item.number == next - 1 else { break }
      let text = String(next)
      edits.append(Edit(item.range, text))
      if text.utf8.count > item.range.count {
        // What continues the item is indented as far as its text.
        for line in item.lines.dropFirst() where document.lines[line].kind != .blank {
          edits.append(.insert(" ", at: document.content(ofLine: line).lowerBound))
        }
      }
      next += 1
    }
    return edits
  }
}
