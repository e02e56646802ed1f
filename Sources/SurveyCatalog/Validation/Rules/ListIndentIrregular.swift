extension Rule {
  /// The entries of a topic are indented alike.
  static let listIndentIrregular = Rule(
    "list-indent-irregular", .warning, "an entry is indented unlike the others of its topic",
    explanation: """
      The entries of a topic form one list: they start in one column, with one blank behind the \
      list marker. A blank or two before the marker can make an entry part of the one above it, \
      or a list of its own.

      Where most entries of a topic are indented in the same way, that way is right.
      """,
    examples: [
      .good(
        """
        - Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]
        - Model Pruning, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2305.11627)]
        """),
      .bad(
        "↓ - Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]",
        fixed:
          "- Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]"
      ),
      .bad(
        "-↓  Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]",
        fixed:
          "- Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]"
      ),
    ],
    check: .list { list, findings in
      let facts = list.facts
      var start = 0
      while start < facts.count {
        var end = start + 1
        while end < facts.count, facts[end].topic == facts[start].topic { end += 1 }
        let bullets = facts[start..<end].compactMap { Bullet(atLine: $0.line, of: list.document) }
        let indent = bullets.map(\.indent.count).prevalent(orElse: 0)
        let gap = bullets.map(\.gap.count).prevalent(orElse: 1)
        for bullet in bullets {
          if bullet.indent.count != indent {
            findings.report(
              "the list marker stands at column \(bullet.indent.count + 1), not \(indent + 1)",
              at: bullet.indent,
              fix: Fix(
                "indent the entry as the others of its topic", .safe,
                [Edit(bullet.indent, String(repeating: " ", count: indent))]))
          } else if bullet.gap.count != gap {
            findings.report(
              "the title stands \(bullet.gap.count) blanks behind the list marker, not \(gap)",
              at: bullet.gap,
              fix: Fix(
                "space the list marker as the others of its topic", .safe,
                [Edit(bullet.gap, String(repeating: " ", count: gap))]))
          }
        }
        start = end
      }
    }
  )
}

/// The blanks around an entry's list marker.
private struct Bullet {
  let indent: ByteRange
  let gap: ByteRange

  init?(atLine index: Int, of document: Document) {
    let bytes = document.source.bytes.span
    let content = document.content(ofLine: index)
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let length = bytes.markerLength(at: start, before: content.upperBound)
    guard length > 0 else { return nil }
    let marker = bytes.trimmed(start..<start + length).upperBound
    indent = ByteRange(content.lowerBound, start)
    gap = ByteRange(marker, bytes.skippingSpaces(from: marker, before: content.upperBound))
  }
}

extension [Int] {
  /// The number that most of at least three numbers are, else another.
  fileprivate func prevalent(orElse usual: Int) -> Int {
    guard count >= 3, contains(where: { $0 != usual }) else { return usual }
    var counts: [Int: Int] = [:]
    for number in self { counts[number, default: 0] += 1 }
    return counts.first { $0.value * 2 > count }?.key ?? usual
  }
}
