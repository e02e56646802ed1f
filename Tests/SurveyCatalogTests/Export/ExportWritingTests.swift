import Testing

@testable import SurveyCatalog

@Suite struct ExportWritingTests {
  /// A list that is written in several stretches: each paper stands under two topics.
  private static let long = Catalog(
    SourceFile(
      path: "list.md",
      text: ["## A\n", "## B\n"].map { heading in
        heading
          + (0..<2000).map { number in
            "- Paper \(number): One, <ins>ICML, 2023</ins> [[Paper](https://a.b/\(number))]\n"
          }.joined()
      }.joined()))

  private func pieces(of format: ExportFormat, wanted: Int = .max) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    format.write(Self.long.papers, ids: PaperIDs(Self.long)) {
      pieces.append($0)
      return pieces.count < wanted
    }
    return pieces
  }

  @Test(arguments: ExportFormat.all.map(\.name))
  func `a long list is written in pieces that make up the whole`(_ name: String) throws {
    let format = try #require(ExportFormat(named: name))
    let pieces = pieces(of: format)
    #expect(pieces.count > 2)
    #expect(pieces.joined().elementsEqual(format.text(of: Self.long).utf8))
  }

  @Test(arguments: ExportFormat.all.map(\.name))
  func `nothing is made that is not wanted`(_ name: String) throws {
    #expect(pieces(of: try #require(ExportFormat(named: name)), wanted: 1).count == 1)
  }

  @Test func `what is written once is so, however far its places are apart`() throws {
    #expect(ExportFormat.urls.text(of: Self.long).utf8.count { $0 == .newline } == 2000)
    #expect(ExportFormat.bibtex.text(of: Self.long).utf8.count { $0 == UInt8(ascii: "@") } == 2000)
    #expect(ExportFormat.markdown.text(of: Self.long).utf8.count { $0 == .newline } == 4000)
  }

  @Test func `ids are asked for where they are shown`() {
    #expect(ExportFormat.json.showsIDs())
    #expect(!ExportFormat.json.showsIDs([.title, .year]))
    #expect(ExportFormat.bibtex.showsIDs([]))
    #expect(!ExportFormat.urls.showsIDs())
  }
}

@Suite struct JSONWriterTests {
  @Test(arguments: [0, 7, -1, 2024, .max, .min])
  func `a number is written in decimal`(_ number: Int) {
    #expect(JSON.number(number).text == String(number))
    #expect(FieldValue.number(number).cell == String(number))
  }

  @Test(arguments: [0, 1, 3], [false, true])
  func `a value written piece by piece is the same as the whole`(count: Int, isIndented: Bool) {
    let element = JSON.object([.init("a", .number(-1)), .init("b", .array([]))])
    let elements = Array(repeating: element, count: count)
    let whole = JSON.object([
      .init("name", .string("\"list\": []")),
      .init("runs", .array([.object([.init("list", .array(elements)), .init("end", .null)])])),
    ])
    var json = JSONWriter(isIndented: isIndented)
    var text: [UInt8] = []
    json.beginObject()
    json.write(.string("\"list\": []"), named: "name")
    json.writeName("runs")
    json.beginArray()
    json.beginObject()
    json.writeName("list")
    json.beginArray()
    for element in elements {
      json.write(element)
      text += json.take()
    }
    json.end()
    json.write(.null, named: "end")
    for _ in 0..<3 { json.end() }
    text += json.take()
    #expect(String(decoding: text, as: UTF8.self) == (isIndented ? whole.indentedText : whole.text))
  }
}
