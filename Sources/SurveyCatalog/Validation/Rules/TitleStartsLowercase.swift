extension Rule {
  /// A title starts with a capital.
  static let titleStartsLowercase = Rule(
    "title-starts-lowercase", .warning, "a title starts with a word in small letters",
    explanation: """
      Tools that collect papers often hand titles over in small letters. Write the title as the \
      paper has it.

      Names that hold a capital, a digit or a sign, as `vLLM`, `word2vec` and `∞-former` do, are no \
      finding. A name that the paper itself writes in small letters alone may be silenced: \
      `<!-- survey-ignore: title-starts-lowercase -->`.
      """,
    examples: [
      .good("- pMoE: Experts, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2306.04073)]"),
      .good("- ∞-former: Memory, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2109.00301)]"),
      .bad(
        "- ↓lemon: lossless expansion, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2310.07999)]"
      ),
      .bad(
        "- ↓vl-cache: sparsity, <ins>ICLR, 2025</ins> [[Paper](https://arxiv.org/abs/2410.23317)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      let title = entry.syntax.title
      var index = title.lowerBound
      while index < title.upperBound, bytes[index].isSmallWord { index += 1 }
      guard index > title.lowerBound, bytes[title.lowerBound].isLetter else { return }
      if index < title.upperBound, !bytes.endsWord(at: index, before: title.upperBound) { return }
      let word = ByteRange(title.lowerBound, index)
      findings.report("the title starts in small letters: \(entry.quote(word))", at: word)
    }
  )
}

extension UInt8 {
  /// Whether the byte is a small letter, or a mark that joins two.
  fileprivate var isSmallWord: Bool {
    (self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z")) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "'")
  }
}

extension Span where Element == UInt8 {
  /// Whether a word ends at an offset: before a blank or a mark with a blank behind it.
  fileprivate func endsWord(at offset: Int, before end: Int) -> Bool {
    if blankLength(at: offset, before: end) > 0 { return true }
    switch self[offset] {
    case .comma, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return offset + 1 == end || blankLength(at: offset + 1, before: end) > 0
    default: return false
    }
  }
}
