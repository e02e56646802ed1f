extension EntrySyntax {
  /// Where the parts of an entry in a list's own form are.
  init(_ reading: ReadEntry, _ text: EntryText) {
    let source = text.source
    let title = reading.title.range
    let year = reading.yearRange(in: source)
    let hull = [reading.venue?.range, year].compactMap { $0 }
    let inside =
      hull.isEmpty
      ? ByteRange(title.upperBound, title.upperBound)
      : ByteRange(
        hull.map { $0.lowerBound }.min() ?? title.upperBound,
        hull.map { $0.upperBound }.max() ?? title.upperBound)
    self.init(
      range: reading.range, marker: reading.marker, title: title,
      separator: ByteRange(title.upperBound, title.upperBound),
      openTag: InsTag(missingAt: inside.lowerBound, isClosing: false), inside: inside,
      venue: reading.venue?.range, year: year,
      closeTag: InsTag(missingAt: inside.upperBound, isClosing: true),
      links: reading.links.map { LinkSyntax($0, in: text) },
      trailing: ByteRange(reading.range.upperBound, reading.range.upperBound))
    yearNumber = reading.year
    isContribution = false
  }
}

extension LinkSyntax {
  fileprivate init(_ link: ReadLink, in text: EntryText) {
    let end = link.range.upperBound
    guard let node = text.link(at: link.range.lowerBound) else {
      self.init(
        range: link.range.indices, label: end..<end, address: end..<end, destination: end..<end,
        url: link.url, form: .single)
      return
    }
    let label = link.isTitle ? node.inner.lowerBound..<node.inner.lowerBound : node.inner.indices
    self.init(range: node.range.indices, label: label, node: node, url: link.url, form: .single)
  }
}

extension ReadEntry {
  /// The digits of the year, outside the title and the links.
  fileprivate func yearRange(in source: SourceFile) -> ByteRange? {
    guard let year else { return nil }
    let bytes = source.bytes.span
    let full = Array(String(year).utf8)
    let places = [date?.range, venue?.range, range].compactMap { $0 }
    let taken = links.map { $0.range } + [title.range]
    for digits in [full, Array(full.suffix(2))] {
      for place in places {
        var index = place.lowerBound
        while index + digits.count <= range.upperBound, index <= place.upperBound + 6 {
          let end = index + digits.count
          let isWhole =
            (index == 0 || !bytes[index - 1].isDigit)
            && (end >= bytes.count || !bytes[end].isDigit)
          let isFree = !taken.contains {
            $0.lowerBound < end && index < $0.upperBound && !$0.contains(place)
          }
          if isWhole, isFree, digits.indices.allSatisfy({ bytes[index + $0] == digits[$0] }) {
            return ByteRange(index, end)
          }
          index += 1
        }
      }
    }
    return nil
  }
}
