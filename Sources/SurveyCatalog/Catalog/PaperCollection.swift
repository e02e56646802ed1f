/// The papers of a catalog, each read when it is asked for.
public struct PaperCollection: RandomAccessCollection, Sendable {
  let document: Document
  let entries: EntryPlaces
  let topics: [Topic]

  /// The position of the first paper, 0.
  public var startIndex: Int { 0 }
  /// The number of papers.
  public var endIndex: Int { entries.count }

  /// Reads the paper at a position.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  public subscript(position: Int) -> Paper {
    let entry = entries[position]
    let document = document
    // Only what is asked of the topic is copied: two threads that count one thing wait for one another.
    return Paper(
      EntryParser.parse(document.source.bytes.span, in: document.blockRange(atLine: entry.line)),
      in: document.source,
      line: entry.line,
      position: position,
      topic: entry.topic.map { topics[$0].path } ?? [],
      perspective: entry.topic.flatMap { topics[$0].perspective }
    )
  }

  /// Where the parts of the entry at a position lie.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  public func syntax(at position: Int) -> EntrySyntax {
    EntryParser.parse(
      document.source.bytes.span,
      in: document.blockRange(atLine: entries[position].line)
    )
  }

  /// The title and the year of the paper at a position, of which its id is made.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  func titleAndYear(at position: Int) -> (title: String, year: Int?) {
    let syntax = syntax(at: position)
    return (document.source.unbrokenText(in: syntax.title), document.source.year(of: syntax))
  }

  /// The topic of the paper at a position; nil for papers above the first topic.
  public func topic(at position: Int) -> Topic? {
    entries[position].topic.map { topics[$0] }
  }
}

extension PaperCollection {
  /// The papers at some positions, in the order of these.
  public func at(_ positions: [Int]) -> PaperSelection {
    PaperSelection(papers: self, positions: positions)
  }
}

/// Some papers of a catalog in any order, each read when it is asked for.
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
