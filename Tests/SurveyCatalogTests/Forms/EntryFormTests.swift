import Testing

@testable import SurveyCatalog

@Suite struct EntryFormTests {
  struct Form: CustomTestStringConvertible, Sendable {
    let row: [String: String]
    var testDescription: String { row["form"] ?? "" }
    static let all = Fixture.table("entry-forms.tsv").map { Form(row: $0) }

    var text: String { (row["text"] ?? "").replacing("⏎", with: "\n") }
  }

  @Test func `the forms are there`() {
    #expect(Form.all.count >= 50)
  }

  @Test(arguments: Form.all, ["\n", "\r\n"])
  func `a paper is read from any form that occurs`(_ form: Form, lineEnd: String) throws {
    let text = ("## Topic\n" + form.text + "\n").replacing("\n", with: lineEnd)
    let catalog = Catalog(SourceFile(path: "list.md", text: text))
    #expect(catalog.papers.count == 1)
    let paper = try #require(catalog.papers.first)
    #expect(paper.title == form.row["title"])
    #expect(paper.venue?.text ?? "" == form.row["venue"])
    #expect(paper.year.map(String.init) ?? "" == form.row["year"])
    #expect(
      paper.links.map { "\($0.label)=\($0.url)" }.joined(separator: " | ") == form.row["links"])
    #expect(paper.topic == ["Topic"])
    #expect(paper.line == 2)
  }

  @Test(arguments: Form.all)
  func `the parts of an entry lie in order inside it`(_ form: Form) throws {
    let document = Document(parsing: SourceFile(path: "list.md", text: form.text), as: .lines)
    let entry = try #require(document.entry(atLine: 0))
    entry.expectOrder()
  }

  @Test(arguments: Form.all)
  func `a contributor's line needs no marker`(_ form: Form) throws {
    guard form.text.hasPrefix("- ") else { return }
    let text = String(form.text.dropFirst(2))
    let document = Document(parsing: SourceFile(path: "line", text: text), as: .lines)
    let catalog = Catalog(document)
    let paper = try #require(catalog.papers.first)
    #expect(catalog.papers.count == 1)
    #expect(paper.title == form.row["title"])
    #expect(paper.venue?.text ?? "" == form.row["venue"])
  }
}

extension EntrySyntax {
  /// Checks that each part lies in the entry and, where the format fixes an order, keeps it.
  func expectOrder() {
    let parts =
      [marker, title, separator, openTag.range, inside, closeTag.range, trailing]
      + [venue, year].compactMap { $0 } + links.map(\.range)
    for part in parts {
      #expect(
        part.lowerBound >= range.lowerBound && part.upperBound <= range.upperBound
          && part.lowerBound <= part.upperBound)
    }
    for (link, next) in zip(links, links.dropFirst()) {
      #expect(link.range.upperBound <= next.range.lowerBound)
    }
    for link in links {
      for part in [link.label, link.address, link.destination] {
        #expect(
          part.lowerBound >= link.range.lowerBound && part.upperBound <= link.range.upperBound)
      }
    }
    #expect(marker.upperBound <= title.lowerBound || title.isEmpty)
    if let venue, let year { #expect(venue.upperBound <= year.lowerBound) }
  }
}
