/// Headings of sections that hold no papers although their lists may link to some.
enum AsideHeading {
  /// The headings' letters alone, small.
  private static let texts: [String] = [
    "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "changelog",
    "changes", "citation", "cite", "citeus", "citing", "contact", "contactus", "content",
    "contents", "contribute", "contributing", "contribution", "contributions", "contributors",
    "howtocite", "howtocontribute", "latestnews", "latestupdates", "license", "news",
    "newsandupdates", "recentnews", "recentupdates", "starhistory", "tableofcontent",
    "tableofcontents", "toc", "todo", "todolist", "update", "updatelog", "updates", "whatsnew",
  ]

  /// Whether a heading's text, its letters alone, is one of the table.
  static func matches(_ bytes: Span<UInt8>, in text: Range<Int>) -> Bool {
    var letters = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    for offset in text where bytes[offset].isLetter {
      guard count < letters.count else { return false }
      letters[count] = bytes[offset].lowercased
      count += 1
    }
    let word = letters.span
    return texts.contains { text in
      text.utf8.count == count && word.matches(text, at: 0, before: count)
    }
  }
}
