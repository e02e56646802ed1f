extension Rule {
  /// No blank stands in a link's address, around it, or between it and its label.
  static let whitespaceInURL = Rule(
    "whitespace-in-url", .warning, "a space in a link's URL",
    explanation: """
      A space ends a URL: what follows it is lost, and in many places the whole link shows as \
      text. The same goes for a space between `[Label]` and `(URL)`.
      """,
    examples: [
      .good("- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.14717 \"QA\")]"),
      .bad(
        "- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.14717↓ )]",
        fixed: "- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.14717)]"),
      .bad(
        "- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper](↓ https://arxiv.org/abs/2309. 14717)]",
        fixed: "- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.14717)]"),
      .bad(
        "- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper]↓ (https://arxiv.org/abs/2309.14717)]",
        fixed: "- QA-LoRA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2309.14717)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links {
        let runs = link.strayBlanks(bytes)
        guard let first = runs.first, link.secondAddress(bytes) == nil else { continue }
        findings.report(
          first.upperBound < link.syntax.destination.lowerBound
            ? "a space between \(entry.quote(link)) and its URL"
            : "a space in the URL of \(entry.quote(link))",
          at: first, fix: Fix("remove the space", .safe, runs.map { .delete($0) }))
      }
    }
  )
}

extension EntryLink {
  /// The plain blanks from the label's bracket to the end of the address.
  fileprivate func strayBlanks(_ bytes: Span<UInt8>) -> [ByteRange] {
    let destination = syntax.destination.indices
    guard !syntax.address.isEmpty, syntax.form != .nested, syntax.form != .bare,
      destination.upperBound <= bytes.count,
      syntax.label.upperBound < destination.upperBound,
      bytes.firstIndex(
        of: .space, or: .tab, in: syntax.label.upperBound..<destination.upperBound) != nil
    else { return [] }
    var runs: [ByteRange] = []
    func add(_ range: Range<Int>) {
      var index = range.lowerBound
      while index < range.upperBound {
        let end = bytes.skippingSpaces(from: index, before: range.upperBound)
        if end > index { runs.append(ByteRange(index, end)) }
        index = max(end, index + 1)
      }
    }
    // Between the parentheses a title in quotes may follow the address behind a blank.
    let hasTitle = bytes.trimmed(destination).upperBound > syntax.address.upperBound
    let open = destination.lowerBound - 1
    if let close = bytes.firstIndex(of: .closeBracket, in: syntax.label.upperBound..<open) {
      add(close + 1..<open)
    }
    add(destination.lowerBound..<(hasTitle ? syntax.address.upperBound : destination.upperBound))
    return runs
  }
}
