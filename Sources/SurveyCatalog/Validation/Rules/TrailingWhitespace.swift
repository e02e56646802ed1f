extension Rule {
  /// Lines end with their last word.
  static let trailingWhitespace = Rule(
    "trailing-whitespace", .warning, "spaces at the end of a line",
    explanation: """
      Nobody sees spaces at the end of a line, but every tool that compares lines does. At entries \
      they are a warning, at other lines a fact shown on request. Two spaces or more that break a \
      line of a paragraph are Markdown and stay; so does what is in fences and comments.
      """,
    examples: [
      .good("- BitFit, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2106.10199)]"),
      .good("First line  \nsecond line"),
      .good(
        "- BitFit, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2106.10199)]  \n  Ben Zaken"),
      .bad(
        "- BitFit, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2106.10199)]↓ ",
        fixed: "- BitFit, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2106.10199)]"),
      .bad("## Compression↓  \n", fixed: "## Compression\n"),
    ],
    check: .list { context, findings in
      let lines = context.document.lines
      let bytes = context.document.source.bytes.span
      for index in lines.indices {
        let kind = lines[index].kind
        // The last byte before the terminator tells nearly always that all is well.
        var end = lines[index].range.upperBound
        let start = lines[index].range.lowerBound
        if end > start, bytes[end - 1] == .newline { end -= 1 }
        if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        guard end > start, bytes[end - 1] == .space || bytes[end - 1] == .tab else { continue }
        guard kind != .fence, kind != .comment, context.isInFocus(line: index) else { continue }
        var blanks = end
        while blanks > start, bytes[blanks - 1] == .space || bytes[blanks - 1] == .tab {
          blanks -= 1
        }
        // Two blanks before a line that goes on with the paragraph break the line.
        if end - blanks >= 2, bytes[end - 1] == .space,
          context.document.isProseParagraph(goingOnAt: index + 1, behind: kind)
        {
          continue
        }
        // The blank behind a list marker makes it one: an entry's text may follow on the next line.
        let text = bytes.skippingBlanks(from: start, before: end)
        if kind == .entry, text + bytes.markerLength(at: text, before: end) > blanks { continue }
        let range = ByteRange(blanks, end)
        let count = range.count
        let isEntry = context.document.isInEntry(line: index)
        findings.report(
          count == 1
            ? "a space at the end of the line"
            : "\(count) spaces at the end of the line",
          at: range, severity: isEntry ? nil : .info,
          fix: Fix(count == 1 ? "take it out" : "take them out", .safe, [.delete(range)]))
      }
    }
  )
}

extension Document {
  /// Whether a line of prose goes on with the paragraph of the line above it.
  fileprivate func isProseParagraph(goingOnAt index: Int, behind kind: Line.Kind) -> Bool {
    guard index < lines.count else { return false }
    if hasOwnForm, lines[index].kind == .continuation { return true }
    guard lines[index].kind == .prose else { return false }
    if kind == .prose { return true }
    guard kind == .entry || kind == .continuation else { return false }
    let content = content(ofLine: index)
    let bytes = source.bytes.span
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    return !bytes.startsBlock(at: start, before: content.upperBound)
  }

  /// Whether a line is of an entry.
  fileprivate func isInEntry(line: Int) -> Bool {
    guard lines[line].kind == .continuation else { return lines[line].kind == .entry }
    // Headings go on for one line alone; a line that goes on for longer is an entry's.
    return line > 0 && lines[line - 1].kind != .heading
  }
}
