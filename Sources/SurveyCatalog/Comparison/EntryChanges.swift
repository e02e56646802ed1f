/// What an entry says otherwise than before.
struct EntryChanges {
  private(set) var changes: [Change] = []
  private let old: Paper
  private let new: Paper
  private let includingSpelling: Bool

  init(_ old: Paper, _ new: Paper, includingSpelling: Bool) {
    self.old = old
    self.new = new
    self.includingSpelling = includingSpelling
    compareTitles()
    compareVenues()
    compareLinks()
  }

  private mutating func compareTitles() {
    let isSame =
      old.title == new.title
      || (!includingSpelling && PaperIdentity.folded(old.title) == PaperIdentity.folded(new.title))
    if !isSame { changes.append(Change(.retitled, old: old, new: new)) }
  }

  private mutating func compareVenues() {
    let isSame =
      old.venue?.text == new.venue?.text
      || (!includingSpelling
        && old.venue.map { PaperIdentity.folded($0.name) }
          == new.venue.map { PaperIdentity.folded($0.name) })
    if isSame {
      if old.year != new.year { changes.append(Change(.yearChanged, old: old, new: new)) }
    } else if old.venue?.kind == .preprint, new.venue?.isOfPublications ?? false {
      changes.append(Change(.accepted, old: old, new: new))
    } else {
      changes.append(Change(.venueChanged, old: old, new: new))
    }
  }

  private mutating func compareLinks() {
    let pages = pairs(
      Array(old.links.indices), old.links.map { $0.pageKey },
      Array(new.links.indices), new.links.map { $0.pageKey })
    for (one, other) in pages.pairs where includingSpelling && old.links[one] != new.links[other] {
      append(.linkChanged, old.links[one], new.links[other])
    }
    // Of the links that are left, those with one label are one link with another URL.
    let labels = pairs(
      pages.old, old.links.map { $0.label.lowercased() },
      pages.new, new.links.map { $0.label.lowercased() })
    for (one, other) in labels.pairs { append(.linkChanged, old.links[one], new.links[other]) }
    for link in labels.old { append(.linkRemoved, old.links[link], nil) }
    for link in labels.new { append(.linkAdded, nil, new.links[link]) }
  }

  /// Pairs links with the same key in their order, and returns those that are left.
  private func pairs(
    _ old: [Int], _ oldKeys: [String], _ new: [Int], _ newKeys: [String]
  ) -> (pairs: [(Int, Int)], old: [Int], new: [Int]) {
    var waiting: [String: [Int]] = [:]
    for link in new.reversed() { waiting[newKeys[link], default: []].append(link) }
    var pairs: [(Int, Int)] = []
    var rest: [Int] = []
    for link in old {
      if let other = waiting[oldKeys[link]]?.popLast() {
        pairs.append((link, other))
      } else {
        rest.append(link)
      }
    }
    let used = Set(pairs.map { $0.1 })
    return (pairs, rest, new.filter { !used.contains($0) })
  }

  private mutating func append(_ kind: Change.Kind, _ oldLink: Link?, _ newLink: Link?) {
    var change = Change(kind, old: old, new: new)
    change.oldLink = oldLink
    change.newLink = newLink
    changes.append(change)
  }
}

extension Venue {
  /// Whether papers are published at the venue, as far as is known.
  fileprivate var isOfPublications: Bool {
    switch kind {
    case .conference, .journal, .workshop: true
    case .preprint: false
    case .other: !isKnown
    }
  }
}

extension Link {
  /// What the URLs of one page have in common: its paper, or all but scheme, `www.` and final slash.
  fileprivate var pageKey: String {
    if let key = PaperIdentity.Key(url: url) { return key.text }
    var page = url.removing(suffix: "/")
    for scheme in ["https://", "http://"] where page.lowercased().hasPrefix(scheme) {
      page = String(Substring(page.utf8.dropFirst(scheme.utf8.count)))
    }
    return page.removing(prefix: "www.")
  }
}
