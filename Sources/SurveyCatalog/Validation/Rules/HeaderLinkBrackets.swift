extension Rule {
  /// Links outside the papers have their brackets where they belong.
  static let headerLinkBrackets = Rule(
    "header-link-brackets", .warning,
    "a bracket or a space is out of place in a link outside the papers",
    explanation: """
      `[[arXiv]](https://…)` and `[ [arXiv]](https://…)` close the outer bracket before the URL, \
      so the URL is outside; `[arXiv] (https://…)` is no link at all. Write \
      `[[arXiv](https://…)]` as in the entries, or `[arXiv](https://…)`. A number in brackets, \
      `[[1]](https://…)`, is left alone.
      """,
    examples: [
      .good(
        "# A Survey\nIt is on [[arXiv](https://arxiv.org/abs/2312.03863)] and on [a page](https://a.org)."
      ),
      .good("# A Survey\nWrite `[[Paper]](link)` never, and [no link] (but a remark)."),
      .good("# A Survey\nAs was found before [[1]](https://a.org)."),
      .bad(
        "# A Survey\nIt is here: ↓[ [arXiv]](https://arxiv.org/abs/2312.03863).",
        fixed: "# A Survey\nIt is here: [[arXiv](https://arxiv.org/abs/2312.03863)]."),
      .bad(
        "# A Survey\nIt is on ↓[arXiv] (https://arxiv.org/abs/2312.03863).",
        fixed: "# A Survey\nIt is on [arXiv](https://arxiv.org/abs/2312.03863)."),
    ],
    check: .list { context, findings in
      for index in context.document.lines.indices {
        switch context.document.lines[index].kind {
        case .prose, .heading, .tableRow:
          guard context.isInFocus(line: index) else { continue }
          check(context.document, line: index, &findings)
        default: continue
        }
      }
    }
  )

  private static func check(_ document: Document, line: Int, _ findings: inout Findings) {
    let source = document.source
    let bytes = source.bytes.span
    let content = document.content(ofLine: line)
    guard bytes.firstIndex(of: .openBracket, in: content.indices) != nil else { return }
    let text = EntryText([content], of: source, references: document.markdown.references)
    let reader = LinkReader(text)
    var index = content.lowerBound
    while let mark = bytes.firstIndex(of: .openBracket, in: index..<content.upperBound) {
      index = mark
      if let end = text.endOfOpaque(at: index) {
        index = max(index + 1, end)
        continue
      }
      guard let link = reader.link(at: index, before: content.upperBound) else {
        index += 1
        continue
      }
      if let fix = link.mendedBrackets(source) {
        findings.report(
          "the brackets of \(Excerpt.quoted(link.label, of: source)) do not hold its URL",
          at: link.range, fix: fix)
      }
      index = max(index + 1, link.form == .unclosed ? link.label.upperBound : link.range.upperBound)
    }
  }
}

extension LinkSyntax {
  /// The correction of a link whose bracket closes early, or whose address stands apart.
  fileprivate func mendedBrackets(_ source: SourceFile) -> Fix? {
    let bytes = source.bytes.span
    let name = source.text(in: label)
    let url = source.text(in: address)
    guard !address.isEmpty, !label.isEmpty else { return nil }
    switch form {
    case .misplacedBracket:
      // `[[1]](https://…)` and `[[Top]](#top)` show their brackets on purpose.
      let isTight = range.lowerBound + 2 == label.lowerBound
      if isTight,
        bytes[address.lowerBound] == .hash || label.indices.allSatisfy({ bytes[$0].isDigit })
      {
        return nil
      }
      return Fix("move ']' after the URL", .safe, [Edit(range, "[[\(name)](\(url))]")])
    case .single:
      // `[text] (…)` in a sentence is a remark unless an address stands in the parentheses.
      let close = bytes.firstIndex(of: .closeBracket, in: label.upperBound..<range.upperBound)
      guard let close, bytes.blankLength(at: close + 1, before: range.upperBound) > 0,
        bytes.matches("http", at: address.lowerBound, before: address.upperBound)
      else { return nil }
      let blanks = close + 1..<bytes.skippingBlanks(from: close + 1, before: range.upperBound)
      return Fix(
        "close the gap before the URL", .safe,
        [.delete(ByteRange(blanks.lowerBound, blanks.upperBound))])
    default: return nil
    }
  }
}
