import Testing

@testable import SurveyCatalog

@Suite struct TemplateTests {
  /// An entry and the template that it has.
  static let entries: [(template: String, entry: String)] = [
    (
      "- {title}, <ins>{venue}, {year}</ins> [[{label}]({url})] …",
      "- A Title, <ins>ICML, 2024</ins> [[Paper](https://a.org)] [[Code](https://b.org)]"
    ),
    (
      "* {title}, {venue} {yy} [[{label}]]({url})( ({note}))?",
      "* A Title, MobiCom 23 [[Paper]](https://a.org) (DL)"
    ),
    (
      "* {title}, {venue} {yy} [[{label}]]({url})( ({note}))?",
      "* A Title, with Commas, MobiCom 23 [[Paper]](https://a.org)"
    ),
    (
      "- [{date:YYYY/MM}] **{title}.** *{authors}. {venue}.* [[{label}]({url})] …",
      "- [2024/05] **A Title.** *Ann Lee et al. arXiv.* [[paper](https://a.org)]"
    ),
    (
      "{n}. **{title}**⏎⏎*{authors}.* [[{label}]({url})], {date:YYYY.M}",
      "12. **A Title**\n\n    *Ann Lee, Bo Wu.* [[abs](https://a.org)], 2024.5"
    ),
    (
      "- **{title}** {date:Mon YYYY}  ↵{authors}",
      "- **A Title** May 2024  \nAnn Lee; Bo Wu"
    ),
    (
      "| {year} | {venue} | [{title}]({url}) |",
      "| 2024 | ICML | [A Title](https://a.org) |"
    ),
    ("- {{{title}}} {…}", "- {A Title} …"),
  ]

  @Test(arguments: entries) func `a template reads an entry and writes it again`(
    template: String, entry: String
  ) throws {
    let form = try EntryForm(template)
    #expect(form.description == template)
    let place = EntryForm.Place(indentation: "    ")
    let reading = try #require(form.read(entry.utf8, at: place))
    #expect(form.write(reading.fields, at: place) == entry)
  }

  @Test(arguments: [
    "- {venue}", "- {title", "- {title}}", "- {tilte}", "- {title} …", "- ({title} ({note})?)?",
  ]) func `a template that makes no sense is an error`(template: String) {
    #expect(throws: TemplateError.self) { try EntryForm(template) }
  }

  @Test func `an entry in another spelling is not read`() throws {
    let form = try EntryForm("- {title} ({venue} {year})")
    #expect(form.read("- A Title (ICML)".utf8) == nil)
    #expect(form.read("* A Title (ICML 2024)".utf8) == nil)
  }

  @Test func `optional parts without a value are missing`() throws {
    let form = try EntryForm("- {title}( ({venue}))? [[{label}]({url})], …")
    var fields = EntryForm.Fields(title: "A Title")
    #expect(form.write(fields) == "- A Title ")
    fields.venue = "ICML"
    fields.links = [
      .init(label: "Paper", url: "https://a.org"), .init(label: "Code", url: "https://b.org"),
    ]
    #expect(
      form.write(fields)
        == "- A Title (ICML) [[Paper](https://a.org)], [[Code](https://b.org)]")
  }

  @Test func `a list declares its form in a comment`() throws {
    let text = """
      # List
      <!-- survey-form: - {title} ({venue} {year}) -->
      <!-- survey-form: - {nothing} -->
      """
    let document = SurveyMarkdown.Document(parsing: SourceFile(path: "list.md", text: text))
    let declared = DeclaredForm.all(in: document)
    #expect(declared.map(\.line) == [1, 2])
    #expect(try declared[0].form.get() == EntryForm("- {title} ({venue} {year})"))
    #expect(throws: TemplateError.self) { try declared[1].form.get() }
  }

  @Test func `a given form decides before what is learned`() throws {
    let text = "# List\n\n- Ann Lee: Some Words (ICML 2024)\n"
    let document = SurveyMarkdown.Document(parsing: SourceFile(path: "list.md", text: text))
    let form = try EntryForm("- {authors}: {title} ({venue} {year})")
    let forms = ListForms(learning: document, venues: .standard, given: [form])
    let entry = try #require(forms.entries.first)
    #expect(entry.title.text == "Some Words")
    #expect(entry.authors?.text == "Ann Lee")
    #expect(entry.venue?.text == "ICML")
    #expect(entry.year == 2024)
  }
}
