import SurveyCatalog
import Testing

@testable import survey

@Suite struct FormCommandTests {
  private static let list = """
    # List

    ## Topic

    - [2024/05] **A First Title.** *Ann Lee, Bo Wu. ICML.* [[paper](https://x.org/1)]
    - [2024/04] **A Second Title.** *Cem Kaya. ICLR.* [[paper](https://x.org/2)] [[code](https://github.com/x/2)]
    - [2023/11] **The Third of Many Titles.** *Dana Roth, Ann Lee. NeurIPS.* [[paper](https://x.org/3)]
    - [2023/10] **Titles of Papers, Again.** *Eva Maier, Bo Wu. arXiv.* [[paper](https://arxiv.org/abs/2310.00001)]
    - [2023/01] **A Title Without a Stop** *Finn Ode, Ann Lee. ACL.* [[paper](https://x.org/5)]
    """

  private func run(
    _ words: String..., input: String = Self.list, isTerminal: Bool = true
  ) -> InProcess.Result {
    let console = Console.inMemory(
      input: input, environment: ["LANG": "C.UTF-8", "NO_COLOR": "1"], isTerminal: isTerminal,
      width: 80)
    let status = Survey.run(["form", "-"] + words, console)
    return InProcess.Result(
      status: status, output: console.output.text, errors: console.errors.text)
  }

  @Test func `a terminal gets each form with an entry, and what fits none`() {
    let result = run()
    #expect(result.status == .success)
    #expect(
      result.output == """
        5 entries in 1 form; one has a form of its own

           4  - [{date:YYYY/MM}] **{title}.** *{authors}. {venue}.* [[{label}]({url})] …
              - [2024/05] **A First Title.** *Ann Lee, Bo Wu. ICML.*
              [[paper](https://x.org/1)]

              line      5
              title     A First Title
              authors   Ann Lee, Bo Wu
              venue     ICML
              year      2024
              date      2024-05
              link      paper https://x.org/1
              missing   name, note

        Entries that fit none:
          line 9: `** *` before the authors, not `.** *`
            - [2023/01] **A Title Without a Stop** *Finn Ode, Ann Lee. ACL.* [[paper](h…

        """)
  }

  @Test func `a pipe gets counts, templates and lines`() {
    #expect(
      run(isTerminal: false).output
        == "4\t- [{date:YYYY/MM}] **{title}.** *{authors}. {venue}.* [[{label}]({url})] …\t5\n")
  }

  @Test func `JSON has the parts of the examples, and all misfits`() {
    let output = run("--format", "json").output
    #expect(output.contains(#""template": "- [{date:YYYY/MM}] **{title}.** "#))
    #expect(output.contains(#""part": "authors""#))
    #expect(output.contains(#""reason": "`** *` before the authors, not `.** *`""#))
  }

  @Test func `a given form counts first`() {
    let form = "- [{date:YYYY/MM}] **{title}** *{authors}. {venue}.* [[{label}]({url})] …"
    let result = run("--form", form, isTerminal: false)
    #expect(result.output.hasPrefix("5\t\(form)\t5\n"))
  }

  @Test func `a template that makes no sense is a wrong usage`() {
    let result = run("--form", "- {tilte}")
    #expect(result.status == .failure)
    #expect(result.errors.contains("there is no field `{tilte}`"))
  }

  @Test func `a declared template that makes no sense is reported`() {
    let result = run(input: "<!-- survey-form: - {venue} -->\n\n" + Self.list)
    #expect(result.errors == "survey: line 1 of '<stdin>': a template needs {title}\n")
    #expect(result.status == .success)
  }

  @Test func `the contribution form is named by its template`() {
    let list = "## T\n- A Title, <ins>ICML, 2024</ins> [[Paper](https://x.org/1)]\n"
    let result = run(input: list + list, isTerminal: false)
    #expect(
      result.output == "2\t- {title}, <ins>{venue}, {year}</ins> [[{label}]({url})] …\t2\n")
  }

  @Test func `a list without papers has no forms`() {
    let result = run(input: "# Nothing\n")
    #expect(result.status == .negative)
    #expect(result.errors == "survey: no papers in '<stdin>'\n")
  }
}
