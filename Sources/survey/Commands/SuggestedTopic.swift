import SurveyCatalog

/// The topic of a paper on its way into a list, as its title suggests.
struct SuggestedTopic {
  private let title: String
  private let catalog: Catalog

  init(_ title: String, _ catalog: Catalog) {
    self.title = title
    self.catalog = catalog
  }

  private var suggestions: [TopicSuggestion] {
    TopicSuggester(catalog).suggestions(for: title, limit: 3).filter { $0.hasEvidence }
  }

  /// Names the best topics to someone who named none.
  var hint: String {
    let names = suggestions.map { UsageError.quoted(catalog.name(of: $0.topic)) }
    guard let last = names.last else { return "'survey list --file FILE' shows the topics" }
    let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " + last : last
    return "the title suggests \(list)"
  }

  /// The likely topic; nil after naming the best ones if none is likely.
  func topic(_ console: Console) throws(CommandError) -> Topic? {
    let suggestions = suggestions
    guard let best = suggestions.first else {
      throw .usage(
        UsageError(
          "no topic can be suggested: no word of the title is in the list",
          hint: "'survey list --file FILE' shows the topics"))
    }
    if best.isLikely { return best.topic }
    console.writeError("survey: no topic is likely; name one with '--topic':\n")
    let names = suggestions.map { catalog.name(of: $0.topic).safeForTerminal() }
    let column = names.map { $0.displayWidth }.max() ?? 0
    for (name, suggestion) in zip(names, suggestions) {
      let path = suggestion.topic.path.pathText.safeForTerminal()
      console.writeError("  \(name.padded(to: column))  \(path)\n")
    }
    return nil
  }
}
