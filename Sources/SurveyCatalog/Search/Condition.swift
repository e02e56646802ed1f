/// One value of a filter, understood.
enum Condition: Hashable, Sendable {
  case venue(VenuePattern)
  case years(YearRange)
  case topic(TopicPattern)
  case perspective(Perspective)
  case trait(Trait)
  case author(Term)
  case label(Term)
  case arxiv(id: String, isPrefix: Bool)
  case title(Term)
  case id(String, isPrefix: Bool)

  init(_ field: Query.Filter.Field, _ text: String) throws(QueryError) {
    switch field {
    case .venue: self = .venue(VenuePattern(text))
    case .year: self = .years(try YearRange(text))
    case .topic: self = .topic(try TopicPattern(text))
    case .perspective: self = .perspective(try Self.perspective(text))
    case .has: self = .trait(try Trait(named: text, in: Trait.had, field: field))
    case .is: self = .trait(try Trait(named: text, in: Trait.been, field: field))
    case .author: self = .author(try Self.term(text, field))
    case .label: self = .label(try Self.term(text, field))
    case .arxiv: self = try Self.arxiv(text)
    case .title: self = .title(try Self.term(text, field))
    case .id:
      let (id, isPrefix) = text.droppingStar()
      self = .id(id.lowercased(), isPrefix: isPrefix)
    }
  }

  private static func term(
    _ text: String,
    _ field: Query.Filter.Field
  ) throws(QueryError) -> Term {
    guard let term = Term(text) else {
      throw QueryError("'\(field.rawValue):\(text)' has no letter or digit")
    }
    return term
  }

  private static func perspective(_ text: String) throws(QueryError) -> Perspective {
    let name = text.lowercased()
    guard let perspective = Perspective(rawValue: name) ?? Perspective(heading: text) else {
      let names = Perspective.allCases.map(\.rawValue)
      throw QueryError(
        "there is no perspective '\(text)': \(names.joined(separator: ", ")) are the perspectives",
        suggestions: DidYouMean.nearest(to: text, in: names)
      )
    }
    return perspective
  }

  private static func arxiv(_ text: String) throws(QueryError) -> Condition {
    let (id, isPrefix) = text.droppingStar()
    if isPrefix, id.utf8.allSatisfy({ $0.isDigit || $0 == .dot }) {
      return .arxiv(id: id, isPrefix: true)
    }
    guard case .id(let key)? = PaperReference(text) ?? PaperReference("arxiv:" + text),
      key.kind == .arxiv
    else {
      throw QueryError("'\(text)' is not an arXiv id: write 2305.14314 or the paper's URL on arXiv")
    }
    return .arxiv(id: key.value, isPrefix: false)
  }
}

extension String {
  /// The text without a `*` at its end, and whether there was one.
  func droppingStar() -> (text: String, hadStar: Bool) {
    utf8.last == UInt8(ascii: "*") ? (String(dropLast()), true) : (self, false)
  }
}
