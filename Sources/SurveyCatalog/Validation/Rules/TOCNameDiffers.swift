extension Rule {
  /// A line of the contents has the text of the heading that it leads to.
  static let tocNameDiffers = Rule(
    "toc-name-differs", .warning, "a line of the contents and its heading have different texts",
    explanation: """
      The line leads to a heading that is called something else, mostly because one of the two was \
      changed alone. Emoji and numbers before the text may differ.

      The fix takes the heading's text; where the heading is the wrong one of the two, mend that.
      """,
    examples: [
      .good(
        """
        - [Model Pruning](#-model-pruning)

        ## 🔧 Model Pruning
        """),
      .bad(
        """
        - [↓Memory Efficient Tuning](#memory-efficient-tuning)

        ## Memory-Efficient Tuning
        """,
        fixed: """
          - [Memory-Efficient Tuning](#memory-efficient-tuning)

          ## Memory-Efficient Tuning
          """),
    ],
    check: .list { context, findings in
      let outline = context.outline
      for item in outline.contents.lazy.flatMap(\.items) {
        let index: Int
        switch outline.target(of: item) {
        case .heading(let heading), .otherCase(let heading): index = heading
        case .place, .nothing: continue
        }
        let heading = outline.headings[index]
        guard context.isInFocus(line: item.line), item.title != heading.text,
          HeadingWords.shown(item.title) != HeadingWords.shown(heading.text)
        else { continue }
        // Where it is the heading that is joined by hyphens, its own finding mends it.
        let isMendable =
          !HeadingWords.isJoined(heading.text, whereSplit: item.title)
          && !heading.text.contains { $0 == "[" || $0 == "]" || $0 == "\\" }
        findings.report(
          "the heading on line \(heading.line + 1) is called \(Excerpt.quoted(heading.text))",
          at: item.text, notes: [Note("the heading is here", at: heading.range)],
          fix: isMendable
            ? Fix("take the heading's text", .unsafe, [Edit(item.text, heading.text)]) : nil)
      }
    }
  )
}

/// The words of headings and contents as readers compare them.
enum HeadingWords {
  /// A text without what stands before its first letter, its blanks made single, its escapes undone.
  static func shown(_ text: String) -> [Substring] {
    let letters = text.drop { !$0.isLetter }
    let body = letters.isEmpty ? text[...] : letters
    guard body.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return body.split { $0.isWhitespace }
    }
    // `&amp;` and `\&` are what a writer puts for `&`.
    var plain = ""
    var rest = body
    while let character = rest.popFirst() {
      if character == "\\", rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? false { continue }
      plain.append(character)
      if character == "&", rest.hasPrefix("amp;") { rest = rest.dropFirst(4) }
    }
    return plain.split { $0.isWhitespace }
  }

  /// Whether a text without blanks has hyphens where another text of the same words has blanks.
  static func isJoined(_ text: String, whereSplit other: String) -> Bool {
    let joined = text.drop { !$0.isLetter }
    let split = other.drop { !$0.isLetter }
    guard joined.utf8.contains(UInt8(ascii: "-")), !joined.contains(where: \.isWhitespace),
      split.contains(" ")
    else { return false }
    return key(String(joined)) == key(String(split))
  }

  /// A text in small letters with its hyphens made blanks.
  static func key(_ text: String) -> String {
    String(
      decoding: text.lowercased().utf8.map { $0 == UInt8(ascii: "-") ? .space : $0 }, as: UTF8.self)
  }
}
