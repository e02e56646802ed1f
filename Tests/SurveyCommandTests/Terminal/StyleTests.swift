import Testing

@testable import survey

@Suite struct `Styling output` {
  private let colored = Style(color: true, hyperlinks: true)
  private static let esc = "\u{1B}"

  @Test func `plain output has no escape codes`() {
    for role in Role.allCases { #expect(Style.plain.apply(role, "text") == "text") }
    #expect(Style.plain.link("text", url: "https://example.org") == "text")
  }

  @Test func `colour wraps nonempty text`() {
    #expect(colored.apply(.venue, "ICLR") == "\u{1B}[36mICLR\u{1B}[39m")
    #expect(colored.apply(.error, "") == "")
  }

  @Test func `no role is white, black or yellow`() {
    let unreadable: Set<Substring> = ["30", "33", "37", "90", "93", "97"]
    for role in Role.allCases {
      #expect(unreadable.isDisjoint(with: role.codes.begin.split(separator: ";")))
    }
  }

  @Test func `a link contains its URL`() {
    #expect(
      colored.link("Paper", url: "https://arxiv.org/abs/1")
        == "\u{1B}]8;;https://arxiv.org/abs/1\u{1B}\\Paper\u{1B}]8;;\u{1B}\\")
  }

  @Test func `a URL cannot end the link early`() {
    let link = colored.link("x", url: "https://a.b/\u{1B}\\\u{7}é ")
    #expect(link == "\u{1B}]8;;https://a.b/%1B\\%07%C3%A9%20\u{1B}\\x\u{1B}]8;;\u{1B}\\")
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "", "arxiv.org",
    "https://a.b/" + String(repeating: "x", count: 2100),
  ])
  func `only web URLs of a reasonable length become links`(_ url: String) {
    #expect(colored.link("x", url: url) == "x")
  }
}
