import SurveyCatalog
import Testing

@testable import survey

@Suite struct `Showing a line with carets` {
  /// The excerpt of the range that stands between `«` and `»`.
  func excerpt(_ marked: String, width: Int = 60) -> [String] {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    let text = parts.joined()
    let start = parts[0].utf8.count
    let range = ByteRange(start, start + parts[1].utf8.count)
    let document = Document(parsing: SourceFile(path: "x.md", text: text))
    return SourceExcerpt.lines(range, of: document, columns: width)
  }

  @Test(
    arguments: [
      ("ab«cd»ef", "1 | abcdef", "  |   ^^"),
      ("ab«»ef", "1 | abef", "  |   ^"),
      ("«»", "1 | ", "  | ^"),
      ("🤖 «漢字»", "1 | 🤖 漢字", "  |    ^^^^"),
      ("e\u{301}«x»", "1 | e\u{301}x", "  |  ^"),
      ("a\tb«x»", "1 | a bx", "  |    ^"),
      ("a\u{1B}[2J«x»", "1 | a␛[2Jx", "  |      ^"),
      ("a\u{202E}«x»", "1 | a\\u{202E}x", "  |          ^"),
      ("a«b\r\nc»", "1 | ab", "  |  ^"),
    ])
  func `carets are below the range`(_ marked: String, _ line: String, _ carets: String) {
    #expect(excerpt(marked) == [line, carets])
  }

  @Test(arguments: [20, 33, 60, 100])
  func `a long line is cut around the range`(_ width: Int) throws {
    let words = String(repeating: "漢字 and words ", count: 400)
    for marked in ["«mark»\(words)", "\(words)«mark»\(words)", "\(words)«mark»"] {
      let lines = excerpt(marked, width: width)
      #expect(lines[0].displayWidth <= width + 4)
      #expect(lines[0].contains("…"))
      let caret = try #require(lines[1].firstIndex(of: "^"))
      let column = lines[1][..<caret].displayWidth
      let before = try #require(lines[0].firstRange(of: "mark")).lowerBound
      #expect(lines[0][..<before].displayWidth == column)
      #expect(lines[1].hasSuffix("^^^^"))
    }
  }

  @Test func `a range wider than the line is cut too`() {
    let lines = excerpt("a «\(String(repeating: "mark ", count: 900))» b", width: 40)
    #expect(lines[0].displayWidth <= 44)
    #expect(lines[1].displayWidth <= 44)
  }

  @Test func `a character with very many combining marks is cut`() {
    let lines = excerpt("a\(String(repeating: "\u{301}", count: 200_000))«x»b", width: 40)
    #expect(lines[0].utf8.count < 2000)
    #expect(lines[1].hasSuffix("^"))
  }

  @Test func `invalid UTF-8 is shown as replacement characters`() {
    let source = SourceFile(path: "x.md", bytes: [0x61, 0xFF, 0x62])
    let document = Document(parsing: source)
    let lines = SourceExcerpt.lines(ByteRange(2, 3), of: document, columns: 40)
    #expect(lines == ["1 | a\u{FFFD}b", "  |   ^"])
  }

  @Test func `a command of older CI runners is broken up`() {
    #expect(excerpt("a ##[add-path]«x»")[0] == "1 | a ##\u{200B}[add-path]x")
  }
}
