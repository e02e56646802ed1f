/// Which headings a table of contents lists, and which of its items stands for each.
///
/// A list that has contents already says what belongs there: the levels of which it lists at least
/// half, from the first heading it lists to the end. Sections beside the taxonomy (news, citation, …)
/// are listed only where they were before.
struct ContentsPlan {
  /// The listed headings, in their order, each with its depth in the contents and its present item.
  let entries: [(heading: Heading, depth: Int, item: Int?)]
  /// The items that stand for an anchor that HTML sets.
  let kept: Set<Int>
  /// The items that stand for nothing.
  let dropped: Set<Int>

  init(_ items: [ContentsItem], _ headings: [Heading], of document: Document) {
    let matching = ContentsMatching(items, headings)
    let itemOf = matching.itemOfHeading
    let isListed = Self.listed(headings, of: document) { itemOf[$0] != nil }
    let listed = headings.indices.filter { isListed[$0] }
    var levels = HeadingLevels()
    for heading in listed { levels.insert(headings[heading].level) }
    entries = listed.map { [levels] in
      (headings[$0], headings.depth(of: $0, listing: levels), itemOf[$0])
    }
    let matched = Set(itemOf.values)
    let loose = items.indices.filter { !matched.contains($0) }
    let places = loose.isEmpty ? nil : HTMLAnchors.all(in: document)
    kept = Set(loose.filter { places?.contains(items[$0].fragment.lowercased()) ?? false })
    dropped = Set(loose).subtracting(kept)
  }

  private static func listed(
    _ headings: [Heading], of document: Document, _ isMatched: (Int) -> Bool
  ) -> [Bool] {
    let first = headings.indices.first(where: isMatched)
    // Whether a heading, or one above it, opens a section beside the taxonomy: news, citation, ….
    var isAside: [Bool] = []
    for heading in headings {
      isAside.append(
        heading.parent.map { isAside[$0] } ?? false
          || AsideHeading.matches(document.source.bytes.span, in: heading.range.indices))
    }
    var isListed = [Bool](repeating: false, count: headings.count)
    // Among the headings that could be listed, how many of each level are.
    var counts = [(candidates: Int, matched: Int)](repeating: (0, 0), count: 7)
    func isCandidate(_ index: Int) -> Bool {
      !isAside[index] && !headings[index].anchor.isEmpty && index >= first ?? 0
    }
    for index in headings.indices where isCandidate(index) {
      counts[headings[index].level].candidates += 1
      if isMatched(index) { counts[headings[index].level].matched += 1 }
    }
    for (index, heading) in headings.enumerated() {
      if isMatched(index) {
        isListed[index] = true
      } else if isCandidate(index) {
        let count = counts[heading.level]
        let isCovered = first == nil || (count.matched > 0 && 2 * count.matched >= count.candidates)
        let isBelowListed = heading.parent.map { isListed[$0] } ?? false
        isListed[index] = isCovered && (isBelowListed || heading.holdsPapers)
      }
    }
    return isListed
  }
}

/// Which item of a table of contents means which heading.
private struct ContentsMatching {
  private(set) var itemOfHeading: [Int: Int] = [:]

  /// Matches by anchor first, then by anchor whatever its case, then by the letters of the text.
  init(_ items: [ContentsItem], _ headings: [Heading]) {
    var isTaken = [Bool](repeating: false, count: items.count)
    for pass in Pass.allCases {
      var waiting: [String: [Int]] = [:]
      for (index, heading) in headings.enumerated().reversed() where itemOfHeading[index] == nil {
        waiting[pass.key(heading), default: []].append(index)
      }
      for (place, item) in items.enumerated() where !isTaken[place] {
        let key = pass.key(item)
        guard !key.isEmpty, let heading = waiting[key]?.popLast() else { continue }
        itemOfHeading[heading] = place
        isTaken[place] = true
      }
    }
  }

  private enum Pass: CaseIterable {
    case anchor, anyCase, text

    func key(_ heading: Heading) -> String {
      switch self {
      case .anchor: heading.anchor
      case .anyCase: heading.anchor.lowercased()
      case .text: Slug.letters(of: heading.text)
      }
    }

    func key(_ item: ContentsItem) -> String {
      switch self {
      case .anchor: item.fragment
      case .anyCase: item.fragment.lowercased()
      case .text: Slug.letters(of: item.title)
      }
    }
  }
}
