extension Rule {
  /// Marks of punctuation stand close to the word before them and a blank apart from the one behind.
  static let titleSpacing = Rule(
    "title-spacing", .warning, "a space is missing or out of place beside a title's punctuation",
    explanation: """
      A colon or comma follows its word at once, and a space follows it: `SnapKV: LLM Knows`, not \
      `SnapKV : LLM Knows` or `SnapKV:LLM Knows`. The comma between title and venue is written \
      the same way.

      Colons that are part of a word, as in `2:4` or `N:M`, are no finding.
      """,
    examples: [
      .good(
        "- N:M Sparsity at 2:4, Fast, <ins>ICLR, 2021</ins> [[Paper](https://arxiv.org/abs/2102.04010)]"
      ),
      .bad(
        "- SnapKV↓ : LLM Knows, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.14469)]",
        fixed:
          "- SnapKV: LLM Knows, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.14469)]"
      ),
      .bad(
        "- E^2-LLM↓:Efficient Extension, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2401.06951)]",
        fixed:
          "- E^2-LLM: Efficient Extension, <ins>ACL, 2024</ins> [[Paper](https://arxiv.org/abs/2401.06951)]"
      ),
      .bad(
        "- SnapKV↓,<ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.14469)]",
        fixed: "- SnapKV, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.14469)]"),
      .bad(
        "- SnapKV↓ , <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.14469)]",
        fixed: "- SnapKV, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.14469)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      let title = entry.syntax.title.indices
      let end = max(
        title.upperBound,
        min(entry.syntax.separator.upperBound, entry.syntax.openTag.range.lowerBound))
      for index in title.lowerBound..<max(title.lowerBound, end) where bytes[index].isTitleMark {
        let mark = ByteRange(index, index + 1)
        let blanks = entry.blanks(before: index)
        if blanks.lowerBound > title.lowerBound,
          bytes.isStrayBlank(blanks, before: entry.syntax.range.upperBound)
        {
          let range = ByteRange(blanks.lowerBound, blanks.upperBound)
          findings.report(
            "a space before \(entry.quote(mark))", at: range,
            fix: Fix("remove the space", .safe, [.delete(range)]))
        }
        if bytes.lacksBlank(behind: index, in: title) || entry.isTight(behind: index) {
          findings.report(
            "no space after \(entry.quote(mark))", at: mark,
            fix: Fix("insert a space after it", .safe, [.insert(" ", at: index + 1)]))
        }
      }
    }
  )
}

extension Entry {
  /// Whether the venue's tag follows a mark at once.
  fileprivate borrowing func isTight(behind mark: Int) -> Bool {
    syntax.openTag.form != .missing && syntax.openTag.range.lowerBound == mark + 1
  }
}

extension Span where Element == UInt8 {
  /// Whether blanks stand before a mark that follows its word at once.
  ///
  /// A mark that begins something, `:=` or `:)`, is none.
  func isStrayBlank(_ blanks: Range<Int>, before end: Int) -> Bool {
    let mark = blanks.upperBound
    guard !blanks.isEmpty, mark < end, self[mark].isTitleMark else { return false }
    guard mark + 1 < end else { return true }
    let next = self[mark + 1]
    let joins = self[mark] == .comma || self[mark] == UInt8(ascii: ":")
    return blankLength(at: mark + 1, before: end) > 0 || next == .less || (joins && next.isLetter)
  }

  /// Whether a word follows a colon or comma at once that parts it from the word before.
  fileprivate func lacksBlank(behind mark: Int, in title: Range<Int>) -> Bool {
    guard mark - 2 >= title.lowerBound, mark + 2 < title.upperBound,
      self[mark - 1].isLetter, self[mark - 2].isLetter, self[mark + 1].isLetter
    else { return false }
    switch self[mark] {
    case UInt8(ascii: ":"): return self[mark + 1].lowercased != self[mark + 1]
    case .comma: return self[mark + 2].isLetter
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isTitleMark: Bool {
    switch self {
    case .comma, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: false
    }
  }
}
