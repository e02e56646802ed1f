extension Rule {
  /// The entries of a topic are indented alike.
  static let listIndentIrregular = Rule(
    "list-indent-irregular", .warning, "an entry is indented unlike the others of its topic",
    explanation: """
      The entries of a topic form one list: they start in one column, with one space after the \
      list marker. A space or two before the marker can make an entry part of the one above it, \
      or a list of its own.

      Where most entries of a topic are indented in the same way, that way is right. Entries below a \
      list item that is no paper are a group of their own and may stay as they are.
      """,
    examples: [
      .good(
        """
        - Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]
        - Model Pruning, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2305.11627)]
        """),
      .good(
        """
        - Surveys of it:
          - Quantized Models, <ins>ICML, 2024</ins> [[Paper](https://arxiv.org/abs/2402.18158)]
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
      let entries = list.catalog.papers.entries
      var start = 0
      while start < entries.count {
        let topic = entries[start].topic
        var end = start
        var isRegular = true
        while end < entries.count, entries[end].topic == topic {
          isRegular = isRegular && list.document.startsWithPlainBullet(line: entries[end].line)
          end += 1
        }
        defer { start = end }
        if isRegular { continue }
        let bullets = list.document.ungroupedBullets(atLines: entries[start..<end].map { $0.line })
        let indent = bullets.map { $0.indent.count }.prevalent(orElse: 0)
        let gap = bullets.map { $0.gap.count }.prevalent(orElse: 1)
        for (index, bullet) in bullets.enumerated() {
          if bullet.indent.count != indent {
            findings.report(
              "the list marker is at column \(bullet.indent.count + 1), not \(indent + 1)",
              at: bullet.indent,
              fix: Fix(
                "indent the entry as the others of its topic",
                // Below another entry it may belong to that one.
                index > 0 && bullet.isNested(below: bullets[index - 1]) ? .unsafe : .safe,
                [Edit(bullet.indent, String(repeating: " ", count: indent))]))
          } else if bullet.gap.count != gap {
            findings.report(
              "the title is \(bullet.gap.count) spaces after the list marker, not \(gap)",
              at: bullet.gap,
              fix: Fix(
                "space the list marker as the others of its topic", .safe,
                [Edit(bullet.gap, String(repeating: " ", count: gap))]))
          }
        }
      }
    }
  )
}

/// The blanks around an entry's list marker.
private struct Bullet {
  let indent: ByteRange
  let gap: ByteRange
  /// The columns that indent the marker, of which a tab can make four.
  let width: Int

  init?(atLine index: Int, of document: Document) {
    let bytes = document.source.bytes.span
    let content = document.content(ofLine: index)
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let length = bytes.markerLength(at: start, before: content.upperBound)
    guard length > 0 else { return nil }
    let marker = bytes.trimmed(start..<start + length).upperBound
    indent = ByteRange(content.lowerBound, start)
    width = document.indent(ofLine: index).width
    gap = ByteRange(marker, bytes.skippingSpaces(from: marker, before: content.upperBound))
  }
}

extension Bullet {
  /// The column, from 0, in which the item's text starts.
  fileprivate var textColumn: Int { width + gap.upperBound - indent.upperBound }

  /// Whether the item is part of one above it.
  fileprivate func isNested(below other: Bullet) -> Bool {
    width >= other.textColumn || (width > 1 && width == other.width)
  }
}

extension Document {
  /// The bullets of entries, without those that stand below a list item that is no paper.
  fileprivate func ungroupedBullets(atLines entries: [Int]) -> [Bullet] {
    var bullets: [Bullet] = []
    /// The column from which on entries belong to a group.
    var group: Int?
    var above = entries.first ?? 0
    while above > 0, lines[above - 1].kind != .heading { above -= 1 }
    for line in entries {
      guard let bullet = Bullet(atLine: line, of: self) else { continue }
      for index in above..<max(above, line) where lines[index].kind != .blank {
        guard lines[index].kind == .prose, let item = Bullet(atLine: index, of: self) else {
          continue
        }
        group = item.textColumn
      }
      above = line + 1
      if let column = group, bullet.width >= column { continue }
      group = nil
      bullets.append(bullet)
    }
    return bullets
  }
}

extension [Int] {
  /// The number that most of at least three numbers are, else another.
  fileprivate func prevalent(orElse usual: Int) -> Int {
    guard count >= 3, contains(where: { $0 != usual }) else { return usual }
    return majority ?? usual
  }
}
