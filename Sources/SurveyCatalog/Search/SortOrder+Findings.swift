extension [Finding] {
  /// The findings in an order; what an order does not tell apart stands as in the list.
  func sorted(by order: SortOrder, in catalog: Catalog) -> [Finding] {
    switch order {
    case .list: self
    case .year: sorted { $0.isNewer(than: $1) }
    case .relevance:
      sorted { $0.score != $1.score ? $0.score > $1.score : $0.isNewer(than: $1) }
    case .title: sorted(byKey: Self.titleKeys(self, in: catalog))
    case .venue: sorted(byKey: Self.venueKeys(self, in: catalog))
    }
  }

  private func sorted(byKey keys: [[UInt8]]) -> [Finding] {
    indices.sorted { one, two in
      if keys[one] != keys[two] { return keys[one].lexicographicallyPrecedes(keys[two]) }
      return self[one].isNewer(than: self[two])
    }.map { self[$0] }
  }

  private static func titleKeys(_ findings: [Finding], in catalog: Catalog) -> [[UInt8]] {
    findings.map { finding in
      let text = FoldedText(catalog.papers[finding.position].title)
      var key: [UInt8] = []
      for word in text.words {
        if !key.isEmpty { key.append(.space) }
        key += text.bytes[word.range]
      }
      return key
    }
  }

  /// The folded names of the venues, after a mark that puts papers without one last.
  private static func venueKeys(_ findings: [Finding], in catalog: Catalog) -> [[UInt8]] {
    findings.map { finding in
      guard let venue = catalog.papers[finding.position].venue else { return [1] }
      return [0] + FoldedText(venue.name).bytes
    }
  }
}

extension Finding {
  /// Whether the paper comes first by year, and in the same year by its place in the list.
  func isNewer(than other: Finding) -> Bool {
    (other.year ?? Int.min, position) < (year ?? Int.min, other.position)
  }
}
