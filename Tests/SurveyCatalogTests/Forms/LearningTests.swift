import Testing

@testable import SurveyCatalog

/// Lists of the embedded papers in many forms, read without knowing the form.
@Suite struct LearningTests {
  static let templates = [
    "- {title} <br> {venue} {year} [[{label}]]({url}) …",
    "* {title}, {venue} {yy} [[{label}]]({url}) …",
    "- {title} ({venue}'{yy}) [link to paper]({url})",
    "- **[{venue} {year}]** {title}. [[{label}]]({url}) …",
    "- [{date:YYYY/MM}] **{title}.** *{authors}. {venue}.* [[{label}]({url})] …",
    "{n}. **\"{title}\"**. *{authors}*. {venue} {year}. [[{label}]({url})] …",
    "* \"{title}\", {venue}, {year} (*{note}*). [[{label}]({url})]…",
    "{n}. [**{title}.**]({url}) _{authors}._ {venue} {year}.",
    "- [{title}]({url}) | {venue}'{yy}",
    "{n}. **{title}**⏎⏎*{authors}.* [[{label}]({url})] …, {date:YYYY.M}",
    "- **{title}** [[{label}]]({url}) {date:YYYY-MM-DD}  ↵{authors}",
    "- {authors}. **{title}**. *{venue}*, {year}. [paper]({url})",
    "- {authors}. {title}. In {venue}, {year}. [[pdf]]({url})",
    "- ({venue} {year}) [{title}]({url})",
    "- [{title}]({url}) ({venue} {year}) [[{label}]({url})] …",
    "- [{title}]({url}), {authors}, {venue} {year}",
    "{n}. **{title}.** `{venue} {year}`⏎⏎*{authors}.* [[{label}]({url})] …, {date:YYYY.M}",
    "- `{date:YYYY.MM}` [{title}]({url})",
    "- **{title}** - *{authors}*, {venue} {year} [{label}]({url}) / …",
    "- {title}. {venue}, {date:Mon YYYY}. [[{label}]({url})] …",
    "- [{venue}{yy}] {title} [{label}]({url}) …",
    "- **{title}**  ⏎{authors}  ⏎*{venue} {year}*  ⏎[{label}]({url}) | …",
    "* [{venue}'{yy}] **{title}**, {authors}. [[{label}]]({url})…",
    "- {year}, {venue}, *{title}*, [Paper]({url})",
    "- {title} | [paper]({url}) | {venue} {year} | {authors}",
    "- **{title}** ({year}), {authors} [[pdf]]({url})",
    "- \"{title}.\" {authors}. {venue} ({year}). [[Paper]]({url})",
    "- **({date:YYYY.MM.DD})** {title}. *({note})* [Link]({url})",
    "{n}. {authors}, \"**{title}**\", {venue}, {year}. [[paper]({url})]",
    "- [{title}]({url}) - {authors} - {venue} {year}",
    "- [{title}]({url}) *{venue}, {year}.*",
    "- **[{title}]({url})**. {authors}. *{venue} {year}*",
    "- 🔥 {title} **{venue} {year}** [paper]({url})",
    "- **{venue} {year}** | {title} | [Paper]({url})",
    "- **[{title}]({url})** ({venue}, {year}) - {note}.",
    "- [{date:Mon YYYY}] [{title}]({url}) by {authors}",
    "- **{title}**⏎- {authors}⏎- {venue} {year}⏎- [Paper]({url})",
    "- <b>{title}</b><br>{authors}<br>{venue}, {year}. <a href=\"{url}\">[{label}]</a>",
    "| {year} | {venue} | {title} | [{label}]({url}) … |",
    "| [{title}]({url}) | {authors} | {venue} | {year} |",
    "| {date:YYYY-MM} | {note} | [{title}]({url}) |",
  ]

  private static let headers = [
    "| {year} |": "| Year | Venue | Title | Links |",
    "| [{title}": "| Paper | Authors | Conference | Year |",
    "| {date:YY": "| Date | Institute | Paper |",
  ]

