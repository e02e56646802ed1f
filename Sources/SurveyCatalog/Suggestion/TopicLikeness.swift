/// How well the words of a title fit the topics of a list without some of its papers.
struct TopicLikeness {
  /// What the topic above counts, and the one above that.
  private static let (parentShare, grandparentShare) = (0.3, 0.15)

  private let title: TitleVector
  private let model: TopicModel
  private let excluded: Set<Int>
  /// How many papers of each topic are excluded.
  private var excludedCounts: [Int: Int] = [:]
  /// The share of each word of the title in its likeness to each topic, and to all below it.
  private var shares: [[Double]] = []
  private var sharesBelow: [[Double]] = []

  init(_ title: TitleVector, _ model: TopicModel, excluding excluded: Set<Int>) {
    self.title = title
    self.model = model
    self.excluded = excluded
    var (own, below): ([Int: Set<Int>], [Int: Set<Int>]) = ([:], [:])
    for paper in excluded {
      var topic = model.topicOfPaper[paper]
      if let topic { own[topic, default: []].insert(paper) }
      while let next = topic {
        below[next, default: []].insert(paper)
        topic = model.parents[next]
      }
    }
    excludedCounts = own.mapValues { $0.count }
    for topic in model.parents.indices {
      shares.append(
        share(in: model.sums[topic], model.squaredLengths[topic], without: own[topic]))
      sharesBelow.append(
        share(in: model.sumsBelow[topic], model.squaredLengthsBelow[topic], without: below[topic])
      )
    }
  }

  /// The product of each component of the title with that of a sum scaled to length 1.
  private func share(
    in sum: WordSum, _ squaredLength: Double, without papers: Set<Int>?
  ) -> [Double] {
    let removed = papers.map { model.sum($0) }
    var square = squaredLength
    if let removed {
      square += removed.squaredLength - 2 * sum.product(removed)
    }
    // What is left of a topic without all of its papers is rounding.
    guard square > 1e-9 else { return title.components.map { _ in 0 } }
    let length = square.squareRoot()
    return zip(title.words, title.components).map { word, component in
      guard let word else { return 0 }
      return component * (sum[word] - (removed?[word] ?? 0)) / length
    }
  }

  /// What a word of the title adds to the likeness to a topic and the two topics above it.
  func share(of word: Int, in topic: Int) -> Double {
    var share = shares[topic][word]
    if let parent = model.parents[topic] {
      share += Self.parentShare * sharesBelow[parent][word]
      if let above = model.parents[parent] {
        share += Self.grandparentShare * sharesBelow[above][word]
      }
    }
    return share
  }

  /// The likeness of the whole title.
  func total(_ topic: Topic) -> Double {
    title.components.indices.reduce(0) { $0 + share(of: $1, in: topic.id) }
  }

  /// How many papers of a topic count.
  func paperCount(_ topic: Topic) -> Int {
    topic.papers.count - (excludedCounts[topic.id] ?? 0)
  }

  /// The papers of a topic whose titles are most like the title.
  func nearest(in topic: Topic, limit: Int) -> [Int] {
    var components: [Int: Double] = [:]
    for (word, component) in zip(title.words, title.components) {
      if let word { components[word] = component }
    }
    var papers: [(position: Int, likeness: Double)] = []
    for position in topic.papers where !excluded.contains(position) {
      let words = model.paperWords[position]
      guard words.contains(where: { components[$0] != nil }) else { continue }
      let likeness = zip(words, model.unitVector(words)).reduce(0) {
        $0 + (components[$1.0] ?? 0) * $1.1
      }
      papers.append((position, likeness))
    }
    papers.sort { ($1.likeness, $0.position) < ($0.likeness, $1.position) }
    return papers.prefix(limit).map { $0.position }
  }
}

/// The words of a title that is to be placed, as a unit vector.
struct TitleVector {
  private let title: [UInt8]
  /// The numbers of the words; nil for those that the list does not have.
  private(set) var words: [Int?] = []
  private(set) var components: [Double] = []
  /// Where the title has each word, in its UTF-8.
  private(set) var places: [Range<Int>] = []

  init(_ title: String, _ model: TopicModel) {
    self.title = Array(title.utf8)
    var stems: Set<[UInt8]> = []
    for word in TitleWords(title).words {
      let (stem, number) = model.vocabulary.find(word.letters)
      guard stems.insert(stem).inserted else { continue }
      words.append(number)
      places.append(word.place)
    }
    components = model.unitVector(words)
  }

  /// Whether the list has one of the words.
  var isKnown: Bool { words.contains { $0 != nil } }

  func text(at place: Range<Int>) -> String { String(decoding: title[place], as: UTF8.self) }
}
