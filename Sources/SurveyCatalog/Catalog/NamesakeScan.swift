/// Finds, from their bytes alone, the entries of a list that may share an id with some papers.
///
/// It leaves out no entry that does; most others are never parsed.
struct NamesakeScan {
  /// The positions of the papers.
  private let positions: Set<Int>
  /// A bit for each of the hashes that the papers' ids, without their years, have.
  private var bits: [UInt64]

  init(_ papers: some Collection<Paper>) {
    positions = Set(papers.lazy.map(\.position))
    var size = 16
    while size < papers.count * 2 { size *= 2 }
    bits = [UInt64](repeating: 0, count: size)
    for paper in papers {
      let hash = Self.hash(Array(Paper.id(title: paper.title, year: nil).utf8))
      bits[word(of: hash)] |= 1 << (hash & 63)
    }
  }

  private func word(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (bits.count - 1)
  }

  private static func hash(_ slug: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in slug { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }

  /// The positions of the papers, and of the entries above the last of them that may share an id.
  ///
  /// - Complexity: O(*n*) in the length of the list.
  func candidates(in papers: PaperCollection) -> [Int] {
    guard let last = positions.max() else { return [] }
    let bytes = papers.document.source.bytes.span
    var slug: [UInt8] = []
    var candidates: [Int] = []
    for position in papers.startIndex...last {
      let block = papers.document.blockRange(atLine: papers.entries[position].line)
      slug.removeAll(keepingCapacity: true)
      if let title = RegularEntry.title(in: block, bytes),
        Slug.appendName(ofTitle: bytes, in: title, to: &slug)
      {
        let hash = Self.hash(slug.isEmpty ? Array("paper".utf8) : slug)
        guard bits[word(of: hash)] & 1 << (hash & 63) != 0 else { continue }
      }
      candidates.append(position)
    }
    return candidates
  }
}
