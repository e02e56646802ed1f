/// The fields of a paper that formats show, in their order.
public enum PaperField: String, CaseIterable, Hashable, Sendable {
  /// The short name that is unique in the list.
  case id
  /// The title.
  case title
  /// The venue's canonical name.
  case venue
  /// The venue as the list writes it.
  case venueText
  /// The year.
  case year
  /// The perspective's name.
  case perspective
  /// The heading texts, outermost first.
  case topic
  /// The links, in order.
  case links
  /// The id on arXiv.
  case arxiv
  /// The id on OpenReview.
  case openReview
  /// The DOI.
  case doi
  /// The id in the ACL Anthology.
  case acl
  /// The line of the list, from 1.
  case line

  /// The field's value in JSON.
  public func json(of paper: Paper, ids: PaperIDs) -> JSON {
    switch self {
    case .id: .string(ids[paper])
    case .title: .string(paper.title)
    case .venue: .optional(paper.venue?.name)
    case .venueText: .optional(paper.venue?.text)
    case .year: .optional(paper.year)
    case .perspective: .optional(paper.perspective?.rawValue)
    case .topic: .array(paper.topic.map { .string($0) })
    case .links: .array(paper.links.map(\.json))
    case .arxiv: .optional(paper.identifiers.arxiv?.text)
    case .openReview: .optional(paper.identifiers.openReview)
    case .doi: .optional(paper.identifiers.doi)
    case .acl: .optional(paper.identifiers.acl)
    case .line: .number(paper.line)
    }
  }
}

extension Paper {
  /// The paper as a JSON object with the given fields.
  public func json(ids: PaperIDs, fields: [PaperField] = PaperField.allCases) -> JSON {
    .object(fields.map { JSON.Member($0.rawValue, $0.json(of: self, ids: ids)) })
  }
}

extension Link {
  /// The link as a JSON object.
  public var json: JSON {
    .object([.init("label", .string(label)), .init("url", .string(url))])
  }
}

extension Framework {
  /// The framework as a JSON object.
  public var json: JSON {
    .object([
      .init("name", .string(name)), .init("links", .array(links.map(\.json))),
      .init("training", .bool(training)), .init("inference", .bool(inference)),
      .init("fineTuning", .bool(fineTuning)), .init("line", .number(line)),
    ])
  }
}
