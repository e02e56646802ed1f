import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct `Hostile lists in reports` {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var title: [UInt8]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "escape sequences", title: Array("\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m".utf8)),
    Case(testDescription: "marks of direction", title: Array("a\u{202E}b\u{2066}c\u{200F}".utf8)),
    Case(
      testDescription: "line ends in disguise", title: Array("a\r::error::b\u{2028}c\u{85}d".utf8)),
    Case(testDescription: "a workflow command", title: Array("::set-output name=x::y".utf8)),
    Case(testDescription: "an old runner's command", title: Array("a ##[add-path]/tmp b".utf8)),
    Case(testDescription: "a script's end", title: Array("a</script><script>".utf8)),
    Case(
      testDescription: "bytes that are no text", title: [0x61, 0xFF, 0xC0, 0x80, 0xE2, 0x82, 0x62]),
    Case(testDescription: "a zero byte", title: [0x61, 0, 0x62]),
    Case(testDescription: "a megabyte", title: Array(repeating: 0x61, count: 1 << 20)),
    Case(
      testDescription: "a letter with countless marks",
      title: Array("a".utf8) + Array(repeatElement(Array("\u{301}".utf8), count: 1 << 15).joined())),
    Case(testDescription: "brackets without end", title: Array(repeating: 0x5B, count: 1 << 17)),
    Case(testDescription: "quotation marks", title: Array("\"\\\"\\u0000\\".utf8)),
  ]

  static func document(_ test: Case) -> Document {
    var bytes = Array("## A\n- x ".utf8) + test.title
    bytes += Array(", <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.17453)]\n".utf8)
    return Document(parsing: SourceFile(path: "README.md", bytes: bytes))
  }

  @Test(arguments: cases, Reporter.all.map(\.name))
  func `come out harmless and short`(_ test: Case, _ format: String) throws {
    let document = Self.document(test)
    let found = Validator(rules: [.anyTitle]).report(on: document)
    let report = Report(
      [ListReport(document, diagnostics: found.diagnostics)], rules: [.anyTitle], version: "1")
    let text = try #require(Reporter.named(format)).text(of: report)
    #expect(text.utf8.count < 20_000)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHazardous })
    #expect(!text.contains("##["))
    for line in text.split(separator: "\n") where line.hasPrefix("::") {
      #expect(line.hasPrefix("::error file=README.md,line=2,"))
    }
    guard format != "github" else { return }
    #expect(!text.contains("</script"))
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}

@Suite struct `Finding places` {
  @Test(
    arguments: [
      "", "a", "a\nb\n", "é\r\n🤖 x\n", "\u{FEFF}## A\n\u{301}\n",
      String(repeating: "é", count: 3000),
      String(repeating: "ab🤖\n", count: 900),
    ])
  func `places are those that the document tells`(_ text: String) {
    let document = Document(parsing: SourceFile(path: "x", text: text))
    let index = LocationIndex(document)
    for offset in stride(from: 0, through: text.utf8.count + 2, by: 7) {
      #expect(index.location(of: offset) == document.location(of: offset))
    }
  }

  @Test func `a range that takes its line end in ends on the next line`() {
    let report = ListReport(list("one", "two"), diagnostics: [])
    #expect(report.end(of: ByteRange(0, 4)) == SourceLocation(line: 2, column: 1))
    #expect(report.end(of: ByteRange(4, 8)) == SourceLocation(line: 3, column: 1))
    #expect(report.end(of: ByteRange(4, 4)) == SourceLocation(line: 2, column: 1))
  }
}
