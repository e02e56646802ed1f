/// Writes the entries of a list in another form.
package struct ListConverter {
  /// The list in the other form.
  package private(set) var result: SourceFile
  /// What the form has no place for, with the number of entries that lose it.
  package private(set) var lost: [(part: String, count: Int)] = []
  /// The lines, from 1, of the entries that stay as they are, because they would be read differently.
  package private(set) var kept: [Int] = []

  private let catalog: Catalog
  private let form: EntryForm
  private var edits: [Edit] = []
  /// The new texts of table rows, by their lines.
  private var rows: [Int: String] = [:]

  /// Converts a list.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package init(_ catalog: Catalog, to form: EntryForm) {
    self.catalog = catalog
    self.form = form
    let document = catalog.document
    result = document.source
    var counts: [String: Int] = [:]
    for (position, entry) in catalog.papers.entries.enumerated() {
      guard let reading = document.readings[entry.line] else { continue }
      let paper = catalog.papers[position]
      let (text, lost) = text(for: paper)
      guard reads(text, as: paper) else {
        kept.append(paper.line)
        continue
      }
      for part in lost { counts[part, default: 0] += 1 }
      if reading.container == .row {
        rows[entry.line] = text
      } else {
        edits.append(Edit(reading.range, text))
      }
    }
    lost = EntryForm.partNames.compactMap { part in counts[part].map { (part, $0) } }
    convertTables()
    result = document.source.applying(edits)
    declareForm()
  }

  private func text(for paper: Paper) -> (text: String, lost: [String]) {
    let links = paper.links.map { link in
      EntryForm.Fields.Link(
        label: MarkdownText.escaped(EntryFormatter.label(of: link), in: [.label]),
        url: MarkdownText.destination(link.url))
    }
    return form.write(
      EntryFields(paper), links: links, number: 1, at: EntryForm.Place(lineEnd: newline))
  }

  private var newline: String { catalog.document.newline }

  /// Whether a text by itself says what a paper says.
  private func reads(_ text: String, as paper: Paper) -> Bool {
    let source = SourceFile(path: "", text: "## T\n\n" + text + "\n")
    let papers = Catalog(Document(parsing: source, givenForms: [form])).papers
    guard papers.count == 1, let new = papers.first else { return false }
    return new.title == paper.title && new.venue?.text == paper.venue?.text
      && new.year == paper.year && new.links.map { $0.url } == paper.links.map { $0.url }
  }

  // MARK: Tables

  /// Replaces the rows of each table by items; rows that are no papers stay in a table below them.
  private mutating func convertTables() {
    let document = catalog.document
    for block in document.markdown.blocks {
      guard case .table = block.kind else { continue }
      let lines = block.lines.filter { document.lines[$0].kind != .blank }
      let items = lines.compactMap { rows[$0] }
      guard !items.isEmpty else { continue }
      let rest = lines.filter { rows[$0] == nil }
      var text = items.joined(separator: newline) + newline
      // A header and its delimiters alone are no table.
      if rest.count > 2 {
        text += newline
        for line in rest {
          text += document.source.text(in: document.content(ofLine: line)) + newline
        }
      }
      let end = block.lines.upperBound
      let range = document.bytes(ofLines: block.lines.lowerBound..<end)
      if end < document.lines.count, document.lines[end].kind != .blank { text += newline }
      if block.lines.lowerBound > 0, document.lines[block.lines.lowerBound - 1].kind == .prose {
        text = newline + text
      }
      edits.append(Edit(range, text))
      for line in lines { rows[line] = nil }
    }
    for (line, text) in rows {
      edits.append(Edit(document.content(ofLine: line), text))
    }
  }

  /// Declares the form in the list where it would not be learned.
  private mutating func declareForm() {
    let document = Document(parsing: result)
    let isRead = form == .contribution ? !document.hasOwnForm : false
    guard !isRead, document.wantedForms.isEmpty, form == .contribution || document.hasOwnForm,
      let heading = document.lines.firstIndex(where: { $0.kind == .heading })
    else { return }
    let template = form == .contribution ? "contribution" : form.description
    let comment = "<!-- survey-form: \(template) -->\(newline)\(newline)"
    result = result.applying([
      .insert(comment, at: document.content(ofLine: heading).lowerBound)
    ])
  }
}
