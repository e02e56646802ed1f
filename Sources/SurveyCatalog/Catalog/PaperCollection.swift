/// Where an entry starts, and its topic.
struct EntryPlace: Hashable, Sendable {
  /// The index of the first line.
  let line: Int
  /// The position of the topic; nil above the first one.
  let topic: Int?
}

/// The papers of a catalog, each read on access.
public struct PaperCollection: RandomAccessCollection, Sendable {
  let document: Document
  let entries: [EntryPlace]
  let topics: [Topic]

  /// The position of the first paper, 0.
  public var startIndex: Int { 0 }
  /// The number of papers.
  public var endIndex: Int { entries.count }

  /// Reads the paper at a position.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  public subscript(position: Int) -> Paper {
    let topic = topic(at: position)
    return Paper(
      syntax(at: position), in: document.source, line: entries[position].line, position: position,
      topic: topic?.path ?? [], perspective: topic?.perspective)
  }

  /// The ranges of the parts of the entry at a position.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  public func syntax(at position: Int) -> EntrySyntax {
    EntryParser.parse(
      document.source.bytes.span,
      in: document.blockRange(atLine: entries[position].line)
    )
  }

  /// The topic of the paper at a position; nil for papers above the first topic.
  public func topic(at position: Int) -> Topic? {
    entries[position].topic.map { topics[$0] }
  }
}

extension PaperCollection {
  /// The papers at some positions, in that order.
  public func at(_ positions: [Int]) -> PaperSelection {
    PaperSelection(papers: self, positions: positions)
  }
}

/// Some papers of a catalog in any order, each read on access.
public struct PaperSelection: RandomAccessCollection, Sendable {
  fileprivate let papers: PaperCollection
  fileprivate let positions: [Int]

  /// The index of the first paper, 0.
  public var startIndex: Int { 0 }
  /// The number of papers.
  public var endIndex: Int { positions.count }

  /// Reads the paper at an index.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  public subscript(index: Int) -> Paper { papers[positions[index]] }
}
