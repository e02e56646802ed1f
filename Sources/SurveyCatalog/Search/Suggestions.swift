/// Finds what a name that is not known was probably meant to be.
enum Suggestions {
  private static let most = 3

  /// The candidates most like a name: what it begins or is part of, or a few slips away.
  ///
  /// - Complexity: O(*n*) in the number of candidates.
  static func nearest(to name: String, in candidates: some Sequence<String>) -> [String] {
    let wanted = FoldedText(name).bytes
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    var found: [(rank: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() {
      guard let rank = rank(of: FoldedText(candidate).bytes, for: wanted) else { continue }
      if found.contains(where: { $0.name == candidate }) { continue }
      found.append((rank, order, candidate))
      found.sort { ($0.rank, $0.order) < ($1.rank, $1.order) }
      if found.count > most { found.removeLast() }
    }
    return found.map(\.name)
  }

  /// How near two folded names are, 0 the nearest; nil when they are not.
  private static func rank(of candidate: [UInt8], for wanted: [UInt8]) -> Int? {
    if candidate == wanted { return 0 }
    let most = wanted.count < 3 ? 1 : 2
    for slips in 1...most
    where Slip.leads(
      wanted.span,
      0..<wanted.count,
      to: candidate.span,
      0..<candidate.count,
      within: slips
    ) {
      if slips < max(wanted.count, candidate.count) - 1 { return slips == 1 ? 1 : 3 }
    }
    if wanted.count > 1, candidate.starts(with: wanted) { return 2 }
    if wanted.count > 3, candidate.firstRange(of: wanted) != nil { return 4 }
    if candidate.count > 3, wanted.firstRange(of: candidate) != nil { return 5 }
    return nil
  }
}
