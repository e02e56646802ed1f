/// The entries of two lists, and which of them are the same paper.
struct EntryMatching {
  /// A paper: the positions of its entries in both lists.
  struct Paper {
    var old: [Int] = []
    var new: [Int] = []
    /// Whether the entries are taken for one paper because their titles are alike.
    var isProbable = false
    /// What the paper is recognized by: the most reliable key that an entry in either list has.
    var key: PaperIdentity.Key
  }

  let old: Catalog
  let new: Catalog
  let oldEntries: [SurveyCatalog.Paper]
  let newEntries: [SurveyCatalog.Paper]
  /// The papers of both lists.
  private(set) var papers: [Paper] = []

  init(_ old: Catalog, _ new: Catalog) {
    self.old = old
    self.new = new
    oldEntries = Array(old.papers)
    newEntries = Array(new.papers)
    let entries = oldEntries + newEntries
    let identities =
      PaperIdentity.identities(of: oldEntries) + PaperIdentity.identities(of: newEntries)
    let groups = PaperGroups(identities)
    var members: [[Int]] = Array(repeating: [], count: groups.count)
    for (entry, group) in groups.groups.enumerated() { members[group].append(entry) }
    let likeTitles = LikeTitles(members, entries, identities, oldCount: oldEntries.count)
    for pair in likeTitles.pairs { members[pair.old] += members[pair.new] }
    let joined = Set(likeTitles.pairs.map { $0.new })
    let probable = Set(likeTitles.pairs.map { $0.old })
    for (group, entries) in members.enumerated() where !joined.contains(group) {
      guard let key = entries.map({ identities[$0].key }).min() else { continue }
      var paper = Paper(isProbable: probable.contains(group), key: key)
      paper.old = entries.filter { $0 < oldEntries.count }
      paper.new = entries.filter { $0 >= oldEntries.count }.map { $0 - oldEntries.count }
      papers.append(paper)
    }
  }
}
