extension Rule {
  /// A comma parts the title from the venue.
  static let missingSeparatorComma = Rule(
    "missing-separator-comma", .error, "no comma parts the title from the venue",
    explanation: """
      The contribution format is `Title, <ins>Venue, Year</ins>`. The comma is what keeps title \
      and venue apart where tags are not shown. A title that ends in `?` or `!` needs none.

      Write one comma after the title, and one space after the comma.
      """,
    examples: [
      .good("- DDK, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]"),
      .good("- Why? <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]"),
      .good("- Mamba (<ins>COLM, 2024</ins>) [[Paper](https://arxiv.org/abs/2312.00752)]"),
      .bad(
        "- DDK↓ <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]",
        fixed: "- DDK, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]"),
      .bad(
        "- DDK↓<ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]",
        fixed: "- DDK, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]"),
      .bad(
        "- DDK↓. <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]",
        fixed: "- DDK, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2407.16154)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      let open = entry.syntax.openTag
      guard open.form != .missing, !entry.syntax.title.isEmpty else { return }
      // Links between the title and the venue part the two as well.
      if let first = entry.links.first,
        first.syntax.range.upperBound <= open.range.lowerBound,
        first.syntax.range.lowerBound >= entry.syntax.title.upperBound
      {
        return
      }
      let start = entry.syntax.title.lowerBound
      let end = bytes.trimmed(start..<max(start, entry.syntax.separator.upperBound)).upperBound
      guard end > start, !bytes.isParted(from: start, before: end) else { return }
      // `Title (<ins>ICML, 2024</ins>)`: the parenthesis parts the two.
      if end < open.range.lowerBound, bytes[open.range.lowerBound - 1] == .openParenthesis {
        return
      }
      let last = bytes[end - 1]
      let isReplaced =
        (last == .dot && end - start > 1 && bytes[end - 2] != .dot) || last == UInt8(ascii: ";")
      guard !isReplaced else {
        let range = ByteRange(end - 1, end)
        findings.report(
          "\(entry.quote(range)) where a comma belongs", at: range,
          fix: Fix("write a comma", .safe, [Edit(range, ",")]))
        return
      }
      let message = "no comma between the title and \(entry.quote(open.range))"
      // Where a dash or a colon parts the two, a comma behind it would not do.
      guard last.isLetter || last.isDigit || last >= 0x80 || last == .closeParenthesis else {
        findings.report(message, at: ByteRange(end, end))
        return
      }
      let comma = end == open.range.lowerBound ? ", " : ","
      findings.report(
        message, at: ByteRange(end, end),
        fix: Fix("insert a comma after the title", .safe, [.insert(comma, at: end)]))
    }
  )
}

extension Span where Element == UInt8 {
  /// Whether what ends at an offset parts a title from what follows: a comma, a question mark or an
  /// exclamation mark, behind it closing quotes and emphasis at most; or a full-width mark, of which
  /// another rule speaks.
  fileprivate func isParted(from start: Int, before end: Int) -> Bool {
    let wide: [String] = ["，", "、", "；", "。", "？", "！", "．"]
    let quotes: [String] = ["”", "’", "»", "）"]
    var index = end
    stripping: while index > start {
      switch self[index - 1] {
      case .comma, UInt8(ascii: "?"), UInt8(ascii: "!"): return true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "`"), .closeParenthesis, UInt8(ascii: "$"):
        index -= 1
      case 0x80...:
        for mark in quotes where matches(mark, at: index - mark.utf8.count, before: index) {
          index -= mark.utf8.count
          continue stripping
        }
        return wide.contains { matches($0, at: index - $0.utf8.count, before: index) }
      default: return false
      }
    }
    return false
  }
}
