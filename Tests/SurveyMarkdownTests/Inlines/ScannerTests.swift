import SurveyMarkdown
import Testing

@Suite struct ScannerTests {
  @Test(arguments: [
    ("[a]", "a"), ("[a\\]b] c", "a\\]b"), ("[ a\nb ]", " a\nb "), ("[]", nil), ("[ \n]", nil),
    ("[a[b]]", nil), ("[a", nil), ("a]", nil),
    ("[" + String(repeating: "é", count: 999) + "]", String(repeating: "é", count: 999)),
    ("[" + String(repeating: "a", count: 1000) + "]", nil),
  ])
  func `a link label has text and no brackets`(_ text: String, _ label: String?) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.linkLabel(at: 0).map { inner($0, of: bytes) } == label)
  }

  @Test(arguments: [
    ("/u a", "/u"), ("<a b> c", "a b"), ("<>", ""), ("<a\nb>", nil), ("<a<b>", nil), ("<a", nil),
    ("a(b(c)d)e)f", "a(b(c)d)e"), ("a\\(b", "a\\(b"), ("a(b", nil), (")", ""), ("a\tb", "a"),
    (String(repeating: "(", count: 33) + String(repeating: ")", count: 33), nil),
  ])
  func `a link destination is bracketed or balanced`(_ text: String, _ destination: String?) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.linkDestination(at: 0).map { inner($0, of: bytes) } == destination)
  }

  @Test(arguments: [
    ("\"a\" b", "a"), ("'a\\'b'", "a\\'b"), ("(a\nb)", "a\nb"), ("(a(b)", nil), ("\"a", nil),
    ("a", nil), ("", nil),
  ])
  func `a link title is quoted`(_ text: String, _ title: String?) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.linkTitle(at: 0).map { inner($0, of: bytes) } == title)
  }

  @Test(arguments: [
    ("<a>", true), ("<a/>", true), ("<a-1 >", true), ("</a\n>", true),
    ("<a b c=d\n e='>' f=\"g\">", true),
    ("<a b = c>", true), ("<a _:.-=1>", true), ("<1>", false), ("< a>", false), ("</a b>", false),
    ("<a b=>", false), ("<a 'b'>", false), ("<a b='c>", false), ("<a/b>", false), ("<a", false),
    ("<a b=\"c\"d>", false),
  ])
  func `a tag has a name and attributes`(_ text: String, _ isTag: Bool) {
    let bytes = Array(text.utf8)
    #expect((bytes.span.htmlTagEnd(at: 0) == bytes.count) == isTag)
  }

  private func inner(_ part: LinkPart, of bytes: [UInt8]) -> String {
    String(decoding: bytes[part.inner], as: UTF8.self)
  }
}
