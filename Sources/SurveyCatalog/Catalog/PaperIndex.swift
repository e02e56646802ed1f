/// The papers of a list by what they are recognized by.
public struct PaperIndex: Sendable {
  /// The identities of the papers, in the order of the list.
  public let identities: [PaperIdentity]
  private let positions: [PaperIdentity.Key: [Int]]

  /// Indexes the papers of a list.
  ///
  /// - Complexity: O(*n*) in the number of papers.
  public init(_ catalog: Catalog) {
    identities = PaperIdentity.identities(of: catalog.papers)
    var positions: [PaperIdentity.Key: [Int]] = [:]
    for (position, identity) in identities.enumerated() {
      for key in identity.keys { positions[key, default: []].append(position) }
    }
    self.positions = positions
  }

  /// Returns the positions of the papers with a key.
  public func positions(of key: PaperIdentity.Key) -> [Int] { positions[key] ?? [] }

  /// Returns the positions of all entries for a paper.
  public func positions(of identity: PaperIdentity) -> [Int] {
    var found: Set<Int> = []
    for key in identity.keys { found.formUnion(positions(of: key)) }
    return found.filter { identities[$0].isSame(as: identity) }.sorted()
  }
}
