import Testing

@testable import SurveyCatalog

@Suite struct OrderRendererTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let list: String
    let ordered: String
  }

  /// An entry of a year, short enough to compare by eye.
  private static func entry(_ name: String, _ year: Int) -> String {
    "- \(name), <ins>ICML, \(year)</ins> [[Paper](https://a.org/\(name))]"
  }

  private static let (a, b, c) = (entry("A", 2022), entry("B", 2024), entry("C", 2023))

  static let cases: [Case] = [
    Case(
      testDescription: "comments and blank lines stay between the same places",
      list: "# T\n\(a)\n\n<!-- x -->\n\n\(b)\n\n",
      ordered: "# T\n\(b)\n\n<!-- x -->\n\n\(a)\n\n"),
    Case(
      testDescription: "what a remark parts is ordered by itself",
      list: "# T\n\(a)\n\(b)\n\nA remark.\n\n\(c)\n",
      ordered: "# T\n\(b)\n\(a)\n\nA remark.\n\n\(c)\n"),
    Case(
      testDescription: "an entry whose place is excused keeps to the entry above it",
      list: "# T\n\(b)\n<!-- survey-ignore: year-order -->\n\(a)\n\(c)\n",
      ordered: "# T\n\(b)\n<!-- survey-ignore: year-order -->\n\(a)\n\(c)\n"),
    Case(
      testDescription: "what is indented below an entry moves with it",
      list: "# T\n\(a)\n  a note\n\n  more of it\n\(b)\n",
      ordered: "# T\n\(b)\n\(a)\n  a note\n\n  more of it\n"),
    Case(
      testDescription: "a comment that silences a rule moves with its entry",
      list: "# T\n<!-- head -->\n<!-- survey-ignore: x -->\n\(a)\n\(b)\n",
      ordered: "# T\n<!-- head -->\n\(b)\n<!-- survey-ignore: x -->\n\(a)\n"),
    Case(
      testDescription: "entries of one group do not leave it",
      list: "# T\n- One:\n  \(a)\n  \(b)\n- Two:\n  \(c)\n",
      ordered: "# T\n- One:\n  \(b)\n  \(a)\n- Two:\n  \(c)\n"),
    Case(
      testDescription: "an entry without a year keeps to the entry above it",
      list: "# T\n\(a)\n- N, [[Web](https://a.org)]\n\(b)\n\(c)\n",
      ordered: "# T\n\(b)\n\(c)\n\(a)\n- N, [[Web](https://a.org)]\n"),
    Case(
      testDescription: "the last line without a newline does not glue to another",
      list: "# T\r\n\(a)\r\n\(b)", ordered: "# T\r\n\(b)\r\n\(a)"),
    Case(
      testDescription: "the mark at the file's start stays there",
      list: "\u{FEFF}\(a)\n\(b)\n", ordered: "\u{FEFF}\(b)\n\(a)\n"),
    Case(
      testDescription: "headings keep their entries",
      list: "# T\n\(a)\n## U\n\(b)\n", ordered: "# T\n\(a)\n## U\n\(b)\n"),
  ]

  @Test(arguments: cases)
  func `entries change places, and what stands between them stays`(_ example: Case) {
    let document = Document(parsing: SourceFile(path: "", text: example.list))
    let edits = OrderRenderer.edits(for: document, in: document.lines.indices)
    let ordered = document.source.applying(edits)
    #expect(String(decoding: ordered.bytes, as: UTF8.self) == example.ordered)
  }

  @Test func `a preprint's year is that of its id`() {
    let first = "- A, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2405.00001)]"
    let document = Document(parsing: SourceFile(path: "", text: "# T\n\(first)\n\(Self.c)\n"))
    #expect(OrderRenderer.edits(for: document, in: document.lines.indices).isEmpty)
  }

  // MARK: - The rule

  private static let validator = Validator(rules: [.yearOrder])

  /// Lists that people and chance made.
  private static func sources() throws -> [SourceFile] {
    let lists = (0..<80).map { seed in
      var mutator = ListMutator(seed: seed)
      return SourceFile(path: "", bytes: mutator.list())
    }
    return try lists + Corpus.files.map { try Corpus.source($0) }
  }

  @Test func `what is in order for the renderer is so for the rule`() throws {
    for source in try Self.sources() {
      let document = Document(parsing: source)
      let edits = OrderRenderer.edits(for: document, in: document.lines.indices)
      let ordered = Document(parsing: source.applying(edits))
      #expect(Self.validator.report(on: ordered).diagnostics.isEmpty)
    }
  }

  @Test func `what is in order for the rule is so for the renderer`() throws {
    for source in try Self.sources() {
      let ordered = Document(
        parsing: Fixer(validator: Self.validator, applicability: .unsafe).fix(source).source)
      #expect(OrderRenderer.edits(for: ordered, in: ordered.lines.indices).isEmpty)
    }
  }
}
