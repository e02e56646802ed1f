/// The fields of a paper that formats show, in their order.
public enum PaperField: String, CaseIterable, Hashable, Sendable {
  /// The short name that is unique in the list.
  case id
  /// The title.
  case title
  /// The short name that the list gives apart from the title.
  case name
  /// The authors as the list names them.
  case authors
  /// The venue's canonical name.
  case venue
  /// The venue as the list writes it.
  case venueText
  /// The year.
  case year
  /// The date as `YYYY-MM` or `YYYY-MM-DD`.
  case date
  /// The perspective's name.
  case perspective
  /// The heading texts, outermost first.
  case topic
  /// The links, in order.
  case links
  /// The URL of the paper itself.
  case url
  /// The URL of the first code link.
  case code
  /// The id on arXiv.
  case arxiv
  /// The id on OpenReview.
  case openReview
  /// The DOI.
  case doi
  /// The id in the ACL Anthology.
  case acl
  /// Notes of the list, such as awards or institutions.
  case note
  /// The line of the list, from 1.
  case line

  /// The columns that a command writes into a pipe by default.
  public static let plain: [PaperField] = [.id, .title, .venue, .year, .topic, .url]

  /// The field's value for a paper.
  public func value(of paper: Paper, ids: PaperIDs) -> FieldValue {
    var reader = PaperFieldReader(paper, id: self == .id ? ids[paper] : "")
    return reader.value(of: self)
  }

  /// Reads field names separated by commas, as `--json title,venue,year` gives them.
  public static func list(parsing text: String) throws(UnknownField) -> [PaperField] {
    try UnknownField.positions(of: text, among: allCases.map { $0.rawValue }).map { allCases[$0] }
  }
}

/// Reads the fields of a paper one after another.
struct PaperFieldReader {
  private let paper: Paper
  private let id: String
  /// Several fields need them, and finding them reads all links.
  private lazy var identifiers = paper.identifiers

  init(_ paper: Paper, id: String) {
    self.paper = paper
    self.id = id
  }

  mutating func value(of field: PaperField) -> FieldValue {
    switch field {
    case .id: .text(id)
    case .title: .text(paper.title)
    case .name: .optional(paper.listedName)
    case .authors: .optional(paper.authors)
    case .venue: .optional(paper.venue?.name)
    case .venueText: .optional(paper.venue?.text)
    case .year: .optional(paper.year)
    case .date: .optional(paper.date)
    case .perspective: .optional(paper.perspective?.rawValue)
    case .topic: .path(paper.topic)
    case .links: .links(paper.links)
    case .url: .optional(paper.url)
    case .code: .optional(paper.links.first { $0.role == .code }?.url)
    case .arxiv: .optional(identifiers.arxiv?.text)
    case .openReview: .optional(identifiers.openReview)
    case .doi: .optional(identifiers.doi)
    case .acl: .optional(identifiers.acl)
    case .note: .optional(paper.note)
    case .line: .number(paper.line)
    }
  }
}
