import Testing

@testable import SurveyCatalog

@Suite struct FixerTests {
  private func fix(
    _ text: String, _ rules: [Rule] = Rule.all, _ applicability: Fix.Applicability = .unsafe,
    added: [Int]? = nil
  ) -> (text: String, result: FixResult) {
    let fixer = Fixer(validator: Validator(rules: rules), applicability: applicability)
    let result = fixer.fix(
      Document(parsing: SourceFile(path: "list.md", text: text)),
      focus: added.map { LineSet($0.map { $0 - 1 }) })
    return (String(decoding: result.source.bytes, as: UTF8.self), result)
  }

  private func entry(_ title: String, _ year: Int, _ code: String? = nil) -> String {
    let link = code.map { " [[Code](\($0))]" } ?? ""
    return "- \(title), <ins>ICML, \(year)</ins> [[Paper](https://a.org/\(title)/p)]\(link)"
  }

  @Test func `moves of one topic are made in one go`() {
    let lines = [("A", 2019), ("B", 2024), ("C", 2022), ("D", 2025), ("E", 2024), ("F", 2023)]
      .map { entry($0, $1) }
    let (text, result) = fix("## T\n" + lines.joined(separator: "\n"), [.yearOrder])
    let order = [3, 1, 4, 5, 2, 0].map { lines[$0] }
    #expect(text == "## T\n" + order.joined(separator: "\n"))
    #expect(result.report.diagnostics.isEmpty)
  }

