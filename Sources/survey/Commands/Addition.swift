import SurveyCatalog

/// Adds a paper to a list, or updates one in it.
struct Addition {
  private let contribution: Contribution
  private let catalog: Catalog
  private let arguments: ParsedArguments
  private let console: Console

  init(
    _ contribution: Contribution, to list: SourceFile, _ arguments: ParsedArguments,
    _ console: Console
  ) {
    self.contribution = contribution
    catalog = Catalog(list)
    self.arguments = arguments
    self.console = console
  }

  private var source: SourceFile { catalog.document.source }

  // MARK: - Adding

  func add() throws(CommandError) -> ExitStatus {
    guard let topic = try topic() else { return .negative }
    if topic.papers.isEmpty, !topic.children.isEmpty {
      let names = topic.children.prefix(4).map { UsageError.quoted(catalog.topics[$0].title) }
      throw .usage(
        UsageError(
          "\(UsageError.quoted(topic.title)) is divided into subtopics",
          hint: "name one: \(names.joined(separator: ", "))"))
    }
    if let listings = blockingListings(for: topic) {
      console.writeError("survey: the list already has this paper:\n")
      for position in listings { console.writeError("  \(place(of: position))\n") }
      if !listings.contains(where: { topic.papers.contains($0) }) {
        console.writeError("hint: use '--cross-list' to list it here too\n")
      }
      return .negative
    }
    let line = contribution.line(for: topic, of: catalog)
    let placement = EntryPlacement(
      of: line, year: contribution.decidedYear, in: topic, of: catalog)
    let result = Catalog(source.applying([placement.edit]))
    guard isSound(result, lines: [placement.line]) else { return .negative }
    guard reads(result, at: placement.line) else {
      throw .failure(
        "the entry would not be read as one paper", hint: "it would be: \(line.safeForTerminal())")
    }
    try finish(
      result,
      "added below line \(placement.lineAbove) in \(UsageError.quoted(topic.title))")
    return .success
  }

  /// The topic that the command line names, or that the title suggests; nil if none is likely.
  private func topic() throws(CommandError) -> Topic? {
    let suggestion = SuggestedTopic(contribution.fields.title, catalog)
    guard let name = arguments[.addTopic] else {
      throw .usage(UsageError("missing option '--topic'", hint: suggestion.hint))
    }
    if name == "suggest" { return try suggestion.topic(console) }
    if let new = newTopic(name) { return new }
    return try TopicArgument.topic(name, in: catalog)
  }

  /// An empty topic whose anchor matches exactly; a partial name never means an empty topic.
  private func newTopic(_ name: String) -> Topic? {
    let anchor = String(name.lowercased().map { $0 == " " ? "-" : $0 })
    return catalog.topics.first { $0.anchor == anchor && $0.paperCount == 0 }
  }

  /// Whether the list has one more paper, at this line, with the same year and links.
  private func reads(_ result: Catalog, at line: Int) -> Bool {
    let papers = result.papers
    guard papers.count == catalog.papers.count + 1,
      let added = papers.first(where: { $0.line == line })
    else { return false }
    return added.year == contribution.fields.year
      && added.links.count == contribution.fields.links.count
  }

  /// The positions where the paper is already listed, nil if it may be added.
  private func blockingListings(for topic: Topic) -> [Int]? {
    var listings = contribution.listings(in: catalog)
    if arguments.has(.crossList) { listings.removeAll { !topic.papers.contains($0) } }
    return listings.isEmpty ? nil : listings
  }

  private func place(of position: Int) -> String {
    let paper = catalog.papers[position]
    let title = paper.title.safeForTerminal().truncated(to: 60)
    let topic = paper.topic.last.map { " in \(UsageError.quoted($0))" } ?? ""
    return "line \(paper.line)\(topic): \(title)"
  }

  // MARK: - Updating

  func update() throws(CommandError) -> ExitStatus {
    let topic = try arguments[.addTopic].map { name throws(CommandError) in
      try TopicArgument.topic(name, in: catalog)
    }
    var listings = contribution.listings(in: catalog)
    if let topic { listings.removeAll { !catalog.papers(below: topic).contains($0) } }
    guard !listings.isEmpty else {
      console.writeError("survey: the list does not have this paper\n")
      return .negative
    }
    let (venue, year) = (contribution.fields.venue ?? "", contribution.fields.year ?? 0)
    var edits: [Edit] = []
    var lines: [Int] = []
    for position in listings {
      do throws(VenueUpdate.Refusal) {
        edits.append(try VenueUpdate(position, of: catalog, to: venue, year).edit)
        lines.append(catalog.papers[position].line)
      } catch {
        guard error != .isSame else { continue }
        let reason =
          error == .isPublished ? "is not a preprint" : "cannot be updated safely"
        console.writeError("survey: the entry \(reason): \(place(of: position))\n")
        return .negative
      }
    }
    let result = edits.isEmpty ? catalog : Catalog(source.applying(edits))
    guard isSound(result, lines: lines) else { return .negative }
    let places = lines.map { String($0) }.joined(separator: ", ")
    try finish(
      result,
      lines.isEmpty
        ? "nothing to change" : "updated line\(lines.count == 1 ? "" : "s") \(places)")
    if !edits.isEmpty, isInOrder(catalog, topic), !isInOrder(result, topic) {
      console.writeError("hint: the topic is now out of order; use 'survey render' to sort it\n")
    }
    return .success
  }

  /// Whether rendering would not change the entries of a topic, or of the list.
  private func isInOrder(_ catalog: Catalog, _ topic: Topic?) -> Bool {
    ListRenderer(.entries, topic: topic).rendered(catalog).document.source.bytes
      == catalog.document.source.bytes
  }

  // MARK: - Checking and writing

  /// Whether validation finds no new error in these lines, counted from 1.
  private func isSound(_ result: Catalog, lines: [Int]) -> Bool {
    let document = result.document
    let known = arguments.has(.update) ? Set(errors(in: catalog, lines).map(\.name)) : []
    let errors = errors(in: result, lines).filter { !known.contains($0.name) }.map(\.finding)
    guard let first = errors.first else { return true }
    let style = console.errorStyle()
    for finding in errors {
      let label = style.apply(.error, "error:")
      console.writeError(
        "survey: \(label) \(finding.message.safeForTerminal()) [\(finding.rule)]\n")
    }
    let line = document.lineIndex(of: first.range.lowerBound)
    let text = document.source.text(in: document.content(ofLine: line))
    console.writeError("  \(text.safeForTerminal())\n")
    if let fix = first.fix {
      console.writeError("\(style.apply(.info, "help:")) \(fix.message.safeForTerminal())\n")
    }
    return false
  }

  /// The errors in some lines, each with a name that is the same before and after an edit.
  private func errors(
    in catalog: Catalog, _ lines: [Int]
  ) -> [(name: String, finding: Diagnostic)] {
    Validator().report(on: catalog, focus: nil).diagnostics.compactMap { finding in
      let line = catalog.document.location(of: finding.range.lowerBound).line
      guard finding.severity == .error, lines.contains(line) else { return nil }
      return ("\(line) \(finding.rule)", finding)
    }
  }

  private func finish(_ catalog: Catalog, _ message: String) throws(CommandError) {
    let result = catalog.document.source
    if arguments.has(.dryRun) {
      let color = arguments.choice(.color, as: ColorChoice.self) ?? .auto
      PatchPrinter(console, color).write(Patch(from: source, to: result))
      return
    }
    if result.bytes != source.bytes {
      try FileWriter.replace(source.path, with: result.bytes, expecting: source.bytes)
    }
    console.writeLine(message)
  }
}
