import Testing

@testable import SurveyCatalog

@Suite struct BibTeXTests {
  @Test(arguments: [
    ("{Plain Title}", "Plain Title"),
    ("\"Quoted Title\"", "Quoted Title"),
    ("\"Quotes {\"}inside{\"} braces\"", "Quotes \"inside\" braces"),
    ("{{GPTQ}: Accurate {P}ost-{T}raining}", "GPTQ: Accurate Post-Training"),
    ("{Two\n               lines}", "Two lines"),
    ("\"One\" # \" and \" # {two}", "One and two"),
    ("name # { and more}", "A Name and more"),
    ("NAME", "A Name"),
    ("unknown", "unknown"),
    ("2024", "2024"),
    ("{caf{\\'e} {\\'{e}} \\'e \\'{e} \\'{\\i} \\\"{o} {\\\"o} \\~n}", "café é é é í ö ö ñ"),
    ("{\\c{c} \\v{s} {\\v s} \\H{o} \\ss \\O slo {\\aa} \\l{}o}", "ç š š ő ßØslo å ło"),
    ("{{\\textdollar}k{\\textdollar}NN}", "kNN"),
    ("{$k$NN and $\\alpha_2$}", "kNN and α2"),
    ("{{\\textdollar}{\\textbackslash}beta{\\textdollar}-VAE}", "β-VAE"),
    ("{R{\\&}D, 100\\% \\#1 A\\_b}", "R&D, 100% #1 A_b"),
    ("{\\emph{Emphasis} and \\textbf{bold {text}} {\\it here}}", "Emphasis and bold text here"),
    ("{A~B\\ C\\,D}", "A B C D"),
    ("{\\mathcal{V}-usable \\unknown{argument} \\LaTeX}", "V-usable argument LaTeX"),
    ("{Ends with \\}", "Ends with"),
    ("{\\href{https://a.org}{Text}}", "Text"),
    ("{Größe 大模型}", "Größe 大模型"),
  ])
  func `values are read as a reader of the printed page sees them`(value: String, title: String) {
    let text = "@string{name = \"A \" # {Name}}\n@article{k, title = \(value), year = 2024}\n"
    let dump = ReadDump(text)
    #expect(dump.records.map(\.title) == [title])
    #expect(dump.records.map(\.year) == ["2024"])
    #expect(dump.brokenCount == 0)
    #expect(ReadDump(text, chunkSize: 1) == dump)
  }

  @Test func `bytes that are not UTF-8 are read as ISO-8859-1`() {
    let bytes = Array("@article{k, title = {Caf".utf8) + [0xE9] + Array("}}".utf8)
    #expect(ReadDump(bytes).records.map(\.title) == ["Café"])
  }

  @Test(arguments: [
    "@ARTICLE { k , TITLE = {One} , }",
    "@article(k, title = {One})",
    "@article{k, title = {One}\n year = 2020}",
    "@article{title = {One}}",
    "@article{, title = {One}}",
    "% a comment\nAny text, and x@y.org too.\n@article{k, title = {One}}",
    "@comment{@article{x, title = {Two}}}\n@comment a line\n@article{k, title = {One}}",
    "@preamble{\"\\newcommand{\\x}{y}\" # {z}}@article{k, title = {One}}",
    "%@article{x, title = {Two}}\n@article{k, title = {One}}",
    "\u{FEFF}@article{k, title = {One}},\n",
    "@article{k,\r\n  title = {One},\r\n}\r\n",
  ])
  func `the forms that people write are read`(text: String) {
    for size in [1, 5, Int.max] {
      let dump = ReadDump(text, chunkSize: size)
      #expect(dump.records.map(\.title) == ["One"])
      #expect(dump.brokenCount == 0)
    }
  }

  @Test(arguments: [
    ("an unclosed brace", "@article{a,\n  title = {One {x},\n}\n", 2, 1),
    ("an unclosed quotation mark", "@article{a,\n  title = \"One,\n}\n", 2, 1),
    ("a missing closing brace", "@article{a,\n  title = {One}\n\n", 2, 1),
    ("a brace too many", "@article{a,\n  title = {One}},\n  year = 2020}\n", 2, 1),
    ("a missing equals sign", "@article{a,\n  title {One}\n}\n", 2, 1),
    ("a missing value", "@article{a,\n  title = ,\n}\n", 2, 1),
    ("a missing brace after the type", "@article a,\n  title = {One}\n", 2, 1),
    ("an unclosed string macro", "  @string{a = \"One\n}\n", 2, 3),
  ])
  func `a broken entry is reported, skipped and the rest is read`(
    fault: String, entry: String, line: Int, column: Int
  ) {
    let text = "@book{z, title = {Zero}}\n" + entry + "@article{b, title = {Two}}\n"
    for size in [1, 9, Int.max] {
      let dump = ReadDump(text, chunkSize: size)
      #expect(dump.records.map(\.title) == ["Zero", "Two"], "\(fault)")
      #expect(dump.brokenCount == 1, "\(fault)")
      #expect(dump.firstBroken == [line, column], "\(fault)")
    }
  }

  @Test func `every broken entry is counted`() {
    let entries = (0..<100).map { number in
      number % 10 == 3
        ? "@article{k\(number), title = {Broken {\(number)}\n"
        : "@article{k\(number), title = {Good \(number)}}\n"
    }
    let dump = ReadDump(entries.joined(), chunkSize: 100)
    #expect(dump.records.count == 90 && dump.brokenCount == 10)
    #expect(dump.firstBroken == [4, 1])
  }

  @Test func `macros that grow without end are cut`() {
    var text = "@string{a = \"0123456789\"}\n"
    for _ in 0..<60 { text += "@string{a = a # a}\n" }
    text += "@article{k, title = a # a # {One}}\n"
    let dump = ReadDump(text)
    #expect(dump.records.count == 1 && dump.brokenCount == 0)
    #expect(dump.records[0].title.utf8.count < 1 << 20)
  }
}
