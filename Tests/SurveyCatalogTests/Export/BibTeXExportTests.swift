import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct BibTeXExportTests {
  @Test(arguments: ExportFixture.sources.indices)
  func `titles read back equal`(_ index: Int) throws {
    let catalog = Catalog(ExportFixture.sources[index])
    let ids = PaperIDs(catalog)
    let entries = try #require(BibTeXReader.entries(of: ExportFormat.bibtex.text(of: catalog)))
    #expect(Set(entries.map(\.key)).count == entries.count)
    #expect(entries.count == Set(catalog.papers.map { ids[$0] }).count)
    let titles = Dictionary(
      catalog.papers.map { (CitationKey.key(of: ids[$0]), $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    for entry in entries {
      #expect(entry.fields["title"].map(BibTeXReader.decoded) == titles[entry.key])
      #expect(entry.key.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
    }
  }

  @Test(arguments: [
    ("GPTQ: Accurate Quantization", "{GPTQ}: Accurate Quantization"),
    ("A LoRA for 4-Bit LLMs", "A {LoRA} for 4-Bit {LLMs}"),
    ("Plan B: A 3D View", "Plan {B}: {A} {3D} View"),
    ("50% of $x_1$ & #2", "50\\% of \\$x\\_1\\$ \\& \\#2"),
    (
      "\\input{a}~^",
      "{\\textbackslash}input{\\textbraceleft}a{\\textbraceright}{\\textasciitilde}{\\textasciicircum}"
    ),
    ("Schrödinger, Łukasz, Niño", "Schr{\\\"o}dinger, {\\L}ukasz, Ni{\\~n}o"),
    ("ŠkodaÖ naïve", "{{\\v{S}}koda{\\\"O}} na{\\\"\\i}ve"),
    ("PanGu-Σ and ∞", "{PanGu}-{{$\\Sigma$}} and {$\\infty$}"),
    ("中文 🤖", "中文 🤖"),
  ])
  func `a title is TeX`(_ title: String, _ tex: String) {
    #expect(TeXText.title(title) == tex)
  }

  @Test func `each kind of venue has its entry`() {
    let catalog = ExportFixture.catalog(
      "- A, <ins>NIPS, 2020</ins> [[Paper](https://doi.org/10.1/x_y)]",
      "- B, <ins>TMLR, 2021</ins> [[Paper](https://openreview.net/forum?id=x)]",
      "- C, <ins>Arxiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001v2)]",
      "- D, <ins>OpenAI Blog, 2023</ins> [[Blog](https://openai.com/d)] [[x](y)]",
      "## Other",
      "- C, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]"
    )
    #expect(
      ExportFormat.bibtex.text(of: catalog) == """
        @inproceedings{a-2020,
          key = {a-2020},
          title = {A},
          booktitle = {Conference on Neural Information Processing Systems},
          year = {2020},
          doi = {10.1/x_y},
          url = {https://doi.org/10.1/x_y},
        }

        @article{b-2021,
          key = {b-2021},
          title = {{B}},
          journal = {Transactions on Machine Learning Research},
          year = {2021},
          url = {https://openreview.net/forum?id=x},
        }

        @misc{c-2023,
          key = {c-2023},
          title = {{C}},
          year = {2023},
          eprint = {2301.00001},
          archivePrefix = {arXiv},
          url = {https://arxiv.org/abs/2301.00001v2},
        }

        @misc{d-2023,
          key = {d-2023},
          title = {{D}},
          howpublished = {OpenAI blog},
          year = {2023},
          url = {https://openai.com/d},
        }

        """
    )
  }

  @Test func `keys of other scripts are ASCII and differ`() throws {
    let catalog = ExportFixture.catalog(
      "- 中, <ins>ICML, 2020</ins> [[Paper](https://a.b)]",
      "- 文, <ins>ICML, 2020</ins> [[Paper](https://a.b)]"
    )
    let entries = try #require(BibTeXReader.entries(of: ExportFormat.bibtex.text(of: catalog)))
    #expect(entries.map(\.key) == ["-u4e2d--2020", "-u6587--2020"])
  }
}
