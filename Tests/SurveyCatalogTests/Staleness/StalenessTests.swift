import Testing

@testable import SurveyCatalog

@Suite struct StalenessTests {
  /// A list of papers, each a title, a venue with its year, and a link.
  static func list(_ papers: [(title: String, venue: String, url: String)]) -> SourceFile {
    let entries = papers.map { "- \($0.title), <ins>\($0.venue)</ins> [[Paper](\($0.url))]\n" }
    return SourceFile(path: "list.md", text: "# A List\n\n## Topic\n\(entries.joined())")
  }

  static func report(
    _ source: SourceFile, _ dumps: [(name: String, text: String)],
    ignoring ignores: StaleIgnores = StaleIgnores()
  ) -> StaleReport {
    var ignores = ignores
    ignores.addComments(of: source)
    var staleness = Staleness(Catalog(source), ignoring: ignores)
    for dump in dumps {
      var reader = DumpReader(name: dump.name)
      reader.append(dump.text.utf8)
      staleness.read(&reader)
      reader.finish()
      staleness.read(&reader)
    }
    return staleness.report
  }

  private static let preprint = "https://arxiv.org/abs/2301.00001"
  private static let tiny = "TinyQuant: Quantizing Small Language Models for kNN Search"

  /// The finding for one preprint in one dump.
  private static func finding(
    _ title: String, _ dump: String, url: String = preprint, name: String = "dump"
  ) -> StaleFinding? {
    let source = list([
      (title, "arXiv, 2023", url), ("Another Paper", "ICLR, 2024", "https://a.org"),
    ])
    return report(source, [(name, dump)]).findings.first
  }

  private static func entry(
    _ title: String, _ venue: String = "ICLR", _ year: Int = 2024, more: String = ""
  ) -> String {
    "@inproceedings{key\(year), title = {\(title)}, booktitle = {\(venue)}, year = \(year)\(more)}\n"
  }

  // MARK: - Every format

  @Test(arguments: [
    ("dblp.bib", DumpSamples.dblp, "ICLR 2024"),
    ("anthology.bib", DumpSamples.anthology, "EMNLP Findings 2023"),
    ("iclr2024.json", DumpSamples.papercopilot, "ICLR 2024"),
    ("notes.json", DumpSamples.openReview, "ICLR 2024"),
    ("library.json", DumpSamples.csl, "ICML 2024"),
  ])
  func `a dump of each form tells where a preprint was accepted`(
    name: String, dump: String, place: String
  ) throws {
    let finding = try #require(Self.finding(Self.tiny, dump, name: name))
    #expect(finding.level == .certain)
    #expect(finding.matches.map(\.place) == [place])
    #expect(finding.matches[0].dump == name)
    #expect(finding.isWritable)
  }

  @Test func `the XML of DBLP and its search tell where a preprint was accepted`() throws {
    let xml = try #require(Self.finding("\(Self.tiny) & Ähnliches", DumpSamples.xml))
    #expect(xml.level == .certain && xml.matches.map(\.place) == ["ICLR 2024"])
    #expect(xml.matches[0].key == "conf/iclr/DoeR24")
    let json = try #require(Self.finding("\(Self.tiny) & More", DumpSamples.dblpSearch))
    #expect(json.level == .certain && json.matches.map(\.place) == ["ICLR 2024"])
  }

  // MARK: - Levels

  @Test(arguments: [
    (
      "another spelling", "Tinyquant - quantizing small language-models for {k-NN} search", "ICLR",
      2024
    ),
    (
      "TeX",
      "TinyQuant: Quantizing Small Language Models for {\\textdollar}k{\\textdollar}NN Search",
      "ICLR", 2024
    ),
    ("accents", "T{\\'i}nyQuant: Quantizing Small Language Models for kNN Search", "ICLR", 2024),
    ("four years later", tiny, "ICLR", 2027),
    ("the same year", tiny, "ICLR", 2023),
    ("a workshop", tiny, "ICML Workshop", 2023),
    ("an unknown venue", tiny, "Unheard-of Proceedings", 2023),
  ])
  func `the same title at one venue is certain`(
    what: String, title: String, venue: String, year: Int
  ) throws {
    let finding = try #require(Self.finding(Self.tiny, Self.entry(title, venue, year)))
    #expect(finding.level == .certain && finding.matches.count == 1, "\(what)")
    #expect(finding.isWritable == (venue != "Unheard-of Proceedings"))
  }

