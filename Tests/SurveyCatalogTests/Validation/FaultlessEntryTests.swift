import Testing

@testable import SurveyCatalog

/// Reading entries without a fault of form in one pass changes nothing but the time it takes.
@Suite struct FaultlessEntryTests {
  private static let regular = [
    "- Title, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00001)]",
    "- GPTQ: A Title, Too, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00002)]",
    "- Don’t Read Größe – Twice, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00003)]",
    "- 3D: 3D: Mark; One, <ins>bioRxiv, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00004)]",
    "- A/B, <ins>ICML, 2024</ins> [[Paper](https://openreview.net/forum?id=aB-1_c)] [[Code](https://github.com/a/b)]",
    "- Old, <ins>ACL, 2020</ins> [[Paper](https://aclanthology.org/2020.acl-main.1/)]",
    "- Press, <ins>ICML, 2022</ins> [[Paper](https://proceedings.mlr.press/v162/a22/a22.pdf)]",
    "- Acm, <ins>SOSP, 2023</ins> [[Paper](https://dl.acm.org/doi/10.1145/1.2)]",
    "- Doi, <ins>AI Open, 2023</ins> [[Paper](https://doi.org/10.1016/j.x.1)] [[Code](https://github.com/a/b/)]",
    "- A 10,000 Fold, Is It?, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2401.00006)]",
    "- Pdf, <ins>ICML, 2024</ins> [[Paper](https://openreview.net/pdf?id=aB-1_c)]  ",
    "- Acl, <ins>ACL, 2020</ins> [[Paper](https://aclanthology.org/2020.acl-main.1.pdf)]",
    "- Anthology, <ins>ACL, 2020</ins> [[Paper](https://aclanthology.org/2020.acl-main.1/-7)]",
    "- New Year, <ins>arXiv, 2023</ins> [[Paper](https://arxiv.org/abs/2401.00005)]",
  ]

  /// Entries for which there is a remark, and nothing worse.
  private static let remarkable = [
    "- Pdf, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/pdf/2401.00001)]",
    "- Pdf, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/pdf/2401.00001.pdf)] [[Code](https://github.com/a/b)]",
    "- Html, <ins>arXiv, 2024</ins> [[Paper](https://arxiv.org/html/2401.00001)]",
  ]

  /// What is put into lines, in the place of what stands there or beside it.
  private static let pieces = [
    "", " ", "  ", ",", ":", "?", ";", "!", ".", "<", ">", "[", "]", "(", ")", "/", "\\", "-", "*",
    "_", "i", "a", "A", "7", "é", "’", "\u{A0}", "\u{200B}", "，", "模", "ins>", "</ins>", "<ins>",
    "arXiv", "NIPS", "ICLR, arXiv", "2023", "19", "v2", ".pdf", "https://", "http://", "www.",
    "project/", "[[Code](https://github.com/x/y)]", "[[Paper](https://arxiv.org/abs/2401.00001)]",
    "pdf", "arxiv.org/pdf/2401.00007", "10,0", "?,", "openreview.net/pdf?id=x", "\t", "\r", "#",
    "v1", "html/", "abs/", "arxiv.org/html/2401.00007v2", "aclanthology.org/anthology/P19-1",
    "|", "`", "?utm_source=x", "anthology/", "10.48550/arXiv.2401.00001",
  ]

  private func judge(
    _ text: String, withRemarks: Bool = true
  ) -> (faultless: Int, isSame: Bool) {
    let catalog = Catalog(SourceFile(path: "list.md", text: text))
    let quick = Validator(rules: Rule.all.filter { withRemarks || $0.severity != .info })
    var thorough = quick
    thorough.skipsFaultless = false
    var (one, other) = (
      quick.judgeEntries(of: catalog, asOneTopic: false, OneAfterTheOther(), beside: {}).0,
      thorough.judgeEntries(of: catalog, asOneTopic: false, OneAfterTheOther(), beside: {}).0
    )
    var venues = VenueCache()
    let count = catalog.papers.entries.count { place in
      let block = catalog.document.blockRange(atLine: place.line)
      return FaultlessEntry(
        catalog.document.source, in: block, venues: &venues, withRemarks: withRemarks) != nil
    }
    return (
      count,
      isInForm(catalog.document) && hasTheIDsOfPapers(catalog) && one.facts == other.facts
        && one.findings.indices.flatMap { one.findings[$0].take() }
          == other.findings.indices.flatMap { other.findings[$0].take() }
    )
  }