  @Test func `a move takes comments along and keeps line ends and blank lines`() {
    let (a, b) = (entry("A", 2023), entry("B", 2024))
    let ignore = "<!-- survey-ignore: missing-link -->"
    let loose = "## T\r\n\r\n\(a)\r\n\r\n\(ignore)\r\n\(b)\r\n\r\n## U\r\n"
    #expect(
      fix(loose, [.yearOrder]).text
        == "## T\r\n\r\n\(ignore)\r\n\(b)\r\n\r\n\(a)\r\n\r\n## U\r\n")
  }

  @Test func `an entry whose place is excused stays while others move`() {
    let lines = [
      "## T", "<!-- survey-ignore: year-order -->", entry("A", 2019), entry("B", 2023),
      entry("C", 2024), "",
    ]
    let (text, result) = fix(lines.joined(separator: "\n"), [.yearOrder])
    #expect(text == [0, 1, 2, 4, 3, 5].map { lines[$0] }.joined(separator: "\n"))
    #expect(result.report.suppressed.count == 1)
  }

  @Test func `links of duplicates gather in the first line`() {
    let text = ["## T", entry("A", 2024, "https://a.org/1"), entry("A", 2024, "https://a.org/2")]
    let fixed = fix((text + [entry("A", 2024, "https://a.org/3"), ""]).joined(separator: "\n"))
    #expect(
      fixed.text
        == "## T\n\(text[1]) [[Code](https://a.org/2)] [[Code](https://a.org/3)]\n")
    #expect(fixed.result.fixCount == 2)
  }

  @Test func `safe fixes leave alone what is a guess`() {
    let text = "## T\n\(entry("A", 2023)) \n\(entry("A", 2024))\n"
    let (fixed, result) = fix(text, [.trailingWhitespace, .yearOrder, .duplicateEntry], .safe)
    #expect(fixed == "## T\n\(entry("A", 2023))\n\(entry("A", 2024))\n")
    #expect(result.report.diagnostics.map(\.rule) == ["duplicate-entry", "year-order"])
  }

  @Test func `only added lines are fixed, wherever fixes take them`() {
    let text = "## T\n\(entry("A", 2023)) \n\(entry("B", 2022)) \n\(entry("C", 2024)) \n"
    let (fixed, result) = fix(text, [.trailingWhitespace, .yearOrder], added: [4])
    #expect(fixed == "## T\n\(entry("C", 2024))\n\(entry("A", 2023)) \n\(entry("B", 2022)) \n")
    #expect(result.focus == LineSet([1]))
  }

  @Test func `focus follows lines through edits`() {
    let text = "one\ntwo\nthree\nfour"
    let document = Document(parsing: SourceFile(path: "list.md", text: text))
    let edits = [
      Edit.insert("zero\n", at: 0), .delete(ByteRange(4, 8)), .insert("!", at: 13),
    ]
    let fixed = document.source.applying(edits)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "zero\none\nthree!\nfour")
    #expect(LineSet([1]).following(edits, from: document, to: fixed) == LineSet([0]))
    #expect(LineSet([2]).following(edits, from: document, to: fixed) == LineSet([0, 2]))
    #expect(LineSet([3]).following(edits, from: document, to: fixed) == LineSet([0, 3]))
  }

  @Test func `a great many entries the wrong way round are moved in a few rounds`() {
    let lines = (0..<1_000).map { entry("A\($0)", 1_900 + $0 / 40) }
    let (text, result) = fix("## T\n" + lines.joined(separator: "\n") + "\n", [.yearOrder])
    #expect(result.report.diagnostics.isEmpty)
    #expect(text.split(separator: "\n").count == 1_001)
  }

  /// A rule that has a fix for each occurrence of a byte.
  private func rule(
    _ byte: Character, _ id: String = "sample", _ edit: @escaping @Sendable (ByteRange) -> Edit
  ) -> Rule {
    let byte = byte.asciiValue ?? 0
    return Rule(
      id, .warning, "a sample", explanation: "", examples: [],
      check: .list { list, findings in
        let bytes = list.document.source.bytes
        for offset in bytes.indices where bytes[offset] == byte {
          let range = ByteRange(offset, offset + 1)
          findings.report("here", at: range, fix: Fix("mend it", .safe, [edit(range)]))
        }
      })
  }

  @Test func `fixes by which an address or a paper would be lost are refused, the others made`() {
    let address = "- A~B, <ins>ICML, 2024</ins> [[Paper](https://a.org/~b)]\n"
    let paper = "- ~\n- C~, <ins>ICML, 2024</ins>~\n"
    let (text, result) = fix("## T\n\(address)\(paper)", [rule("~") { .delete($0) }])
    #expect(
      text == "## T\n- AB, <ins>ICML, 2024</ins> [[Paper](https://a.org/~b)]\n- \n"
        + "- C, <ins>ICML, 2024</ins>\n")
    #expect(result.fixCount == 4)
    #expect(result.report.diagnostics.count == 1)
    let marker = fix("## T\n- A, <ins>ICML, 2024</ins>\n", [rule("-") { Edit($0, "x") }])
    #expect(marker.result.fixCount == 0)
  }

  @Test func `a fix that is refused throughout keeps no other from being made`() {
    let lines = (0..<100).map {
      "- A^\($0), <ins>ICML, 2024</ins> [[Paper](https://a.org/~\($0))]\n"
    }
    let (text, result) = fix(
      "## T\n" + lines.joined(),
      [rule("~", "bad") { .delete($0) }, rule("^", "good") { .delete($0) }]
    )
    #expect(text.count { $0 == "^" } == 0)
    #expect(text.count { $0 == "~" } == 100)
    #expect(result.fixCount == 100)
  }

  @Test func `fixes that come to no end are not begun`() {
    let text = "## T\n- A~, <ins>ICML, 2024</ins>\n"
    for edit in [
      { Edit.insert(" ", at: $0.lowerBound) }, { Edit($0, String(repeating: "x", count: 90_000)) },
    ] as [@Sendable (ByteRange) -> Edit] {
      let (fixed, result) = fix(text, [rule("~", "sample", edit)])
      #expect(fixed == text)
      #expect(result.fixCount == 0)
      #expect(result.report.diagnostics.count == 1)
    }
  }
}
