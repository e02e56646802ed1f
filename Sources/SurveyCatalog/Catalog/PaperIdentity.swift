/// The ids and the title by which a paper is recognized, however a list writes it.
///
/// Two entries are the same paper if the first kind of id that both have is equal, in the order of
/// ``Kind``. Where they have no kind of id in common, their titles decide, compared without case,
/// accents, spaces and punctuation. So an arXiv preprint and its OpenReview page are one paper if
/// they have one title, and two arXiv ids are two papers whatever their titles.
///
/// ```swift
/// let preprint = PaperIdentity(
///   title: "GPTQ: Accurate Quantization",
///   links: [Link(label: "pdf", url: "https://arxiv.org/pdf/2210.17323v2.pdf")])
/// preprint.key.text  // "arxiv/2210.17323"
/// ```
public struct PaperIdentity: Hashable, Sendable {
  /// What a paper can be recognized by, the most reliable first.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Comparable {
    /// An arXiv id without version and subject class: `2305.14314`, `math/0309136`.
    case arxiv
    /// The id of an OpenReview forum.
    case openReview = "openreview"
    /// A DOI, percent-decoded and in lowercase.
    case doi
    /// An id of the ACL Anthology, in lowercase: `2023.acl-long.353`, `p17-1147`.
    case acl
    /// The letters and digits of the title.
    case title

    /// Compares two kinds by how reliable they are.
    public static func < (one: Kind, other: Kind) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .arxiv: 0
      case .openReview: 1
      case .doi: 2
      case .acl: 3
      case .title: 4
      }
    }
  }

  /// One thing that a paper is recognized by.
  public struct Key: Hashable, Sendable, Comparable {
    /// The kind of key.
    public let kind: Kind
    /// The id, in the one spelling that all its spellings have in common.
    public let value: String

    init(_ kind: Kind, _ value: String) {
      self.kind = kind
      self.value = value
    }

    /// The kind and the value: `arxiv/2305.14314`.
    public var text: String { kind.rawValue + "/" + value }

    /// Compares two keys by kind, then by value.
    public static func < (one: Key, other: Key) -> Bool {
      one.kind == other.kind ? one.value < other.value : one.kind < other.kind
    }
  }

  /// The ids, at most one of each kind, in the order of kinds.
  public internal(set) var ids: [Key]
  /// The letters and digits of the title, folded; empty for a title that has none.
  public let title: String

  /// Reads the identity of an entry from its title and links.
  ///
  /// Links whose label names the paper count before others. Links to code are skipped.
  public init(title: String, links: [Link]) {
    var found: [Key] = []
    for namesPaper in [true, false] {
      for link in links where link.role != .code && Link.namesPaper(label: link.label) == namesPaper
      {
        guard let key = Key(url: link.url), !found.contains(where: { $0.kind == key.kind }) else {
          continue
        }
        found.append(key)
      }
    }
    ids = found.sorted()
    self.title = Self.folded(title)
  }

  /// Reads the identity of a paper.
  public init(_ paper: Paper) {
    self.init(title: paper.title, links: paper.links)
  }

  /// The most reliable key: the first id, or the title.
  public var key: Key { ids.first ?? Key(.title, title) }

  /// All keys, the most reliable first.
  public var keys: [Key] { title.isEmpty ? ids : ids + [Key(.title, title)] }

  /// Returns the id of a kind.
  public func id(_ kind: Kind) -> String? { ids.first { $0.kind == kind }?.value }

  /// Whether an entry with the other identity is the same paper.
  public func isSame(as other: PaperIdentity) -> Bool {
    for id in ids {
      if let value = other.id(id.kind) { return value == id.value }
    }
    return !title.isEmpty && title == other.title
  }

  /// Whether a key is one of the identity's.
  public func has(_ key: Key) -> Bool {
    key.kind == .title ? !title.isEmpty && key.value == title : ids.contains(key)
  }

  /// Returns the lowercase letters and digits of a title, without accents.
  static func folded(_ title: String) -> String {
    String(decoding: FoldedText(title).bytes, as: UTF8.self)
  }
}

extension Link {
  /// Labels of links to the paper itself, letters only.
  private static let paperLabels: Set<String> = [
    "", "abs", "abstract", "acl", "aclanthology", "anthology", "article", "arxiv", "arxivpaper",
    "doi", "html", "link", "openreview", "paper", "paperlink", "paperpdf", "papers", "pdf",
    "pdflink", "preprint", "proceedings", "publication", "title",
  ]

  /// Whether a label says that the link is to the paper itself.
  static func namesPaper(label: String) -> Bool {
    guard label.utf8.count <= 24 else { return false }
    let letters = label.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
    return paperLabels.contains(String(String.UnicodeScalarView(letters)))
  }
}
