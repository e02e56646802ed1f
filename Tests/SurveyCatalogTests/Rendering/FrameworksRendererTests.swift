import Testing

@testable import SurveyCatalog

@Suite struct FrameworksRendererTests {
  private static func rendered(_ table: String) -> String {
    let document = Document(parsing: SourceFile(path: "", text: table))
    let edits = FrameworksRenderer(document).edits()
    return String(decoding: document.source.applying(edits).bytes, as: UTF8.self)
  }

  private static let header = """
    |            | Efficient Training | Efficient Inference | Efficient Fine-Tuning |
    | :--------- | :----------------: | :-----------------: | :-------------------: |

    """

  @Test func `rows that agree stay, and those that do not are mended`() {
    let table = """
      | A [[C](x)] | ✅                 | ❌                  | ✅                    |
      | B [[C](x)] | ✅                 | ✅                  | ✅                    |
      | B [[C](x)] | ✅                 | ✅                  | ✅                    |
      | Longer [[C](x)]| ✅ | ✅ | ❌ |
      | C [[C](x)] |✅                 | ✅                 | ✅                    |

      """
    #expect(
      Self.rendered(Self.header + table) == Self.header + """
        | A [[C](x)] | ✅                 | ❌                  | ✅                    |
        | B [[C](x)] | ✅                 | ✅                  | ✅                    |
        | B [[C](x)] | ✅                 | ✅                  | ✅                    |
        | Longer [[C](x)] | ✅                 | ✅                  | ❌                    |
        | C [[C](x)] | ✅                 | ✅                  | ✅                    |

        """)
  }

  @Test func `a table without agreement is aligned as a whole`() {
    let table = """
      | | Training | Inference | Fine-Tuning |
      |:--|:-:|:-:|:-:|
      | A | ✅ | ❌ | ✅ |
      | Bee | ✅ | ❌ | ✅ |

      """
    let aligned = """
      |     | Training | Inference | Fine-Tuning |
      | :-- | :------: | :-------: | :---------: |
      | A   | ✅       | ❌        | ✅          |
      | Bee | ✅       | ❌        | ✅          |

      """
    #expect(Self.rendered(table) == aligned)
    #expect(Self.rendered(aligned) == aligned)
  }

  @Test(arguments: [
    "| a | b |\n|--|--|\n| 1 | 2 |\n| long | 3 |\n",
    header,
    header + "| short | row |\n",
  ])
  func `other tables and rows that lack cells stay`(table: String) {
    #expect(Self.rendered(table) == table)
  }
}
