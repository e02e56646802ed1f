import SurveyMarkdown

/// A known difference between cmark-gfm, which is based on CommonMark 0.29, and this parser.
struct Deviation: Sendable {
  let name: String
  /// A document that shows the difference.
  let example: String
  /// The outline of the example as this parser reads it.
  let outline: [String]
  /// Whether a random document can show the difference.
  var affects: @Sendable (Document) -> Bool = { _ in false }

  static let all = [
    Deviation(
      name: "search starts an HTML block that can interrupt a paragraph, as in CommonMark 0.31",
      example: "a\n<search> b\n",
      outline: ["paragraph @1", "html <search>b @2"]),
    Deviation(
      name: "source does not start an HTML block that can interrupt a paragraph",
      example: "a\n<source>\n",
      outline: ["paragraph @1"]),
    Deviation(
      name: "a declaration can be lowercase, as in CommonMark 0.31",
      example: "<!a\n\n>",
      outline: ["html <!a> @1"]),
    Deviation(
      name: "CDATA is uppercase",
      example: "<![cdata[\n",
      outline: ["paragraph @1"]),
    Deviation(
      name: "a single tag can continue a paragraph lazily, as in CommonMark 0.31",
      example: "> a\n<b>\n",
      outline: ["quote @1", "  paragraph @1"],
      affects: { document in
        document.blocks.contains { block in
          block.kind == .paragraph && block.parent != nil
            && block.lines.contains { line in
              document.source.text(in: document.lines[line]).contains("<")
            }
        }
      }),
    Deviation(
      name: "a thematic break can follow reference definitions",
      example: "[a]: /u\n---\n",
      outline: ["break @2"],
      affects: { document in
        document.contains(.thematicBreak) { index in
          index > 0 && document.blocks[index - 1].kind == .linkReference
        }
      }),
    Deviation(
      name: "a blank line after a thematic break makes a list loose",
      example: "- ***\n\n- a\n",
      outline: ["list loose @1", "  item @1", "    break @1", "  item @3", "    paragraph @3"],
      affects: { document in
        document.contains(.thematicBreak) { document.isInList($0) }
      }),
    Deviation(
      name: "a reference definition is a block of its list item",
      example: "- [a]: /u\n\n  a\n",
      outline: ["list loose @1", "  item @1", "    paragraph @3"],
      affects: { document in
        document.contains(.linkReference) { document.isInList($0) }
      }),
    Deviation(
      name: "a reference definition in a lazy line can be indented",
      example: "> [a]: /u\n  [b]: /u\n",
      outline: ["quote @1"],
      affects: { document in
        document.contains(.linkReference) { document.blocks[$0].parent != nil }
      }),
    Deviation(
      name: "a table without rows does not make a list loose",
      example: "- |a|\n  |-|\n  - b\n",
      outline: [
        "list tight @1", "  item @1", "    table @1", "      header 1 @1", "    list tight @3",
        "      item @3", "        paragraph @3",
      ],
      affects: { document in
        document.contains(.table) { index in
          document.isInList(index)
            && !document.blocks[index..<document.blocks[index].end]
              .contains { $0.kind == .tableRow(isHeader: false) }
        }
      }),
    Deviation(
      name: "an empty line of a footnote does not make a list loose",
      example: "- [^1]:\n- a\n\n[^1]\n",
      outline: [
        "list tight @1", "  item @1", "  item @2", "    paragraph @2", "paragraph @4",
        "footnote @1",
      ],
      affects: { document in
        document.contains(.footnoteDefinition) { document.isInList($0) }
      }),
    Deviation(
      name: "a footnote in a footnote with the same label is not shown",
      example: "[^1]: [^1]: a\n\n[^1]\n",
      outline: ["paragraph @3", "footnote @1"],
      affects: { document in
        document.contains(.footnoteDefinition) { index in
          document.ancestors(of: index).contains {
            document.blocks[$0].kind == .footnoteDefinition
          }
        }
      }),
  ]
}

extension Document {
  fileprivate func contains(_ kind: Block.Kind, where condition: (Int) -> Bool) -> Bool {
    blocks.indices.contains { blocks[$0].kind == kind && condition($0) }
  }

  fileprivate func isInList(_ index: Int) -> Bool {
    ancestors(of: index).contains { blocks[$0].kind == .item }
  }

  /// The blocks that contain a block, innermost first.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(state: blocks[index].parent) { [blocks] next -> Int? in
      defer { next = next.flatMap { blocks[$0].parent } }
      return next
    }
  }
}
