import SurveyCatalog
import Testing

@testable import survey

@Suite struct `Measuring text in columns` {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("naïve", 5),
    ("中文", 4), ("日本語!", 7), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("，", 2), ("ｗ", 2),
    ("ﾊ", 1), ("🚀", 2), ("👩‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🇩", 1), ("1️⃣", 2), ("❤️", 2),
    ("❤", 1), ("☎", 1), ("⌚", 2), ("…", 1), ("─", 1), ("→", 1), ("α", 1), ("⭐", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("a\tb", 2), ("\u{1B}", 0), ("\u{85}", 0), ("\u{200B}", 0), ("\u{AD}", 1), ("\u{A0}", 1),
    ("\u{3000}", 2), ("\u{303F}", 1), ("\u{20000}", 2), ("\u{FEFF}", 0), ("\u{7F}", 0),
    ("\r\n", 0), ("क्षि", 1), ("ä中🚀x", 6),
  ])
  func `letters, combining marks, wide letters and emoji have their terminal widths`(
    _ text: String, _ width: Int
  ) {
    #expect(text.displayWidth == width)
    #expect(text[...].displayWidth == width)
  }

  @Test func `a letter with a million combining marks has one column`() {
    #expect(("a" + String(repeating: "\u{301}", count: 1_000_000)).displayWidth == 1)
  }
}

@Suite struct `Fitting text` {
  @Test(arguments: [
    ("short", 10, "short"), ("exactly", 7, "exactly"), ("too long", 7, "too lo…"),
    ("too long", 5, "too…"), ("too long", 1, "…"), ("too long", 0, ""), ("", 3, ""),
    ("中文字", 6, "中文字"), ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("👩‍💻👩‍💻", 3, "👩‍💻…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `truncated text ends with an ellipsis and fits`(_ text: String, _ width: Int, _ cut: String)
  {
    #expect(text.truncated(to: width) == cut)
    #expect(cut.displayWidth <= width)
  }

  @Test func `padding counts columns, not characters`() {
    #expect("ab".padded(to: 4) == "ab  ")
    #expect("ab".padded(to: 4, .right) == "  ab")
    #expect("中".padded(to: 4) == "中  ")
    #expect("longer".padded(to: 4) == "longer")
  }

  @Test(arguments: [
    ("one two three", 7, 0, ["one two", "three"]),
    ("one two three", 9, 2, ["one two", "  three"]),
    ("abcdefghij k", 4, 0, ["abcd", "efgh", "ij k"]),
    ("a abcdefgh", 4, 1, ["a", " abc", " def", " gh"]),
    ("中文字中文字", 5, 0, ["中文", "字中", "文字"]),
    ("中", 1, 0, ["中"]),
    ("a  b", 9, 0, ["a b"]),
    ("a\n\nb", 9, 0, ["a", "", "b"]),
    ("", 9, 0, [""]),
    ("ab", 0, 0, ["a", "b"]),
    ("ab", 2, 100, ["ab"]),
  ])
  func `words wrap, and break only if they are too long`(
    _ text: String, _ width: Int, _ indent: Int, _ lines: [String]
  ) {
    #expect(text.wrapped(to: width, indent: indent) == lines)
  }
}
