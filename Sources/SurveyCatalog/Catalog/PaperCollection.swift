/// Where an entry starts, and its topic.
struct EntryPlace: Hashable, Sendable {
  /// The index of the first line.
  let line: Int
  /// The position of the topic; nil above the first one.
  let topic: Int?
}

/// The papers of a catalog, in the order of the list.
public struct PaperCollection: RandomAccessCollection, Sendable {
  let entries: [EntryPlace]
  private let papers: [Paper]
  private let syntaxes: [EntrySyntax]
  private let topics: [Topic]

  init(_ document: Document, entries: [EntryPlace], topics: [Topic]) {
    self.entries = entries
    self.topics = topics
    var papers: [Paper] = []
    var syntaxes: [EntrySyntax] = []
    for entry in entries {
      let text = document.entryText(atLine: entry.line)
      let topic = entry.topic.map { topics[$0] }
      let place = Paper.Place(line: entry.line, position: papers.count, topic: topic)
      if let reading = document.readings[entry.line] {
        papers.append(Paper(reading, at: place))
        syntaxes.append(EntrySyntax(reading, text))
      } else {
        let syntax = EntryParser.parse(text, in: document.blockRange(atLine: entry.line))
        papers.append(Paper(syntax, text, at: place))
        syntaxes.append(syntax)
      }
    }
    self.papers = papers
    self.syntaxes = syntaxes
  }

  /// The position of the first paper, 0.
  public var startIndex: Int { 0 }
  /// The number of papers.
  public var endIndex: Int { papers.count }

  /// The paper at a position.
  public subscript(position: Int) -> Paper { papers[position] }

  /// Where the parts of the entry at a position are.
  public func syntax(at position: Int) -> EntrySyntax { syntaxes[position] }

  /// The topic of the paper at a position; nil for papers above the first topic.
  public func topic(at position: Int) -> Topic? { entries[position].topic.map { topics[$0] } }

  /// The papers at some positions, in the order of these.
  public func at(_ positions: [Int]) -> [Paper] { positions.map { papers[$0] } }
}
