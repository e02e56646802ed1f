import SurveyCatalog
import Testing

/// The library as another package uses it: nothing but its public names.
@Suite struct PublicInterfaceTests {
  @Test func `a list is used in ten lines`() throws {
    let catalog = Catalog(SourceFile.embedded)
    let papers = catalog.papers.filter { $0.venue?.name == "ICLR" && $0.year == 2023 && $0.hasCode }
    #expect(papers.contains { $0.id == "gptq-2023" })
    let topic = try catalog.topic(named: "kv cache")
    #expect(topic.path.count == 3)
    #expect(catalog.papers(below: topic).count == topic.paperCount)
    #expect(catalog.frameworks.filter(\.training).map(\.name).contains("DeepSpeed"))
    #expect(Set(catalog.papers.compactMap(\.perspective)) == Set(Perspective.allCases))
  }
}
