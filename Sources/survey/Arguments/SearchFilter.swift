import SurveyCatalog

extension Option {
  static let venue = list(
    "venue", short: "v", takes: "NAME", help: "papers of a venue, by any of its names",
    completion: .venues)
  static let year = list(
    "year", short: "y", takes: "RANGE", help: "papers of a year or range: 2024, 2023.., ..2022")
  static let author = list(
    "author", short: "a", takes: "NAME", help: "papers of an author, where the list names authors")
  static let topic = list(
    "topic", short: "t", takes: "TOPIC", help: "papers under a topic", completion: .topics)
  static let perspective = list(
    "perspective", takes: "NAME", help: "papers of a perspective: model, data or framework",
    completion: .choices(of: Perspective.self))
  static let has = list("has", takes: "WHAT", help: "papers that have code, doi, venue, …")
  static let hasCode = flag("has-code", help: "papers with code; the same as --has code")
  static let isKind = list("is", takes: "WHAT", help: "papers that are preprint, published, …")
  static let label = list("label", takes: "WORD", help: "papers with a link of this label")
  static let arxiv = list("arxiv", takes: "ID", help: "the paper with this arXiv id")
  static let title = list("title", takes: "WORDS", help: "papers with these words in the title")
  static let id = list("id", takes: "ID", help: "the paper with this id", completion: .papers)
}

/// The filters of a search as options, and the query that the arguments make.
enum SearchFilter {
  private static let table: [(option: Option, field: Query.Filter.Field)] = [
    (.venue, .venue), (.year, .year), (.author, .author), (.topic, .topic),
    (.perspective, .perspective), (.has, .has),
    (.isKind, .is), (.label, .label), (.arxiv, .arxiv), (.title, .title), (.id, .id),
  ]

  static var options: [Option] {
    [
      .venue, .year, .author, .topic, .perspective, .has, .hasCode, .isKind, .label, .arxiv, .title,
      .id,
    ]
  }

  /// The query made of the words and the options together.
  static func query(_ arguments: ParsedArguments) throws(CommandError) -> Query {
    do throws(QueryError) {
      var query = try Query(parsing: arguments.words)
      for (option, field) in table {
        for value in arguments.all(option) {
          query.filters.append(try Query.Filter(field: field, value: value))
        }
      }
      if arguments.has(.hasCode) {
        query.filters.append(try Query.Filter(field: .has, value: "code"))
      }
      return query
    } catch {
      throw .usage(
        UsageError(error.message.safeForTerminal(), hint: DidYouMean.hint(error.suggestions)))
    }
  }

  /// The query in words, as it could be typed; empty where it asks for nothing.
  static func words(of query: Query) -> String {
    let phrases = query.phrases.map { "\"\($0)\"" }
    let exclusions = query.exclusions.map { "-\($0)" }
    let filters = query.filters.map { "\($0.isNegated ? "-" : "")\($0.field.rawValue):\($0.value)" }
    return (query.words + phrases + exclusions + filters).joined(separator: " ")
  }

  /// The requested limit; 0 means no limit.
  static func limit(_ arguments: ParsedArguments) throws(CommandError) -> Int? {
    do throws(UsageError) {
      return try arguments.integer(.limit).map { $0 == 0 ? .max : $0 }
    } catch {
      throw .usage(error)
    }
  }

  /// The possible values of a field, separated by spaces.
  static func choices(of field: Query.Filter.Field) -> String {
    field.choices.joined(separator: " ")
  }
}
