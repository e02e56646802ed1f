/// One difference between two versions of a list.
public struct Change: Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A topic is new.
    case topicAdded = "topic-added"
    /// A topic is gone.
    case topicRemoved = "topic-removed"
    /// A topic has another heading.
    case topicRenamed = "topic-renamed"
    /// A topic is below another heading.
    case topicMoved = "topic-moved"
    /// A paper is new.
    case added
    /// A paper is gone.
    case removed
    /// A preprint has a venue where it was published.
    case accepted
    /// A paper has another venue.
    case venueChanged = "venue-changed"
    /// A paper has another year.
    case yearChanged = "year-changed"
    /// A paper has another title.
    case retitled
    /// A paper is in another topic.
    case moved
    /// A paper is in one more topic.
    case crossListed = "cross-listed"
    /// A paper is in one topic less.
    case noLongerCrossListed = "no-longer-cross-listed"
    /// A paper has one more link.
    case linkAdded = "link-added"
    /// A link of a paper has another URL.
    case linkChanged = "link-changed"
    /// A paper has one link less.
    case linkRemoved = "link-removed"
    /// A topic has a paper once more.
    case duplicateAdded = "duplicate-added"
    /// A topic has a paper once less, and still has it.
    case duplicateMerged = "duplicate-merged"
  }

  /// The headings under which changes are reported, in their order, and the kinds of change below each.
  public static let sections: [(heading: String, kinds: [Kind])] = [
    ("Topics", [.topicAdded, .topicRemoved, .topicRenamed, .topicMoved]),
    ("Added", [.added]), ("Removed", [.removed]), ("Accepted", [.accepted]),
    ("Venue or year changed", [.venueChanged, .yearChanged]), ("Retitled", [.retitled]),
    ("Moved", [.moved]), ("Cross-listed", [.crossListed]),
    ("No longer cross-listed", [.noLongerCrossListed]),
    ("Links", [.linkAdded, .linkChanged, .linkRemoved]),
    ("Duplicates", [.duplicateAdded, .duplicateMerged]),
  ]

  /// What happened.
  public let kind: Kind
  /// The entry in the old list; nil for what is new, and for topics.
  public internal(set) var old: Paper?
  /// The entry in the new list; nil for what is gone, and for topics.
  public internal(set) var new: Paper?
  /// The link in the old entry, if a link changed.
  public internal(set) var oldLink: Link?
  /// The link in the new entry, if a link changed.
  public internal(set) var newLink: Link?
  /// The topic in the old list, if a topic changed.
  public internal(set) var oldTopic: Topic?
  /// The topic in the new list, if a topic changed.
  public internal(set) var newTopic: Topic?
  /// What the paper is recognized by in both lists; nil for topics.
  public internal(set) var key: PaperIdentity.Key?
  /// Whether the entries are taken for one paper because their titles are alike.
  public internal(set) var isProbable = false
  /// The topics of all entries that changed so; one unless the paper is listed several times.
  public internal(set) var topics: [[String]] = []
  /// The number of the paper among those of both lists.
  var paperNumber = 0

  init(_ kind: Kind, old: Paper? = nil, new: Paper? = nil) {
    self.kind = kind
    self.old = old
    self.new = new
    if let topic = (new ?? old)?.topic { topics = [topic] }
  }

  init(_ kind: Kind, old: Topic?, new: Topic?) {
    self.kind = kind
    oldTopic = old
    newTopic = new
    if let path = (new ?? old)?.path { topics = [path] }
  }

  /// The entry as it is now, or as it was if it is gone.
  public var paper: Paper? { new ?? old }

  /// The title of the paper, or the heading of the topic.
  public var title: String { paper?.title ?? (newTopic ?? oldTopic)?.title ?? "" }

  /// The path of the topic, in the new list unless it or the paper is gone.
  public var topic: [String] { topics.first ?? [] }

  /// What was before; nil for what is new.
  public var from: Value? { value(old, oldLink, oldTopic) }

  /// What is now; nil for what is gone.
  public var to: Value? { value(new, newLink, newTopic) }

  /// A side of a change.
  public enum Value: Hashable, Sendable {
    /// A title, a venue with its year, a year, or the URL of a link.
    case text(String)
    /// The path of a topic.
    case path([String])
  }

  private func value(_ paper: Paper?, _ link: Link?, _ topic: Topic?) -> Value? {
    switch kind {
    case .added, .removed, .duplicateAdded, .duplicateMerged: nil
    case .topicAdded, .topicRemoved: nil
    case .topicRenamed, .topicMoved: topic.map { .path($0.path) }
    case .moved: paper.map { .path($0.topic) }
    case .crossListed, .noLongerCrossListed: nil
    case .accepted, .venueChanged:
      paper.flatMap { $0.venueAndYear.isEmpty ? nil : .text($0.venueAndYear) }
    case .yearChanged: paper?.year.map { .text(String($0)) }
    case .retitled: paper.map { .text($0.title) }
    case .linkAdded, .linkChanged, .linkRemoved: link.map { .text($0.url) }
    }
  }
}

extension Paper {
  /// The venue and the year as they are usually written: `ICLR 2024`.
  package var venueAndYear: String {
    let parts = [venue?.name, year.map { String($0) }].compactMap { $0 }
    return parts.joined(separator: " ")
  }
}