  @Test(arguments: [
    (", eprint = {2301.00001}", preprint),
    (", eprint = {arXiv:2301.00001v3}", "https://arxiv.org/pdf/2301.00001v2.pdf"),
    (", url = {https://arxiv.org/abs/2301.00001}", preprint),
    (", doi = {10.48550/arXiv.2301.00001}", preprint),
    (
      ", url = {https://openreview.net/forum?id=aBcDeFgHiJ}",
      "https://openreview.net/pdf?id=aBcDeFgHiJ"
    ),
    (", doi = {10.1000/Tiny}", "https://doi.org/10.1000/tiny"),
    (
      ", url = {https://aclanthology.org/2024.acl-long.7}",
      "https://aclanthology.org/2024.acl-long.7.pdf"
    ),
  ])
  func `the same id under another title is certain`(field: String, url: String) throws {
    let entry = Self.entry("TinyQuant, a Method for Compression", more: field)
    let finding = try #require(Self.finding(Self.tiny, entry, url: url))
    #expect(finding.level == .certain && finding.matches[0].basis == .id)
    #expect(
      Self.finding(Self.tiny, Self.entry("TinyQuant, a Method for Compression"), url: url) == nil)
  }

  @Test(arguments: [
    ("a title of two words", "Deep Learning", entry("Deep Learning")),
    ("a title of three words", "Mixtral of Experts", entry("Mixtral of Experts")),
    (
      "the order of words", tiny,
      entry("Quantizing Small Language Models for kNN Search: TinyQuant")
    ),
    (
      "a longer form", "Quantizing Language Models with Zero-init Attention",
      entry("Quantizing Language Models with Zero-initialized Attention")
    ),
    (
      "an id under a title without a common word", tiny,
      entry("Something Else Entirely", more: ", eprint = {2301.00001}")
    ),
    ("the year before", tiny, entry(tiny, "ICLR", 2022)),
    ("five years later", tiny, entry(tiny, "ICLR", 2028)),
    ("an earlier paper of the same title", tiny, entry(tiny, "KDD", 2012) + entry(tiny)),
  ])
  func `doubt makes a finding likely`(what: String, title: String, dump: String) throws {
    let finding = try #require(Self.finding(title, dump))
    #expect(finding.level == .likely, "\(what)")
    #expect(finding.doubt != nil && !finding.isWritable)
  }

  @Test func `more than one venue is shown and not written`() throws {
    let dump =
      Self.entry(Self.tiny) + Self.entry(Self.tiny, "Journal of Machine Learning Research", 2025)
    let finding = try #require(Self.finding(Self.tiny, dump))
    #expect(finding.level == .several && !finding.isWritable)
    #expect(finding.matches.map(\.place) == ["ICLR 2024", "JMLR 2025"])
    let tracks = Self.entry(Self.tiny, "ACL 2023") + Self.entry(Self.tiny, "Findings of ACL", 2023)
    #expect(Self.finding(Self.tiny, tracks)?.level == .several)
  }

  @Test func `an entry that a dump has twice counts once`() throws {
    let dump = Self.entry(Self.tiny) + Self.entry(Self.tiny, "{ICLR} 2024")
    #expect(Self.finding(Self.tiny, dump)?.level == .certain)
  }

  // MARK: - Traps

  @Test(arguments: [
    ("a preprint server", tiny, entry(tiny, "CoRR", 2023)),
    (
      "arXiv", tiny,
      "@article{a, title = {\(tiny)}, journal = {arXiv preprint arXiv:2301.00001}, year = 2023}"
    ),
    (
      "a type that is not published", tiny,
      "@misc{a, title = {\(tiny)}, booktitle = {ICLR}, year = 2024}"
    ),
    ("no venue", tiny, "@inproceedings{a, title = {\(tiny)}, year = 2024}"),
    ("under review", tiny, entry(tiny, more: ", note = {Under review}")),
    ("withdrawn", tiny, entry(tiny, more: ", pubstate = {withdrawn}")),
    ("rejected", "BigQuant: Quantizing Large Language Models for Search", DumpSamples.papercopilot),
    ("submitted", "BigQuant: Quantizing Large Language Models for Search", DumpSamples.openReview),
    (
      "a word more that tells much", "Off-diagonal Ramsey numbers",
      entry("Off-diagonal book Ramsey numbers")
    ),
    (
      "another short name",
      "LISA: Layerwise Importance Sampling for Memory-Efficient Large Language Model Fine-Tuning",
      entry("LISA: Reasoning Segmentation via Large Language Model")
    ),
    (
      "a name of one word", "Symbolic Discovery of Optimization Algorithms: Lion",
      entry("Lion: Adversarial Distillation of Proprietary Large Language Models")
    ),
    (
      "a variant of a known title", "Attention Is All You Need",
      entry("Attention Is Not All You Need")
    ),
    (
      "a variant with a subject", "Attention Is All You Need",
      entry("Attention Is All You Need in Speech Separation")
    ),
    (
      "another part", "Scaling Language Models with Pathways, Part 1",
      entry("Scaling Language Models with Pathways, Part 2")
    ),
    (
      "a plus sign", "LoRA+: Efficient Adaptation of Language Models",
      entry("LoRA: Efficient Adaptation of Language Models")
    ),
    ("a title of years ago", tiny, entry(tiny, "KDD", 2012)),
  ])
  func `another paper is not a finding`(what: String, title: String, dump: String) {
    let finding = Self.finding(title, dump, name: "iclr2024")
    #expect(finding == nil, "\(what)")
  }

  @Test func `a workshop paper at a conference is likely, and never written`() throws {
    let source = Self.list([
      (Self.tiny, "ICML Workshop, 2023", Self.preprint), ("Other", "ICLR, 2024", "https://a.org"),
    ])
    let report = Self.report(source, [("dump", Self.entry(Self.tiny))])
    let finding = try #require(report.findings.first)
    #expect(finding.level == .likely && !finding.isWritable)
    #expect(finding.doubt == "listed as a workshop paper")
    let same = Self.report(source, [("dump", Self.entry(Self.tiny, "ICML Workshop", 2023))])
    #expect(same.findings.isEmpty && same.agreeingCount == 1)
  }

  @Test func `papers with a venue are compared and not found`() {
    let source = Self.list([
      (Self.tiny, "ICLR, 2024", Self.preprint),
      ("Some Other Known Paper", "ICML, 2023", "https://a.org"),
    ])
    let dump = Self.entry(Self.tiny) + Self.entry("Some Other Known Paper", "AAAI", 2023)
    let report = Self.report(source, [("dump", dump)])
    #expect(report.findings.isEmpty)
    #expect(report.agreeingCount == 1 && report.differingCount == 1)
  }

  @Test func `a list without venues has nothing stale`() {
    let source = SourceFile(
      path: "list.md",
      text:
        "# A List\n\n## Topic\n- \(Self.tiny) [[Paper](\(Self.preprint))]\n- Other [[Paper](https://a.org)]\n"
    )
    #expect(Self.report(source, [("dump", Self.entry(Self.tiny))]).findings.isEmpty)
  }

  // MARK: - Coverage

  @Test func `the report says what the dumps cover and what they do not`() {
    let source = Self.list([
      (Self.tiny, "arXiv, 2023", Self.preprint), ("One", "ICLR, 2024", "https://a.org/1"),
      ("Two", "ICLR, 2025", "https://a.org/2"), ("Three", "ACL, 2023", "https://a.org/3"),
    ])
    let dump = [2021, 2022, 2024].map { Self.entry("Paper of \($0)", "ICLR", $0) }.joined()
    let coverage = Self.report(source, [("dump", dump)]).coverage
    #expect(coverage.covered.map(\.text) == ["ICLR 2021–2022 and 2024"])
    #expect(coverage.missing.map(\.text) == ["ACL", "ICLR 2025"])
  }

  @Test func `the entries are counted by what they are`() {
    let dump =
      Self.entry("A") + Self.entry("B", "CoRR") + Self.entry("C", more: ", note = {Submitted to X}")
      + "@book{d, title = {D}}\n@article{e, title = {E}}\n"
    let counts = Self.report(Self.list([(Self.tiny, "arXiv, 2023", Self.preprint)]), [("d", dump)])
      .counts
    #expect(counts.entries == 5 && counts.papers == 4 && counts.published == 1)
    #expect(counts.preprints == 1 && counts.notAccepted == 1 && counts.withoutVenue == 1)
  }

  // MARK: - Ignoring

  @Test(arguments: [
    "2301.00001", "arXiv:2301.00001", "https://arxiv.org/abs/2301.00001", "tinyquant-2023", tiny,
    "key2024", "2301.00001\tkey2024", "\(tiny)\tkey2024", "# a comment\n\n  tinyquant-2023  \n",
  ])
  func `a file names papers that are not the same`(line: String) {
    let source = Self.list([
      (Self.tiny, "arXiv, 2023", Self.preprint), ("Other", "ICLR, 2024", "https://a.org"),
    ])
    let report = Self.report(
      source, [("dump", Self.entry(Self.tiny))], ignoring: StaleIgnores(line))
    #expect(report.findings.isEmpty)
    let other = Self.report(
      source, [("dump", Self.entry(Self.tiny))], ignoring: StaleIgnores("2301.00001\tkey2023"))
    #expect(other.findings.count == 1)
  }

  @Test func `a comment above an entry excludes it, and validation accepts the comment`() {
    let text = """
      # A List

      ## Topic
      <!-- survey-ignore: year-order, stale -->
      - \(Self.tiny), <ins>arXiv, 2023</ins> [[Paper](\(Self.preprint))]

      """
    let source = SourceFile(path: "list.md", text: text)
    #expect(Self.report(source, [("dump", Self.entry(Self.tiny))]).findings.isEmpty)
    #expect(PreprintAges(Catalog(source), ignoring: Self.ignores(source)).preprints.isEmpty)
    let comment = SourceFile(path: "list.md", text: text.replacing("year-order, ", with: ""))
    let found = Validator().report(on: Document(parsing: comment)).diagnostics.map(\.rule)
    #expect(!found.contains("unused-ignore"))
  }

  private static func ignores(_ source: SourceFile) -> StaleIgnores {
    var ignores = StaleIgnores()
    ignores.addComments(of: source)
    return ignores
  }

  // MARK: - Updating

  @Test func `certain findings are written once, and order is kept`() {
    let source = Self.list([
      ("Newest", "ICLR, 2024", "https://a.org/1"),
      ("Older", "arXiv, 2023", "https://arxiv.org/abs/2302.00002"),
      (Self.tiny, "arXiv, 2023", Self.preprint),
      ("Mixtral of Experts", "arXiv, 2023", "https://arxiv.org/abs/2303.00003"),
    ])
    let dump = Self.entry(Self.tiny) + Self.entry("Mixtral of Experts")
    let catalog = Catalog(source)
    let update = StaleUpdate(Self.report(source, [("dump", dump)]).findings, of: catalog)
    #expect(update.updated.map(\.paper.title) == [Self.tiny] && update.refused.isEmpty)
    let text = String(decoding: update.source.bytes, as: UTF8.self)
    #expect(
      text.contains("- \(Self.tiny), <ins>ICLR, 2024</ins> [[Paper](\(Self.preprint))]\n- Older"))
    let rules = [source, update.source].map { list in
      Set(Validator().report(on: Document(parsing: list)).diagnostics.map(\.rule))
    }
    #expect(rules[1].isSubset(of: rules[0]))
    let again = Self.report(update.source, [("dump", dump)]).findings
    #expect(again.map(\.level) == [.likely])
    #expect(StaleUpdate(again, of: Catalog(update.source)).source.bytes == update.source.bytes)
  }

  // MARK: - Ages

  @Test func `preprints are listed by age, counted from the newest arXiv id`() {
    let source = Self.list([
      ("One", "arXiv, 2023", "https://arxiv.org/abs/2301.00001"),
      ("Two", "arXiv, 2022", "https://arxiv.org/abs/2203.00001"),
      ("Three", "ICLR, 2025", "https://arxiv.org/abs/2406.00001"),
      ("Four", "SSRN, 2020", "https://ssrn.com/4"),
    ])
    let ages = PreprintAges(Catalog(source))
    #expect(ages.preprints.map(\.paper.title) == ["Two", "One"])
    #expect(ages.preprints.map(\.months) == [27, 17])
    #expect(ages.unknownCount == 1)
    #expect(ages.preprints(olderThan: 17).count == 1)
    #expect(PreprintAges(Catalog(source), today: (2025, 1)).preprints.map(\.months) == [34, 24])
    #expect(ages.preprints[0].lookup == "https://dblp.org/search?q=Two")
  }
}
