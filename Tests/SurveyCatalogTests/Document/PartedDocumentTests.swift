import Testing

@testable import SurveyCatalog

/// A list is read alike in one part and in two.
@Suite struct PartedDocumentTests {
  private typealias Document = SurveyCatalog.Document

  /// Where a list is parted makes no difference.
  private func expectSame(
    _ bytes: [UInt8], _ form: Document.Form, partedAt offsets: some Sequence<Int>
  ) {
    let source = SourceFile(path: "list.md", bytes: bytes)
    let plain = Document(parsing: source, as: form)
    for offset in offsets {
      let parted = Document(
        parsing: source, as: form, partedAt: offset, parallelism: OneAfterTheOther())
      #expect(
        parted.lines == plain.lines, "\(offset) \(source.text(in: ByteRange(0, bytes.count)))")
    }
  }

  /// What may stand in the middle of a list, and what is open there.
  static let middles = [
    "```\n- Title, <ins>ICML, 2024</ins>\n\n# A\n- Title, <ins>ICML, 2024</ins>\n```\n",
    "~~~\n```\n- Title, <ins>ICML, 2024</ins>\n~~~~\n", "```\nnever closed\n",
    "<!-- a\n- Title, <ins>ICML, 2024</ins>\n\n-->\n", "<!-- never closed\n\n# A\n",
    "| a | b |\n|---|---|\n| c | d |\ne | f\n\n", "a | b\n-|-\nc | d\n\n",
    "a | b\r\n-|-\r\nc | d\r\n",
    "Heading\n=======\n", "Heading\n---\n", "prose\nHeading\n---\n", "Heading\r\n---\r\n",
    "- Title\nof two lines\n<ins>ICML, 2024</ins>\n[[Paper](https://a.b)]\n[[Code](https://c.d)]\n",
    "- Title\n\n- Title, <ins>ICML,\n2024</ins>\n- [Topic](#topic)\n  - deep\n",
    "- a\nb\nc\nd\ne\nf\n",
    "## News\n- Title, <ins>ICML, 2024</ins>\n### B\n- Title, <ins>ICML, 2024</ins>\n## A\n",
    "\u{FEFF}- Title, <ins>ICML, 2024</ins>\n", "\r\r\n\r\n", "\n\n\n\n", "no end", "\r",
    "---\nx\n---\n",
  ]

  @Test(arguments: middles)
  func `nothing in the middle of a list makes a difference`(_ middle: String) {
    let entry = "- Title, <ins>ICML, 2024</ins> [[Paper](https://a.b)]\n"
    for (before, after) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
      for top in ["", "---\na: b\n---\n", "\u{FEFF}# A\n"] {
        let text =
          top + String(repeating: entry, count: before) + middle
          + String(repeating: entry, count: after)
        for form in [Document.Form.list, .lines] {
          expectSame(Array(text.utf8), form, partedAt: 0...text.utf8.count)
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `damaged lists are read alike`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for mutation in Mutation.allCases {
      for _ in 0..<6 {
        let start = Int.random(in: 0..<80_000, using: &generator)
        let piece = Array(SourceFile.embedded.bytes.dropFirst(start).prefix(4000))
        let damaged = mutation.apply(to: piece, using: &generator)
        let offsets = (0..<20).map { _ in Int.random(in: 0...damaged.count, using: &generator) }
        expectSame(damaged, .list, partedAt: offsets)
        expectSame(damaged, .lines, partedAt: offsets)
      }
    }
  }

  @Test(arguments: [
    "---\n", "---\na: b\n", "---\r\n\r\n", "---\na\n---", "---\na\n\n---\n",
    "\u{FEFF}---\na\n---\n",
  ])
  func `front matter is read whole`(_ text: String) {
    for rest in ["", "# A\n", "a\n---\n# B\n", "- Title, <ins>ICML, 2024</ins>\n"] {
      let bytes = Array((text + rest).utf8)
      expectSame(bytes, .list, partedAt: 0...bytes.count)
    }
  }

  @Test func `a list of megabytes is read by two at once as by one`() {
    let entry = "- Title, <ins>ICML, 2024</ins> [[Paper](https://a.b)]\n"
    let text = "# A\n" + String(repeating: entry, count: 60_000)
    let source = SourceFile(path: "list.md", text: text)
    let parted = Document(parsing: source, parallelism: OneAfterTheOther())
    #expect(source.bytes.count > 3_000_000)
    #expect(parted.lines == Document(parsing: source).lines)
  }
}
