import SurveyCatalog

extension FuzzTarget {
  /// The document: lossless, with all ranges of an entry inside it and in order.
  static let document = FuzzTarget("document") { bytes throws(Violation) in
    for form in [Document.Form.list, .lines] {
      let document = Document(parsing: SourceFile(path: "list.md", bytes: bytes), as: form)
      try checkLines(of: document)
      for index in document.lines.indices {
        if let entry = document.entry(atLine: index) { try checkParts(of: entry) }
      }
    }
  }

  /// The lines cover all bytes, and none is empty.
  private static func checkLines(of document: Document) throws(Violation) {
    var end = 0
    for (index, line) in document.lines.enumerated() {
      try require(line.range.lowerBound == end, "a gap or an overlap before line \(index + 1)")
      try require(!line.range.isEmpty, "line \(index + 1) is empty")
      try require(line.level <= 6, "line \(index + 1) has level \(line.level)")
      let content = document.content(ofLine: index)
      try require(line.range.contains(content), "line \(index + 1): its content is outside it")
      try require(document.lineIndex(of: end) == index, "the byte \(end) is on another line")
      end = line.range.upperBound
    }
    try require(end == document.source.bytes.count, "the lines are not the source")
  }

  /// The parts are in the order of the contribution format, inside the entry.
  private static func checkParts(of entry: EntrySyntax) throws(Violation) {
    // If the end tag is missing, there may be spaces between its place and the text before it.
    let isOpen = entry.closeTag.form == .missing
    let parts =
      [entry.marker, entry.title, entry.separator, entry.openTag.range, entry.inside]
      + (isOpen ? [] : [entry.closeTag.range])
    var end = entry.range.lowerBound
    for (index, part) in parts.enumerated() {
      try require(
        part.lowerBound >= end, "part \(index) of the entry at \(entry.range) is out of order")
      end = part.upperBound
    }
    try require(end <= entry.range.upperBound, "a part outside the entry at \(entry.range)")
    for part in [entry.venue, entry.year].compactMap({ $0 }) {
      try require(entry.inside.contains(part), "venue or year outside the tags at \(entry.range)")
    }
    for link in entry.links {
      try require(entry.range.contains(link.range), "a link outside the entry at \(entry.range)")
      for part in [link.label, link.destination, link.address] {
        try require(link.range.contains(part), "a part outside its link at \(link.range)")
      }
    }
    for (link, next) in zip(entry.links, entry.links.dropFirst()) {
      try require(
        link.range.upperBound <= next.range.lowerBound, "links out of order at \(link.range)")
    }
    try require(entry.range.contains(entry.trailing), "trailing text outside the entry")
  }
}
