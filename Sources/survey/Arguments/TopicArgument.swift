import SurveyCatalog

/// Finds a topic by what a user calls it.
enum TopicArgument {
  static func topic(_ name: String, in catalog: Catalog) throws(CommandError) -> Topic {
    do throws(TopicNameError) {
      return try catalog.topic(named: name)
    } catch {
      switch error {
      case .unknown:
        let titles = catalog.taxonomy.map(\.title)
        let hint = DidYouMean.hint(for: name, in: titles) ?? "'survey list' shows all topics"
        throw .usage(UsageError("no topic is called \(UsageError.quoted(name))", hint: hint))
      case .ambiguous(let positions):
        let names = positions.prefix(4).map { position in
          let path = catalog.topics[position].path.suffix(2).joined(separator: "/")
          return UsageError.quoted(path)
        }
        let more = positions.count > 4 ? ", …" : ""
        throw .usage(
          UsageError(
            "\(UsageError.quoted(name)) matches \(positions.count) topics",
            hint: "name one: \(names.joined(separator: ", "))\(more)"))
      }
    }
  }
}
