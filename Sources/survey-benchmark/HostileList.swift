/// A list made to cost as much as it can, of any size.
struct HostileList: Sendable {
  let name: String
  private let opening: String
  private let unit: String

  private init(_ name: String, opening: String = "", repeating unit: String) {
    self.name = name
    self.opening = opening
    self.unit = unit
  }

  func bytes(count: Int) -> [UInt8] {
    var bytes = Array(opening.utf8)
    bytes.reserveCapacity(count + unit.utf8.count)
    while bytes.count < count { bytes += unit.utf8 }
    return bytes
  }

  private static let entry = "- Title, <ins>ICML, 2023</ins> "

  static let all: [HostileList] = [
    HostileList("one line", opening: "- ", repeating: "a"),
    HostileList("no text", repeating: "\n"),
    HostileList("zero bytes", repeating: "\0"),
    HostileList("brackets", opening: entry, repeating: "["),
    HostileList("links without end", opening: entry, repeating: "[[Paper](x "),
    HostileList("links in links", opening: entry, repeating: "[[a]("),
    HostileList("parentheses", opening: entry, repeating: "[[a](("),
    HostileList("labels of blanks", opening: entry, repeating: "[   "),
    HostileList("tags", opening: "- Title, ", repeating: "<ins>"),
    HostileList("closing tags", opening: "- Title, ", repeating: "</ins>"),
    HostileList("tags without end", opening: "- Title, ", repeating: "< "),
    HostileList("commas", opening: "- Title, <ins>", repeating: ","),
    HostileList("years", opening: "- Title ", repeating: "2023, "),
    HostileList("addresses", opening: entry, repeating: "http:/"),
    HostileList("equal papers", opening: "## A\n", repeating: entry + "[[Paper](https://a.b)]\n"),
    HostileList("equal headings", repeating: "## Heading\n"),
    HostileList("all levels", repeating: "# a\n## a\n### a\n#### a\n##### a\n###### a\n"),
    HostileList("underlines", repeating: "a\n---\n"),
    HostileList("nested lists", repeating: "- a\n  - a\n    - a\n      - a\n        - a\n"),
    HostileList("quotes", opening: ">", repeating: ">"),
    HostileList("wrapped entry", opening: "- Title\n", repeating: "word\n"),
    HostileList("comments", repeating: "<!--\n"),
    HostileList("fences", repeating: "```\n~~~\n"),
    HostileList("tables", repeating: "| a | b |\n|---|---|\n"),
    HostileList("cells", opening: "| a | b |\n|---|---|\n", repeating: "|"),
    HostileList("front matter", opening: "---\n", repeating: "a\n"),
    HostileList("blanks", opening: "- ", repeating: "\u{3000}\u{A0} "),
  ]
}
