/// What is learned about topics from the titles and headings of a list.
///
/// A word weighs ln((*n* + 1) / (*df* + ½)), where *df* of *n* titles have it. A title is a unit vector
/// of the weights of its words. A topic is the sum of its papers and of one unit vector of the words
/// of its heading, in which the words of the *k*-th heading above count 0.5ᵏ.
struct TopicModel: Sendable {
  /// The topics that have papers of their own, in the order of the list.
  let candidates: [Topic]
  private(set) var vocabulary = Vocabulary()
  /// The words of the papers' titles, by position.
  private(set) var paperWords: [[Int]] = []
  /// The topic of each paper, by position; nil above the first topic.
  let topicOfPaper: [Int?]
  /// The topics with their headings, by topic.
  private(set) var sums: [WordSum]
  /// The papers under each topic and all topics below it, without headings.
  private(set) var sumsBelow: [WordSum]
  private(set) var squaredLengths: [Double] = []
  private(set) var squaredLengthsBelow: [Double] = []
  /// The topic above each topic.
  let parents: [Int?]
  private var weights: [Double] = []
  private var weightOfUnknown = 0.0

  /// Each topic below a heading adds its words; no real heading has more.
  private static let mostHeadingWords = 64

  /// Learns from a list.
  ///
  /// - Complexity: O(*n* log *n*) in the length of titles and headings.
  init(_ catalog: Catalog) {
    let topics = catalog.topics
    candidates = topics.filter { !$0.papers.isEmpty }
    parents = topics.map { $0.parent }
    topicOfPaper = catalog.papers.entries.map { $0.topic }
    sums = Array(repeating: WordSum(), count: topics.count)
    sumsBelow = sums
    paperWords = catalog.papers.map { vocabulary.learn($0.title) }
    let headings = topics.map { vocabulary.learn($0.title).prefix(Self.mostHeadingWords) }
    weigh()
    addPapers()
    for topic in candidates { add(headings, to: topic.id) }
    // Topics come after those above them.
    for topic in topics.indices.reversed() {
      if let parent = parents[topic] { sumsBelow[parent].add(sumsBelow[topic]) }
    }
    squaredLengths = sums.map { $0.squaredLength }
    squaredLengthsBelow = sumsBelow.map { $0.squaredLength }
  }

  /// Weighs each word by how rare it is; a title that is listed several times counts once.
  private mutating func weigh() {
    let titles = Set(paperWords)
    var frequencies = Array(repeating: 0, count: vocabulary.count)
    for title in titles {
      for word in title { frequencies[word] += 1 }
    }
    func weight(_ frequency: Int) -> Double {
      ((Double(titles.count) + 1) / (Double(frequency) + 0.5)).naturalLogarithm
    }
    weights = frequencies.map { weight($0) }
    weightOfUnknown = weight(0)
  }

  private mutating func addPapers() {
    for (words, topic) in zip(paperWords, topicOfPaper) {
      guard let topic else { continue }
      for (word, component) in zip(words, unitVector(words)) {
        sums[topic].add(component, at: word)
        sumsBelow[topic].add(component, at: word)
      }
    }
  }

  private mutating func add(_ headings: [ArraySlice<Int>], to topic: Int) {
    var words: [Int] = []
    var components: [Double] = []
    var places: [Int: Int] = [:]
    var (heading, share): (Int?, Double) = (topic, 1)
    while let above = heading {
      for word in headings[above] {
        let component = share * weight(of: word)
        if let place = places[word] {
          components[place] += component
        } else {
          places[word] = words.count
          words.append(word)
          components.append(component)
        }
      }
      (heading, share) = (parents[above], share / 2)
    }
    let length = components.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for (word, component) in zip(words, components) {
      sums[topic].add(component / length, at: word)
    }
  }

  /// Returns the weight of a word; nil is a word that the list does not have.
  func weight(of word: Int?) -> Double { word.map { weights[$0] } ?? weightOfUnknown }

  /// Returns the weights of words, scaled to length 1.
  func unitVector(_ words: [Int?]) -> [Double] {
    let components = words.map { weight(of: $0) }
    let length = components.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return components.map { $0 / length }
  }

  /// Returns the sum of papers of the list.
  func sum(_ papers: some Sequence<Int>) -> WordSum {
    var sum = WordSum()
    for paper in papers {
      for (word, component) in zip(paperWords[paper], unitVector(paperWords[paper])) {
        sum.add(component, at: word)
      }
    }
    return sum
  }
}
