/// The topics suggested for one title, as they leave the program.
public struct TitleSuggestions: Sendable {
  /// The title.
  public let title: String
  /// The id of the paper, if the list has it.
  public let id: String?
  /// The topics, the best first.
  public let suggestions: [TopicSuggestion]

  /// Creates the suggestions for a title.
  public init(title: String, id: String? = nil, suggestions: [TopicSuggestion]) {
    self.title = title
    self.id = id
    self.suggestions = suggestions
  }
}

/// Writes suggestions for other programs.
public struct SuggestionExport: Sendable {
  private let catalog: Catalog
  private let ids: PaperIDs

  /// Creates a writer for suggestions from a list.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    ids = PaperIDs(catalog)
  }

  /// Returns a JSON array with one object a suggestion, and its title in each.
  public func json(_ titles: [TitleSuggestions]) -> String {
    var rows: [JSON] = []
    for title in titles {
      for rank in title.suggestions.indices {
        let members = members(title.suggestions[rank], rank: rank + 1)
        rows.append(.object([JSON.Member("title", .string(title.title))] + members))
      }
    }
    return JSON.array(rows).indentedText + "\n"
  }

  /// Returns a line of JSON for a title, with its suggestions in an array.
  public func jsonLine(_ title: TitleSuggestions) -> String {
    let suggestions = title.suggestions.enumerated().map { rank, suggestion in
      JSON.object(members(suggestion, rank: rank + 1))
    }
    let line = JSON.object([
      JSON.Member("title", .string(title.title)), JSON.Member("id", .optional(title.id)),
      JSON.Member("suggestions", .array(suggestions)),
    ])
    return line.text + "\n"
  }

  /// Returns tab-separated values with a header, one row a suggestion.
  public func tsv(_ titles: [TitleSuggestions]) -> String {
    var rows: [[FieldValue]] = []
    for title in titles {
      for (rank, suggestion) in title.suggestions.enumerated() {
        rows.append([
          .text(title.title), .number(rank + 1), .path(suggestion.topic.path),
          .text(suggestion.topic.anchor), .text(JSON.decimal(suggestion.score).text),
          .flag(suggestion.isLikely), .text(suggestion.words.joined(separator: ", ")),
          .text(suggestion.nearest.map { ids[catalog.papers[$0]] }.joined(separator: ", ")),
        ])
      }
    }
    let fields = ["title", "rank", "topic", "anchor", "score", "likely", "words", "nearest"]
    return ExportFormat.tsv.text(of: Records(fields: fields, rows: rows)) ?? ""
  }

  private func members(_ suggestion: TopicSuggestion, rank: Int) -> [JSON.Member] {
    let topic = suggestion.topic
    let nearest = suggestion.nearest.map { position in
      let paper = catalog.papers[position]
      return JSON.object([
        JSON.Member("id", .string(ids[paper])), JSON.Member("title", .string(paper.title)),
      ])
    }
    return [
      JSON.Member("rank", .number(rank)),
      JSON.Member("topic", .array(topic.path.map { .string($0) })),
      JSON.Member("anchor", .string(topic.anchor)),
      JSON.Member("perspective", .optional(topic.perspective?.rawValue)),
      JSON.Member("score", .decimal(suggestion.score)),
      JSON.Member("likely", .bool(suggestion.isLikely)),
      JSON.Member("words", .array(suggestion.words.map { .string($0) })),
      JSON.Member("nearest", .array(nearest)),
    ]
  }
}
