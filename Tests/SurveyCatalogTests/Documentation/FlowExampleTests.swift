import SurveyCatalog
import Testing

/// The examples of the article on the flow, compiled without access to what is not public.
@Suite struct FlowExampleTests {
  @Test func `the examples of the article on the flow work`() throws {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

    let source = SourceFile(
      path: "README.md",
      text: """
        ## Model-Centric Methods
        ### Quantization
        - GPTQ, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2210.17323)]
        """)

    let document = Document(parsing: source)
    for index in document.lines.indices {
      if let entry = document.entry(atLine: index) {
        print(source.text(in: entry.title))  // GPTQ
      }
    }
    #expect(printed == ["GPTQ"])

    let catalog = Catalog(document)
    let topic = try catalog.topic(named: "quantization")
    for paper in catalog.papers[catalog.papers(below: topic)] {
      print(paper.title, paper.venue?.name ?? "–", paper.year ?? 0)  // GPTQ ICLR 2023
    }
    #expect(printed.last == "GPTQ ICLR 2023")

    let result = catalog.search(try Query(parsing: "gptq venue:ICLR year:2022.."))
    for hit in result.hits {
      print(catalog.papers[hit.position].title)  // GPTQ
    }
    #expect(printed.last == "GPTQ")

    let report = Validator().report(on: document)
    for diagnostic in report.diagnostics {
      let place = document.location(of: diagnostic.range.lowerBound)
      print("\(place.line): \(diagnostic.severity): \(diagnostic.message)")
    }
    let fixed = Fixer().fix(source).source
    #expect(printed.count == 3 && fixed.bytes == source.bytes)

    let rendered = ListRenderer().rendered(source)
    let line = EntryFormatter().line(for: catalog.papers[0])
    let edited = source.applying([.insert(line + "\n", at: 0)])
    #expect(rendered.bytes == source.bytes)
    #expect(edited.bytes.starts(with: Array(line.utf8)))

    let bibtex = ExportFormat.bibtex.text(of: Array(catalog.papers), ids: PaperIDs(catalog))
    ExportFormat.jsonl.write(catalog.papers, ids: PaperIDs(catalog)) { bytes in
      print(bytes.count)
      return true  // more is wanted
    }
    #expect(bibtex.hasPrefix("@") && printed.count == 4)
  }
}
