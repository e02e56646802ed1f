extension Rule {
  /// Whatever looks like a paper is read as one.
  static let unreadPaper = Rule(
    "unread-paper", .error, "a line looks like a paper and is not read as one",
    explanation: """
      A line with a venue's tag and a link, in a section of papers, is meant to be an entry. Without \
      a list marker and a space, in a quotation, in an HTML block or glued to another entry it is \
      none: no search finds it, and no other rule checks it. Give it a line of its own that starts \
      with `- `.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .good("Write entries as `Title, <ins>Venue, Year</ins> [[Paper](https://…)]`."),
      .bad(
        """
        - Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]

        -↓GQA, <ins>EMNLP, 2021</ins> [[Paper](https://arxiv.org/abs/2105.13245)]
        """,
        fixed: """
          - Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]

          - GQA, <ins>EMNLP, 2021</ins> [[Paper](https://arxiv.org/abs/2105.13245)]
          """),
      .bad(
        """
        - Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)]

        > - ↓GQA, <ins>EMNLP, 2021</ins> [[Paper](https://arxiv.org/abs/2105.13245)]
        """),
      .bad(
        "- Alpa, <ins>OSDI, 2022</ins> [[Paper](https://arxiv.org/abs/2201.12023)] ↓- GQA, <ins>EMNLP, 2021</ins> [[Paper](https://arxiv.org/abs/2105.13245)]"
      ),
    ],
    check: .list { context, findings in
      let document = context.document
      guard document.form == .list else { return }
      let bytes = document.source.bytes.span
      // The level of the heading whose section holds no papers; 7 above the first heading.
      var aside = 7
      for index in document.lines.indices {
        let line = document.lines[index]
        if line.kind == .heading, aside == 0 || Int(line.level) <= aside {
          let text = document.content(ofLine: index).indices
          aside = AsideHeading.matches(bytes, in: text) ? Int(line.level) : 0
        }
        guard context.isInFocus(line: index) else { continue }
        switch line.kind {
        case .prose where aside == 0: check(document, prose: index, &findings)
        case .entry, .continuation: check(document, entryLine: index, &findings)
        default: break
        }
      }
    }
  )

  /// Reports a line of prose that has what an entry has.
  private static func check(
    _ document: Document, prose index: Int, _ findings: inout Findings
  ) {
    let bytes = document.source.bytes.span
    let content = document.content(ofLine: index).indices
    guard let paper = EntryMarks(bytes, in: content) else { return }
    let text = ByteRange(paper.start, bytes.trimmed(content).upperBound)
    let quoted = Excerpt.quoted(text, of: document.source)
    // A damaged marker at the start of the line is plain; a quotation or HTML block is not.
    var fix: Fix?
    if paper.isPlainStart(bytes, from: content.lowerBound) {
      let marker = ByteRange(content.lowerBound, paper.start)
      let isAfterText = index > 0 && document.lines[index - 1].kind == .prose
      if !isAfterText {
        fix = Fix("start the line with '- '", .safe, [Edit(marker, "- ")])
      }
    }
    findings.report("\(quoted) is not read as a paper", at: text, fix: fix)
  }

  /// Reports a second entry on the line of an entry.
  private static func check(
    _ document: Document, entryLine index: Int, _ findings: inout Findings
  ) {
    guard !document.hasOwnForm else { return }
    let bytes = document.source.bytes.span
    let content = document.content(ofLine: index).indices
    guard let first = bytes.firstIndex(of: "</ins>", in: content),
      let second = bytes.firstIndex(of: "<ins>", in: first + 6..<content.upperBound),
      let link = bytes.firstIndex(of: "](http", in: first..<second),
      bytes.firstIndex(of: "](http", in: second..<content.upperBound) != nil
    else { return }
    // The second title starts where the last link before its tag ends.
    var start = link
    while let next = bytes.firstIndex(of: "](http", in: start + 1..<second) { start = next }
    guard let end = bytes.firstIndex(of: .closeParenthesis, in: start..<second) else { return }
    start = end + 1
    while start < second, bytes[start].isBlank || ").].,;".utf8.contains(bytes[start]) {
      start += 1
    }
    guard start < second else { return }
    let text = ByteRange(start, bytes.trimmed(content).upperBound)
    findings.report(
      "\(Excerpt.quoted(text, of: document.source)) is a second paper on the line", at: text)
  }
}

/// What makes a line look like an entry of the contribution form.
private struct EntryMarks {
  /// Where the text of the entry starts, after whatever stands in the marker's place.
  let start: Int

  init?(_ bytes: Span<UInt8>, in line: Range<Int>) {
    guard let tag = bytes.firstIndex(of: "<ins>", in: line),
      let close = bytes.firstIndex(of: "</ins>", in: tag..<line.upperBound),
      bytes.firstIndex(of: "](http", in: close..<line.upperBound) != nil,
      bytes.lastYear(in: tag..<close) != nil
    else { return nil }
    var index = line.lowerBound
    while index < tag, !bytes[index].isLetter, !bytes[index].isDigit, bytes[index] != .openBracket,
      bytes[index] < 0x80 || Self.isDash(bytes, at: index)
    {
      index += bytes[index] < 0x80 ? 1 : 3
    }
    guard index < tag else { return nil }
    start = index
  }

  /// Whether nothing but spaces and one damaged marker is before the text.
  func isPlainStart(_ bytes: Span<UInt8>, from lineStart: Int) -> Bool {
    var marks = 0
    var index = lineStart
    while index < start {
      if !bytes[index].isBlank {
        guard bytes[index] >= 0x80 || "-*+".utf8.contains(bytes[index]) else { return false }
        marks += 1
        index += bytes[index] < 0x80 ? 1 : 3
      } else {
        index += 1
      }
    }
    return marks <= 1
  }

  /// Whether an en dash, em dash or bullet starts at an offset.
  private static func isDash(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    ["–", "—", "•", "‣", "−", "‐"].contains { bytes.matches($0, at: index, before: bytes.count) }
  }
}
