import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct ContentsRendererTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let contents: String
    let rendered: String
    var headings = Self.headings

    static let headings = """
      ## News
      ## 🤖 Model-Centric
      ### Quantization
      - A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]
      ### Others
      - B, <ins>ICML, 2024</ins> [[Paper](https://a.org)]
      ## 🖼️ Data
      ### Others
      - C, <ins>ICML, 2024</ins> [[Paper](https://a.org)]
      #### Deep
      - D, <ins>ICML, 2024</ins> [[Paper](https://a.org)]
      ## Citation

      """
  }

  private static let right = """
    - [🤖 Model-Centric](#-model-centric)
      - [Quantization](#quantization)
      - [Others](#others)
    - [🖼️ Data](#️-data)
      - [Others](#others-1)

    """

  static let cases: [Case] = [
    Case(testDescription: "contents that are right stay", contents: right, rendered: right),
    Case(
      testDescription: "anchors, names and indentation are mended, and what is missing is added",
      contents: """
        - [🤖 Model-Centric Methods](#-Model-Centric)
          - [Quantisation](#Quantization)
            - [Others](#Others)
        - [🖼️ Data](#data)

        """, rendered: right),
    Case(
      testDescription: "what stands for no heading goes, and the order is that of the headings",
      contents: """
        - [🖼️ Data](#️-data)
        - [Gone](#gone)
        - [🤖 Model-Centric](#-model-centric)
          - [Quantization](#quantization)
          - [Others](#others)
          - [Others](#others-1)

        """, rendered: right),
    Case(
      testDescription: "marker, indentation and what follows the link are as found",
      contents: """
        * [🤖 Model-Centric](#-model-centric) (2)
            * **[Quantization](#quantization)**
            * [Others](#others-1)

        """,
      rendered: """
        * [🤖 Model-Centric](#-model-centric) (2)
            * **[Quantization](#quantization)**
            * [Others](#others)
        * [🖼️ Data](#️-data)
            * [Others](#others-1)

        """),
    Case(
      testDescription: "levels that the contents leave out stay out",
      contents: "- [🤖 Model-Centric](#-model-centric)\n- [🖼️ Data](#️-data)\n",
      rendered: "- [🤖 Model-Centric](#-model-centric)\n- [🖼️ Data](#️-data)\n"),
    Case(
      testDescription: "sections beside the taxonomy stay where they were listed",
      contents: "- [News](#news)\n- [🤖 Model-Centric](#-model-centric)\n- [Citation](#Citation)\n",
      rendered:
        "- [News](#news)\n- [🤖 Model-Centric](#-model-centric)\n- [🖼️ Data](#️-data)\n- [Citation](#citation)\n"
    ),
    Case(
      testDescription: "items for anchors that HTML sets stay",
      contents: "- [Top](#start)\n- [A](#a)\n", rendered: "- [Top](#start)\n- [A](#a)\n",
      headings:
        "<a name=\"start\"></a>\n## A\n- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]\n"),
    Case(
      testDescription: "escaped anchors are as good as others",
      contents: "- [🧑‍💻 A](#%E2%80%8D-a)\n- [B](#%zz)\n",
      rendered: "- [🧑‍💻 A](#%E2%80%8D-a)\n- [B](#b)\n",
      headings: "## 🧑‍💻 A\n## B\n- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]\n"),
    Case(
      testDescription: "levels that are skipped count as one",
      contents: "- [A](#A)\n  - [B](#B)\n", rendered: "- [A](#a)\n  - [B](#b)\n",
      headings: "## A\n#### B\n- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]\n"),
  ]

  @Test(arguments: cases)
  func `contents follow the headings`(_ example: Case) {
    let start = "# Title\n## Table of Contents\n"
    let source = SourceFile(path: "", text: start + example.contents + example.headings)
    let rendered = ListRenderer(.contents).rendered(source)
    let expected = start + example.rendered + example.headings
    #expect(String(decoding: rendered.bytes, as: UTF8.self) == expected)
    #expect(ListRenderer(.contents).rendered(rendered).bytes == rendered.bytes)
  }

  @Test func `a list of anchor links without a heading is found`() {
    let source = SourceFile(path: "", text: "# T\n\n- [A](#A)\n- [B](#b)\n\n## A\n## B\n")
    let text = String(decoding: ListRenderer(.contents).rendered(source).bytes, as: UTF8.self)
    #expect(text == "# T\n\n- [A](#a)\n- [B](#b)\n\n## A\n## B\n")
  }

  @Test func `contents can be written for a list that has none`() {
    let source = SourceFile(path: "", text: "# Title\n" + Case.headings)
    let text = String(decoding: ListRenderer.contents(of: Catalog(source)), as: UTF8.self)
    #expect(
      text.hasPrefix("- [🤖 Model-Centric](#-model-centric)\n  - [Quantization](#quantization)\n"))
    #expect(text.hasSuffix("    - [Deep](#deep)\n"))
    #expect(!ListRenderer.hasContents(Document(parsing: source)))
    #expect(ListRenderer(.contents).rendered(source).bytes == source.bytes)
  }

  @Test func `line ends are kept`() {
    let text =
      "# T\r\n## Contents\r\n- [A](#A)\r\n## A\r\n- A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]\r\n"
    let rendered = ListRenderer(.contents).rendered(SourceFile(path: "", text: text))
    #expect(String(decoding: rendered.bytes, as: UTF8.self) == text.replacing("(#A)", with: "(#a)"))
  }

  /// The findings about contents in a list whose contents were rendered.
  private static func findings(_ source: SourceFile) -> [String] {
    let rendered = ListRenderer(.contents).rendered(source)
    let diagnostics = Validator().report(on: Document(parsing: rendered)).diagnostics
    return diagnostics.filter { $0.rule.hasPrefix("toc-") }.map { "\($0.rule): \($0.message)" }
  }

  @Test(
    arguments: cases + [
      Case(
        testDescription: "a level of which nothing is listed",
        contents: "- [A](#a)\n  - [B](#b)\n- [C](#c)\n", rendered: "",
        headings: """
          ## A
          ### Left Out
          #### B
          - A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]
          ## C
          - B, <ins>ICML, 2024</ins> [[Paper](https://a.org)]

          """),
      Case(
        testDescription: "contents in which nothing is right",
        contents: "- [Models](#Models)\n     - [Others](#other)\n    - [Top](#TOP)\n", rendered: ""),
    ])
  func `the rules have nothing to say of rendered contents`(_ example: Case) {
    let text = "# Title\n## Table of Contents\n" + example.contents + example.headings
    #expect(Self.findings(SourceFile(path: "", text: text)) == [])
  }

  @Test(
    .enabled(if: Corpus.isPresent, "the real lists are not beside the package"),
    arguments: Corpus.files)
  func `the rules have nothing to say of the rendered contents of real lists`(
    _ file: URL
  ) throws {
    #expect(Self.findings(try Corpus.source(file)) == [])
  }

  @Test func `contents that the rules accept keep every byte`() {
    let text = """
      # Title
      ## Contents
      - [Café &amp; More](#-caf%C3%A9--more "models")
        - [Top](#top)

      ## 🤖 Café & More
      - A, <ins>ICML, 2024</ins> [[Paper](https://a.org)]

      """
    let source = SourceFile(path: "", text: text)
    #expect(ListRenderer(.contents).rendered(source).bytes == source.bytes)
  }
}