  @Test(arguments: templates) func `entries in a form of their own are read`(
    template: String
  ) throws {
    let form = try EntryForm(template)
    let written = Self.papers(seed: template.utf8.count)
    let text = try Self.list(template)
    let document = SurveyMarkdown.Document(parsing: SourceFile(path: "list.md", text: text))
    let forms = ListForms(learning: document, venues: .standard)
    var right = 0
    for (entry, paper) in zip(forms.entries, written) where Self.isSame(entry, paper, form) {
      right += 1
    }
    #expect(forms.entries.count == written.count)
    #expect(right >= written.count - 1)
    for entry in forms.entries {
      let bytes = document.source.text(in: entry.range)
      #expect(entry.template.write(entry.fields, at: entry.place) == bytes)
      #expect(try EntryForm(entry.template.description) == entry.template)
    }
    let most = try #require(forms.forms.first)
    #expect(most.count * 2 >= written.count)
  }

  /// A list of papers in a form.
  static func list(_ template: String) throws -> String {
    let form = try EntryForm(template)
    var text = "# A list\n\n## Papers\n\n"
    if let header = headers[String(template.prefix(10))] {
      text +=
        header + "\n|" + String(repeating: "---|", count: header.count { $0 == "|" } - 1) + "\n"
    }
    let place = EntryForm.Place(indentation: template.hasPrefix("{n}") ? "    " : "  ")
    for (index, paper) in papers(seed: template.utf8.count).enumerated() {
      var paper = paper
      paper.number = index + 1
      text += form.write(paper, at: place) + "\n"
    }
    return text
  }

  private static func isSame(
    _ entry: ReadEntry, _ paper: EntryForm.Fields, _ form: EntryForm
  ) -> Bool {
    let fields = form.parts.flatMap { part -> [EntryForm.Field] in
      switch part {
      case .field(let field): [field]
      case .repeated(let parts, _):
        parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
      default: []
      }
    }
    let hasYear = fields.contains { field in
      switch field {
      case .year, .shortYear, .date: true
      default: false
      }
    }
    let isAllLinks = form.parts.contains { if case .repeated = $0 { true } else { false } }
    let urls = (isAllLinks ? paper.links : Array(paper.links.prefix(1))).map(\.url)
    return entry.title.text == paper.title
      && entry.authors?.text == (fields.contains(.authors) ? paper.authors : nil)
      && entry.venue?.text == (fields.contains(.venue) ? paper.venue : nil)
      && entry.year == (hasYear ? paper.year : nil)
      && entry.links.map(\.url) == urls
  }

  /// The embedded papers whose titles need no escapes.
  private static let embedded = Catalog(.embedded).papers.filter { paper in
    !paper.title.contains(where: { "*_`[]<>&|\\".contains($0) }) && paper.links.count <= 2
      && paper.year != nil
  }

  /// Papers of the embedded list with authors, venues and dates made up.
  private static func papers(seed: Int) -> [EntryForm.Fields] {
    let papers = embedded
    var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func pick<Element>(_ elements: [Element]) -> Element {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return elements[Int(random % UInt64(elements.count))]
    }
    return (0..<50).map { index in
      let paper = papers[(index * 7 + seed * 13) % papers.count]
      var fields = EntryForm.Fields(title: paper.title)
      let names = (0...pick([0, 1, 2, 4])).map { _ in
        pick(["Wei", "Anna", "José", "Kai-Wei", "Fatima", "Sven A."]) + " "
          + pick(["Zhang", "Smith", "García", "van den Berg", "O'Brien", "El-Sayed"])
      }
      fields.authors = names.joined(separator: ", ")
      fields.venue = pick(["ICLR", "NeurIPS", "ICML", "ACL", "EMNLP", "CVPR", "arXiv", "MobiCom"])
      fields.year = paper.year
      let month = pick([1, 4, 5, 11])
      fields.date = "\(paper.year ?? 2024)-\(month < 10 ? "0" : "")\(month)-\(pick([13, 20, 28]))"
      fields.notes = [pick(["Stanford University", "Google", "MIT"])]
      fields.links = paper.links.map { .init(label: $0.label, url: $0.url) }
      return fields
    }
  }
}
