/// Headings of sections that hold no papers although their lists may link to some.
enum AsideHeading {
  /// The headings' letters alone, small.
  private static let texts: [StaticString] = [
    "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "changelog",
    "changes", "citation", "cite", "citeus", "citing", "contact", "contactus", "content",
    "contents", "contribute", "contributing", "contribution", "contributions", "contributors",
    "howtocite", "howtocontribute", "latestnews", "latestupdates", "license", "news",
    "newsandupdates", "recentnews", "recentupdates", "starhistory", "tableofcontent",
    "tableofcontents", "toc", "todo", "todolist", "update", "updatelog", "updates", "whatsnew",
  ]

  /// Whether a heading's text, its letters alone, is one of the table.
  static func matches(_ bytes: Span<UInt8>, in text: Range<Int>) -> Bool {
    var letters: [UInt8] = []
    for offset in text where bytes[offset].isLetter {
      guard letters.count < 20 else { return false }
      letters.append(bytes[offset].lowercased)
    }
    return texts.contains { text in
      let word = letters.span
      return word.count == text.utf8CodeUnitCount && word.matches(text, at: 0, before: word.count)
    }
  }
}
