import SurveyMarkdown
import Testing

@Suite struct JoinedTextTests {
  let source = SourceFile(path: "a.md", text: "> one\n> two\n")
  var text: JoinedText { JoinedText([ByteRange(2, 6), ByteRange(8, 11)], of: source) }

  @Test func `pieces are put together without the prefixes between them`() {
    #expect(String(decoding: text.bytes, as: UTF8.self) == "one\ntwo")
  }

  @Test func `offsets lead back to the source`() {
    #expect((0...7).map(text.sourceOffset) == [2, 3, 4, 5, 8, 9, 10, 11])
    #expect(text.sourceRange(of: 2..<5) == ByteRange(4, 9))
    #expect(text.sourcePieces(of: 2..<5) == [ByteRange(4, 6), ByteRange(8, 9)])
    #expect(text.sourcePieces(of: 4..<7) == [ByteRange(8, 11)])
  }
}
