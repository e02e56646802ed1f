import SurveyCatalog

/// Reads a paper to add from the command line.
struct ContributionArgument {
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
  }

  /// The fields from the line and the options together; options win.
  func fields(_ console: Console) throws(CommandError) -> EntryFields {
    var fields = EntryFields(title: "", venue: nil, year: nil, links: [])
    if let line = try line(console) {
      if let link = Self.paperLink(line) {
        fields.links = [link]
      } else if let contribution = Contribution(line: line) {
        fields = contribution.fields
      } else {
        if line.split(whereSeparator: \.isNewline).count(where: {
          Contribution(line: String($0)) != nil
        }) > 1 {
          throw .usage(
            UsageError("more than one line was given", hint: "add them one by one"))
        }
        throw .usage(
          UsageError(
            "\(UsageError.quoted(line)) is not a contribution line",
            hint: "write 'Paper Title, <ins>Venue, Year</ins> [[Paper](https://…)]'"))
      }
    }
    if let title = arguments[.paperTitle] { fields.title = title }
    if let venue = arguments[.venueName] { fields.venue = venue }
    if let year = try year() { fields.year = year }
    if let name = arguments[.paperName] { fields.name = name }
    if let authors = arguments[.paperAuthors] { fields.authors = authors }
    if let note = arguments[.paperNote] { fields.note = note }
    if let date = try date() {
      fields.date = date
      fields.year = fields.year ?? Int(date.prefix(4))
    }
    for text in arguments.all(.link) { fields.links.append(try Self.link(text)) }
    complete(&fields)
    try check(fields)
    return fields
  }

  private func line(_ console: Console) throws(CommandError) -> String? {
    guard let line = arguments.positional(1) else { return nil }
    guard line == "-" else { return line }
    return String(decoding: try console.readStandardInput(), as: UTF8.self)
  }

  private func year() throws(CommandError) -> Int? {
    do throws(UsageError) {
      return try arguments.integer(.publicationYear, in: 1900...2099)
    } catch {
      throw .usage(error)
    }
  }

  private func date() throws(CommandError) -> String? {
    guard let text = arguments[.paperDate] else { return nil }
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      2...3 ~= numbers.count && numbers[0].utf8.count == 4
      && numbers.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && numbers.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
      && 1...12 ~= Int(numbers[1]) ?? 0 && (numbers.count < 3 || 1...31 ~= Int(numbers[2]) ?? 0)
    guard isDate else {
      throw .usage(
        .invalidValue(text, for: Option.paperDate.label, hint: "write YYYY-MM or YYYY-MM-DD"))
    }
    return text
  }

  /// Fills in the venue and year of a preprint from its arXiv id.
  private func complete(_ fields: inout EntryFields) {
    guard !arguments.has(.update), let arxiv = PaperIdentifiers(fields.links).arxiv else { return }
    if fields.venue == nil, fields.year == nil || fields.year == arxiv.year {
      fields.venue = "arXiv"
      fields.year = arxiv.year
    } else if fields.year == nil, let venue = fields.venue, Venue(venue).kind == .preprint {
      fields.year = arxiv.year
    }
  }

  private func check(_ fields: EntryFields) throws(CommandError) {
    if arguments.has(.update) {
      guard fields.venue != nil, fields.year != nil else {
        throw .usage(
          UsageError("'--update' needs the new venue and year", hint: "give --venue and --year"))
      }
      guard !fields.title.isEmpty || !fields.links.isEmpty else {
        throw .usage(
          UsageError("'--update' needs a paper", hint: "give its title or a link"))
      }
    } else if fields.title.allSatisfy(\.isWhitespace) {
      throw .usage(
        UsageError("the paper has no title", hint: "give --title, or a contribution line"))
    }
  }

  // MARK: - Links

  /// A link to a paper, if the text is an arXiv id or a URL and nothing else.
  private static func paperLink(_ text: String) -> Link? {
    let word = text.utf8.split { $0 <= 0x20 }
    guard word.count == 1, let word = word.first.map({ String(Substring($0)) }) else { return nil }
    let id = word.lowercased().hasPrefix("arxiv:") ? String(word.dropFirst(6)) : word
    if let arxiv = ArXivID(id) {
      return Link(label: "Paper", url: "https://arxiv.org/abs/\(arxiv.text)")
    }
    guard isURL(word) else { return nil }
    // An arXiv paper has one canonical URL, whichever page of it was copied.
    let arxiv = PaperIdentifiers(address: word).arxiv
    return Link(label: "Paper", url: arxiv.map { "https://arxiv.org/abs/\($0.text)" } ?? word)
  }

  private static func link(_ text: String) throws(CommandError) -> Link {
    if let link = paperLink(text) { return link }
    if let equals = text.firstIndex(of: "="), equals != text.startIndex {
      let url = String(text[text.index(after: equals)...])
      let label = String(text[..<equals])
      if let arxiv = ArXivID(url) {
        return Link(label: label, url: "https://arxiv.org/abs/\(arxiv.text)")
      }
      if isURL(url) { return Link(label: label, url: url) }
    }
    throw .usage(
      .invalidValue(
        text, for: Option.link.label, hint: "write a label and a URL: Code=https://…")
    )
  }

  private static func isURL(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return (start.hasPrefix("https://") || start.hasPrefix("http://"))
      && !text.utf8.contains { $0 <= 0x20 }
  }
}
