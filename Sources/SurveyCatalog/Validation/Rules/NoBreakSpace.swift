extension Rule {
  /// Blanks are plain spaces.
  static let noBreakSpace = Rule(
    "nbsp", .warning, "a no-break space is where a plain space belongs",
    explanation: """
      U+00A0 looks like a space but is none: searching for the words around it fails, and programs \
      that trim spaces leave it. It comes with text pasted from a web page or a PDF.
      """,
    examples: [
      .good("- Sheared LLaMA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694)]"),
      .bad(
        "- Sheared LLaMA, <ins>↓\u{A0}ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694)]",
        fixed: "- Sheared LLaMA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694)]"),
      .bad(
        "- Sheared LLaMA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694↓\u{A0})]",
        fixed: "- Sheared LLaMA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694)]"),
      .bad(
        "- Sheared↓\u{A0}LLaMA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694)]",
        fixed: "- Sheared LLaMA, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.06694)]"),
    ],
    check: .entry { entry, findings in
      guard entry.hasNonASCII else { return }
      let bytes = entry.bytes.span
      var index = entry.syntax.range.lowerBound
      while index + 1 < entry.syntax.range.upperBound {
        guard bytes[index] == 0xC2, bytes[index + 1] == 0xA0 else {
          index += 1
          continue
        }
        let range = ByteRange(index, index + 2)
        // Beside another blank, just inside a tag or in an address nothing is due in its place.
        let isDoubled = entry.touchesBlankOrTag(range)
        findings.report(
          "a no-break space (U+00A0)", at: range,
          fix: Fix(
            isDoubled ? "remove the no-break space" : "replace it with a space", .safe,
            [Edit(range, isDoubled ? "" : " ")]))
        index += 2
      }
    }
  )
}

extension Entry {
  /// Whether a blank, an edge of the entry or the inner side of the venue's tags is next to a range,
  /// or it lies in an address.
  fileprivate borrowing func touchesBlankOrTag(_ range: ByteRange) -> Bool {
    let bytes = self.bytes.span
    if links.prefix(64).contains(where: { $0.syntax.destination.indices.contains(range.lowerBound) }
    ) {
      return true
    }
    if range.lowerBound == syntax.inside.lowerBound || range.upperBound == syntax.inside.upperBound
    {
      return true
    }
    guard range.lowerBound > syntax.range.lowerBound, range.upperBound < syntax.range.upperBound
    else { return true }
    return bytes[range.lowerBound - 1].isBlank || bytes[range.upperBound].isBlank
  }
}
