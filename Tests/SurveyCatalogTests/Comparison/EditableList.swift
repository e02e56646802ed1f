@testable import SurveyCatalog
@testable import survey_fuzz

/// A list that can be edited at random, as maintainers do.
struct EditableList {
  struct Entry {
    var title: String
    var venue: String
    var year: Int
    var links: [(label: String, url: String)]
  }

  struct Topic {
    var heading: String
    var level: Int
    var entries: [Entry]
  }

  private(set) var topics: [Topic] = []
  private var number = 0

  private static let words = [
    "Fast", "Sparse", "Attention", "Models", "Language", "Quantization", "Pruning", "Cache",
    "Training", "Decoding", "Efficient", "Low-Bit", "Learning", "Tokens", "Survey",
  ]
  private static let venues = ["arXiv", "ICLR", "NeurIPS", "NIPS", "ACL", "A Journal", "Blog"]
  private static let headings = [
    "Quantization", "Pruning", "Serving", "Data", "Training", "Others",
  ]

  init(using generator: inout RandomNumbers) {
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      var topic = Topic(
        heading: Self.headings.randomElement(using: &generator) ?? "",
        level: Int.random(in: 2...4, using: &generator), entries: [])
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        topic.entries.append(entry(using: &generator))
      }
      topics.append(topic)
    }
  }

  var text: String {
    var text = "# List\n\n"
    for topic in topics {
      text += String(repeating: "#", count: topic.level) + " \(topic.heading)\n\n"
      for entry in topic.entries {
        let links = entry.links.map { "[[\($0.label)](\($0.url))]" }.joined(separator: " ")
        text += "- \(entry.title), <ins>\(entry.venue), \(entry.year)</ins> \(links)\n"
      }
      text += "\n"
    }
    return text
  }

  var catalog: Catalog { Catalog(SourceFile(path: "list.md", text: text)) }

  private mutating func entry(using generator: inout RandomNumbers) -> Entry {
    number += 1
    let words = (0..<Int.random(in: 2...7, using: &generator)).map { _ in
      Self.words.randomElement(using: &generator) ?? ""
    }
    return Entry(
      title: words.joined(separator: " "),
      venue: Self.venues.randomElement(using: &generator) ?? "",
      year: Int.random(in: 2020...2025, using: &generator),
      links: (0..<Int.random(in: 0...3, using: &generator)).map { _ in link(using: &generator) })
  }

  /// A link to one of few pages, so that papers share ids now and then.
  private func link(using generator: inout RandomNumbers) -> (label: String, url: String) {
    let id = Int.random(in: 1...12, using: &generator)
    let pages = [
      ("Paper", "https://arxiv.org/abs/2301.000\(10 + id)"),
      ("Paper", "https://openreview.net/forum?id=id\(id)"),
      ("pdf", "https://arxiv.org/pdf/2301.000\(10 + id)v2"),
      ("DOI", "https://doi.org/10.1000/\(id)"), ("Code", "https://github.com/a/\(id)"),
      ("Blog", "http://www.a.org/\(id)/"),
    ]
    return pages.randomElement(using: &generator) ?? pages[0]
  }

  /// Makes one change.
  mutating func edit(using generator: inout RandomNumbers) {
    guard let topic = topics.indices.randomElement(using: &generator) else { return }
    let new = entry(using: &generator)
    guard let place = topics[topic].entries.indices.randomElement(using: &generator) else {
      topics[topic].entries.append(new)
      return
    }
    let other = topics.indices.randomElement(using: &generator) ?? topic
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: topics[topic].entries.insert(new, at: place)
    case 1: topics[topic].entries.remove(at: place)
    case 2: topics[topic].entries[place].venue = new.venue
    case 3: topics[topic].entries[place].year = new.year
    case 4: topics[topic].entries[place].title += " Revisited"
    case 5: topics[topic].entries[place].title = topics[topic].entries[place].title.uppercased()
    case 6: topics[topic].entries[place].links = new.links
    case 7: topics[topic].entries[place].links.append(link(using: &generator))
    case 8: topics[other].entries.append(topics[topic].entries.remove(at: place))
    case 9: topics[other].entries.append(topics[topic].entries[place])
    case 10: topics[topic].heading += " Methods"
    case 11: topics[topic].level = Int.random(in: 2...4, using: &generator)
    default: topics.swapAt(topic, other)
    }
  }
}
