/// The topics that a filter asks for, by words of a heading, an anchor, or a path of these.
struct TopicPattern: Hashable, Sendable {
  /// The value as written.
  let text: String
  private let anchor: String
  /// Whether only the topic with the anchor is meant: `#kv-cache`.
  private let isAnchor: Bool
  private let whole: Term
  /// The parts of a path, outermost first: `quantization/weight-only`.
  private let path: [Term]

  init(_ text: String) throws(QueryError) {
    guard let whole = Term(text) else {
      throw QueryError("'topic:\(text)' has no letter or digit")
    }
    self.text = text
    self.whole = whole
    isAnchor = text.utf8.first == .hash
    anchor = String(text.lowercased().drop { $0 == "#" })
    path = text.split { $0 == "/" || $0 == ">" }.compactMap { Term($0) }
  }

  /// For each topic, whether it or a topic above it is meant.
  ///
  /// - Complexity: O(*n*) in the number of topics.
  func matches(_ topics: [Topic], headings: [FoldedText]) -> [Bool] {
    var isMeant = [Bool](repeating: false, count: topics.count)
    let isExact = isAnchor && topics.contains { $0.anchor == anchor }
    var depths = [Int](repeating: 0, count: topics.count)
    for (index, topic) in topics.enumerated() {
      if let parent = topic.parent {
        isMeant[index] = isMeant[parent]
        depths[index] = depths[parent]
      }
      if isMeant[index] { continue }
      if isExact {
        isMeant[index] = topic.anchor == anchor
        continue
      }
      let heading = headings[index]
      if path[depths[index]].stands(in: heading) { depths[index] += 1 }
      isMeant[index] =
        depths[index] == path.count || topic.anchor == anchor || whole.stands(in: heading)
    }
    return isMeant
  }
}
