import Testing

@testable import SurveyCatalog

@Suite struct DumpReaderTests {
  @Test func `entries of DBLP are read`() {
    let dump = ReadDump(DumpSamples.dblp)
    #expect(dump.format == .bibtex && dump.brokenCount == 0)
    #expect(dump.records.count == 2)
    let record = dump.records[0]
    #expect(record.key == "DBLP:conf/iclr/DoeR24")
    #expect(record.title == "TinyQuant: Quantizing Small Language Models for kNN Search")
    #expect(record.venue.hasSuffix("ICLR 2024, Vienna, Austria, May 7-11, 2024"))
    #expect(record.year == "2024" && record.isPaper)
    #expect(record.links == ["https://openreview.net/forum?id=aBcDeFgHiJ"])
    #expect(dump.records[1].links.last == "2301.00001")
  }

  @Test func `entries of the ACL Anthology are read`() {
    let dump = ReadDump(DumpSamples.anthology)
    #expect(dump.records.map(\.key) == ["doe-roe-2023-tinyquant"])
    #expect(
      dump.records.map(\.title) == ["TinyQuant: Quantizing Small Language Models for kNN Search"])
    #expect(dump.records[0].links.first == "https://aclanthology.org/2023.findings-emnlp.7")
    #expect(dump.brokenCount == 0)
  }

  @Test func `the XML of DBLP is read, entities and tags as a reader sees them`() {
    let dump = ReadDump(DumpSamples.xml)
    #expect(dump.format == .xml && dump.brokenCount == 0)
    #expect(dump.records.map(\.isPaper) == [true, true, false])
    #expect(
      dump.records[1].title
        == "TinyQuant: Quantizing Small Language Models for kNN Search & Ähnliches.")
    #expect(dump.records[1].venue == "ICLR" && dump.records[1].year == "2024")
    #expect(dump.records[0].links == ["https://doi.org/10.48550/arXiv.2301.00001"])
  }

  @Test(arguments: [("ISO-8859-1", [0xE9]), ("UTF-8", [0xC3, 0xA9])] as [(String, [UInt8])])
  func `the XML declares its encoding`(encoding: String, letter: [UInt8]) {
    let head =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><dblp><article key=\"a/b/c\"><title>Caf"
    let bytes = Array(head.utf8) + letter + Array("</title></article></dblp>".utf8)
    #expect(ReadDump(bytes).records.map(\.title) == ["Café"])
  }

  @Test(arguments: [
    (DumpSamples.papercopilot, "aBcDeFgHiJ", "", "Poster"),
    (DumpSamples.openReview, "aBcDeFgHiJ", "ICLR 2024 poster", ""),
    (
      DumpSamples.csl, "doe2024",
      "Proceedings of the 41st International Conference on Machine Learning", ""
    ),
    (DumpSamples.dblpSearch, "conf/iclr/DoeR24", "ICLR", ""),
  ])
  func `JSON of each source is read`(text: String, key: String, venue: String, status: String) {
    let dump = ReadDump(text)
    #expect(dump.format == .json && dump.brokenCount == 0)
    #expect(dump.records.first?.key == key)
    #expect(dump.records.first?.venue == venue)
    #expect(dump.records.first?.status == status)
    #expect(
      dump.records.first?.title.hasPrefix("TinyQuant: Quantizing Small Language Models") == true)
  }

  @Test func `JSON values may be nested or lists`() {
    let dump = ReadDump(DumpSamples.csl)
    #expect(dump.records.map(\.year) == ["2024", "2023"])
    #expect(dump.records[0].links.contains("10.1000/tiny"))
    #expect(ReadDump(DumpSamples.openReview).records.count == 2)
    #expect(
      ReadDump(DumpSamples.openReview).records[0].title
        == "TinyQuant: Quantizing Small Language Models for \"kNN\" Search")
    let lines = ReadDump("{\"title\": [\"One\"], \"id\": \"1\"}\n{\"title\": \"Two\"}\n")
    #expect(lines.records.map(\.title) == ["One", "Two"])
  }

  @Test(arguments: [1, 2, 7, 64, 1000])
  func `the size of the chunks changes nothing`(size: Int) {
    for text in DumpSamples.all {
      #expect(ReadDump(text, chunkSize: size) == ReadDump(text))
      let broken = String(text.dropLast(text.count / 3))
      #expect(ReadDump(broken, chunkSize: size) == ReadDump(broken))
    }
  }

  @Test(
    arguments: [
      ([], .empty), (Array(" \n".utf8), .empty), ([0x1F, 0x8B, 8, 0], .compressed),
      ([0xFF, 0xFE, 0x40, 0], .wideText), (Array("<!DOCTYPE html><html>".utf8), .webPage),
      (Array("no entry at all".utf8), .unknown), (Array("[]".utf8), .unknown),
      (Array("<dblp></dblp>".utf8), .unknown),
    ] as [([UInt8], DumpProblem)])
  func `a file that is not a dump is refused`(bytes: [UInt8], problem: DumpProblem) {
    #expect(ReadDump(bytes).problem == problem)
    #expect(!problem.message.isEmpty)
  }

  @Test func `an entry cut off by the end of the file is broken`() {
    let xml = ReadDump(
      "<dblp>\n<article key=\"a\"><title>One</title></article>\n<article key=\"b\">")
    #expect(xml.records.map(\.title) == ["One"])
    #expect(xml.brokenCount == 1 && xml.firstBroken == [3, 1])
    let json = ReadDump("[{\"title\": \"One\"},\n {\"title\": \"Two\", \"venue\": \"I")
    #expect(json.records.map(\.title) == ["One"])
    #expect(json.brokenCount == 1 && json.firstBroken == [2, 2])
    #expect(ReadDump("[{\"title\": \"One\"}").brokenCount == 1)
  }

  @Test func `a broken entry does not hide the next one`() {
    let xml = ReadDump(
      "<dblp><article key=\"a\"><title>One</title>\n<article key=\"b\"><title>Two</title></article></dblp>"
    )
    #expect(xml.records.map(\.title) == ["Two"] && xml.brokenCount == 1)
    let json = ReadDump(
      "[{\"title\": \"One\" \"venue\"},{\"title\": \"Two\"},\n {\"title\": \"Three\"}]")
    #expect(json.records.map(\.title) == ["Two", "Three"])
    #expect(json.brokenCount == 1 && json.firstBroken == [1, 2])
    let notes = ReadDump(
      "{\"notes\": [\n{\"content\": {\"title\" \"One\"}},\n{\"content\": {\"title\": \"Two\"}}]}")
    #expect(notes.records.map(\.title) == ["Two"] && notes.brokenCount == 1)
  }

  @Test func `an entry of many megabytes is skipped`() {
    let long = String(repeating: "x", count: DumpReader.longestEntry + 1)
    let text = "@article{a, title = {One}, note = {\(long)}}\n@article{b, title = {Two}}\n"
    let dump = ReadDump(text, chunkSize: DumpReader.chunkSize)
    #expect(dump.records.map(\.title) == ["Two"] && dump.brokenCount == 1)
    #expect(dump.firstBroken == [1, 1])
  }
}
