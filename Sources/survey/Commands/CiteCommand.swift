import SurveyCatalog

extension Command {
  /// Prints the BibTeX entry of a paper, or of the survey itself.
  static let cite = Command(
    name: "cite",
    group: .reading,
    syntax: {
      CommandSyntax(
        name: "cite",
        abstract: "Print the BibTeX entry of a paper, or of the survey itself.",
        positionals: [
          Positional(
            "PAPER", .any,
            help: "a paper, as for 'survey show' (default: the survey itself)",
            completion: .papers)
        ],
        options: [.citationFormat, .file, .entryForm],
        discussion: """
          Lists have no authors, so the entry of a paper has none: let your reference manager add \
          them from the DOI or the arXiv id. The survey's own entry is the one in its list.
          """,
        examples: ["survey cite", "survey cite gptq", "survey cite 2305.14314 --format csl-json"])
    },
    run: { arguments, console throws(CommandError) in
      let catalog = try ListInput.catalog(arguments, console)
      let name = arguments.words
      guard !name.isEmpty else {
        guard arguments[.citationFormat] ?? "bibtex" == "bibtex" else {
          throw .usage(UsageError("the survey itself is cited only in BibTeX"))
        }
        guard let citation = catalog.citation else {
          console.writeError("survey: the list has no BibTeX entry of its own\n")
          return .negative
        }
        console.write(citation)
        return .success
      }
      let ids = PaperIDs(catalog)
      let papers = try PaperArgument.papers(name, in: catalog, ids: ids)
      guard !papers.isEmpty else {
        PaperArgument.reportMissing(name, in: catalog, ids: ids, to: console)
        return .negative
      }
      let format = arguments[.citationFormat].flatMap { ExportFormat(named: $0) } ?? .bibtex
      console.write(format.text(of: papers, ids: ids))
      return .success
    })
}

extension Option {
  static let citationFormat = value(
    "format", takes: "FORMAT", help: "bibtex (the default) or csl-json",
    completion: .choices(["bibtex", "csl-json"]))
}
