extension Rule {
  /// A space follows the number signs of a heading.
  static let headingSpace = Rule(
    "heading-space", .error, "no space follows the number signs of a heading",
    explanation: """
      `##Quantization` is no heading: the page shows it as text, and the papers below it belong to \
      the topic above.
      """,
    examples: [
      .good("## Quantization"),
      .good("#1 in its class is a remark."),
      .bad("↓##Quantization", fixed: "## Quantization"),
    ],
    check: .list { context, findings in
      let document = context.document
      let bytes = document.source.bytes.span
      for index in document.lines.indices
      where document.lines[index].kind == .prose && context.isInFocus(line: index) {
        let content = document.content(ofLine: index)
        var end = content.lowerBound
        while end < content.upperBound, bytes[end] == .hash { end += 1 }
        // One sign begins a hashtag.
        let count = end - content.lowerBound
        guard (2...6).contains(count), end < content.upperBound,
          bytes[end].isLetter || bytes[end] >= 0x80
        else { continue }
        findings.report(
          "no space follows \(Excerpt.quoted(ByteRange(content.lowerBound, end), of: document.source))",
          at: ByteRange(content.lowerBound, end),
          fix: Fix("insert a space", .safe, [.insert(" ", at: end)]))
      }
    }
  )
}
