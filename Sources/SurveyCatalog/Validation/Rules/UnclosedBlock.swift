extension Rule {
  /// A code fence and a comment are closed.
  static let unclosedBlock = Rule(
    "unclosed-block", .error, "a code fence or comment is not closed",
    explanation: """
      What follows an open code fence shows as code, and what follows `<!--` does not show at all: \
      to the end of the list, papers included. Close it.
      """,
    examples: [
      .good("```\ncode\n```"),
      .good("<!-- a remark -->"),
      .bad("↓```\n- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad("↓<!-- a remark\n- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://a.org/b)]"),
    ],
    check: .list { context, findings in
      let document = context.document
      let bytes = document.source.bytes.span
      for block in document.markdown.blocks where !block.isClosed {
        guard let line = block.lines.first, context.isInFocus(line: line) else { continue }
        let what: String
        switch block.kind {
        case .code: what = "the code fence"
        case .html(kind: 2): what = "the comment"
        case .html: what = "the HTML block"
        default: continue
        }
        let content = document.content(ofLine: line)
        let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
        let below = block.lines.count - 1
        findings.report(
          below < 2
            ? "\(what) that starts here is not closed"
            : "\(what) that starts here is not closed: it takes the \(below) lines below it",
          at: ByteRange(start, content.upperBound))
      }
    }
  )
}
