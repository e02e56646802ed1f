extension Query {
  /// A condition on one field of a paper: `venue:ICLR,ICML`, `year:2023..`, `-has:code`.
  public struct Filter: Hashable, Sendable {
    /// What a filter asks about.
    public enum Field: String, CaseIterable, Hashable, Sendable {
      /// The venue, by any of its names; `NeurIPS*` takes its tracks in.
      case venue
      /// The year: a year or a range.
      case year
      /// Words of the authors' names.
      case author
      /// A heading above the paper: its text or a part of it, its anchor, a path.
      case topic
      /// The perspective: model, data or framework.
      case perspective
      /// Something that the entry has: code, a venue, a DOI, …
      case has
      /// Something that the paper is: a preprint, published, cross-listed, …
      case `is`
      /// Words of a link's label.
      case label
      /// The id on arXiv, or an address that holds it.
      case arxiv
      /// Words of the title, together and in order.
      case title
      /// The paper's id in the list: `gptq-2023`.
      case id

      /// Finds a field by its name, whatever its case.
      ///
      /// - Throws: A ``QueryError`` for a name that is no field's.
      public init(named name: String) throws(QueryError) {
        guard let field = Field(rawValue: name.lowercased()) else {
          let names = Field.allCases.map { $0.rawValue }
          throw QueryError(
            "there is no field '\(name)': \(names.joined(separator: ", ")) are the fields",
            suggestions: DidYouMean.nearest(to: name, in: names)
          )
        }
        self = field
      }
    }

    /// What the filter asks about.
    public let field: Field
    /// What is asked for, as written; a list's parts are parted by commas.
    public let value: String
    /// Whether papers that meet the condition are left out instead.
    public let isNegated: Bool
    /// What the list's parts ask for; one of them must be met.
    let conditions: [Condition]

    /// Creates a filter from a field and a value as people write it.
    ///
    /// - Throws: A ``QueryError`` for a value that the field cannot have.
    public init(field: Field, value: String, isNegated: Bool = false) throws(QueryError) {
      self.field = field
      self.value = value
      self.isNegated = isNegated
      var conditions: [Condition] = []
      let parts = Self.parts(of: value, isList: field != .title)
      for part in parts {
        guard part.utf8.contains(where: { $0 != .space && $0 != UInt8(ascii: "*") }) else {
          throw QueryError("'\(field.rawValue):' needs a value, such as \(field.example)")
        }
        conditions.append(try Condition(field, part))
      }
      self.conditions = conditions
    }

    /// Reads a query's token; nil where it is no filter.
    init?(token: QueryToken) throws(QueryError) {
      guard !token.isQuoted, let colon = token.text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        return nil
      }
      let name = String(token.text[..<colon])
      let value = String(token.text[token.text.utf8.index(after: colon)...])
      guard !name.isEmpty, name.utf8.allSatisfy({ $0.isLetter }),
        !PaperReference.prefixes.contains(name.lowercased())
      else { return nil }
      if Field(rawValue: name.lowercased()) == nil {
        // `LoRA:Low-Rank` and `long: …` come from titles; fields are written small, without a blank.
        guard !value.isEmpty, name.utf8.allSatisfy({ $0 == $0.lowercased }) else { return nil }
      }
      try self.init(field: Field(named: name), value: value, isNegated: token.isNegated)
    }

    /// Splits a list at its commas, those in quotes excepted, and takes the quotes off.
    private static func parts(of value: String, isList: Bool) -> [String] {
      let bytes = Array(value.utf8)
      var parts: [[UInt8]] = [[]]
      var isQuoted = false
      var index = 0
      while index < bytes.count {
        let length = QueryTokens.quoteLength(bytes.span, at: index)
        if length > 0 {
          isQuoted.toggle()
        } else if bytes[index] == .comma, isList, !isQuoted {
          parts.append([])
        } else {
          parts[parts.count - 1].append(bytes[index])
        }
        index += max(1, length)
      }
      return parts.map { String(decoding: $0, as: UTF8.self).trimmingBlanks() }
    }
  }
}

extension Query.Filter.Field {
  /// A value that the field can have.
  fileprivate var example: String { Self.examples[self] ?? rawValue }

  private static let examples: [Self: String] = [
    .venue: "venue:ICLR", .year: "year:2023..", .topic: "topic:\"kv cache\"",
    .perspective: "perspective:data", .has: "has:code", .is: "is:preprint", .label: "label:blog",
    .arxiv: "arxiv:2305.14314", .title: "title:attention", .id: "id:gptq-2023",
  ]
}