  /// Whether entries that a glance tells to be without fault are in the form that rendering gives them,
  /// but for blanks at the ends of lines, which are taken off by themselves.
  private func isInForm(_ document: Document) -> Bool {
    var venues = VenueCache()
    return document.lines.indices.allSatisfy { line in
      guard document.faultlessEntry(atLine: line, &venues) != nil,
        let edit = EntryRewriter.edit(entryAt: line, in: document, isNested: false)
      else { return true }
      let text = document.source.text(in: edit.range)
      return text.hasPrefix(String(decoding: edit.replacement, as: UTF8.self))
        && text.utf8.dropFirst(edit.replacement.count).allSatisfy(\.isBlank)
    }
  }

  /// Whether what is told of ids without reading papers is what papers say.
  private func hasTheIDsOfPapers(_ catalog: Catalog) -> Bool {
    catalog.papers.allSatisfy {
      catalog.papers.fingerprintOfID(at: $0.position) == Fingerprint($0.id)
    }
  }

  @Test(arguments: remarkable)
  func `an entry that deserves a remark has no fault where none is asked for`(_ line: String) {
    #expect(judge("## A\n\(line)\n").faultless == 0)
    let judged = judge("## A\n\(line)\n", withRemarks: false)
    #expect(judged.isSame)
    #expect(judged.faultless == 1)
  }

  @Test(arguments: regular.dropLast())
  func `a regular entry has no fault`(_ line: String) {
    let isName = line.contains("3D: 3D")
    let judged = judge("## A\n\(line)\n")
    #expect(judged.isSame)
    #expect(judged.faultless == (isName ? 0 : 1))
  }

  @Test func `the embedded list is judged the same either way`() {
    let judged = judge(String(decoding: SourceFile.embedded.bytes, as: UTF8.self))
    #expect(judged.isSame)
    #expect(judged.faultless > 300)
  }

  @Test(arguments: Rule.all)
  func `the examples of rules are judged the same either way`(_ rule: Rule) {
    for example in rule.examples {
      let text = example.text.replacing("↓", with: "")
      for text in [text, text.replacing("v2.pdf", with: "")] {
        #expect(judge("## A\n\(text)\n").isSame, "\(text)")
        #expect(judge("## A\n\(text)\n", withRemarks: false).isSame, "\(text)")
      }
    }
  }

  @Test(arguments: 0..<8, [true, false])
  func `lines that differ a little from regular ones are judged the same either way`(
    seed: UInt64, withRemarks: Bool
  ) {
    let lines = Self.regular + (withRemarks ? [] : Self.remarkable)
    var random = SeededGenerator(seed: seed)
    var faultless = 0
    for _ in 0..<400 {
      var line = Array(lines[Int.random(in: lines.indices, using: &random)])
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let start = Int.random(in: 0...line.count, using: &random)
        let end = min(line.count, start + Int.random(in: 0...2, using: &random))
        let piece = Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
        line.replaceSubrange(start..<end, with: Array(piece))
      }
      let judged = judge("## A\n\(String(line))\n", withRemarks: withRemarks)
      #expect(judged.isSame, "\(String(line))")
      faultless += judged.faultless
    }
    #expect(faultless > 0)
  }

  @Test func `a rule that looks at more than form sees every entry`() {
    let rule = Rule(
      "any", .info, "an entry", explanation: "", examples: [],
      check: .entry { entry, findings in findings.report("here", at: entry.syntax.title) })
    let document = Document(parsing: SourceFile(path: "", text: "## A\n\(Self.regular[0])\n"))
    #expect(Validator(rules: Rule.all + [rule]).report(on: document).diagnostics.count == 1)
  }
}
