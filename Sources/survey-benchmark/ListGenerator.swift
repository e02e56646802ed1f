import SurveyCatalog

/// Makes lists of any size from a real one: the same topics, with as many papers as are asked for.
///
/// Each paper is a paper of the real list with a name, words, ids and addresses of its own. The same
/// seed gives the same list.
struct ListGenerator {
  private let model: Catalog
  private let words: [String]
  private var random: RandomNumbers
  private var number = 0
  /// How many ids of each month of arXiv have been given.
  private var serials: [String: Int] = [:]

  init(model: Catalog, seed: UInt64) {
    self.model = model
    random = RandomNumbers(seed: seed)
    let titles = model.papers.flatMap { $0.title.split(separator: " ") }
    words = Set(titles.filter { $0.utf8.count > 3 }.map(String.init)).sorted()
  }

  /// Makes a list of about the given number of bytes, and of no fewer than the model has besides papers.
  mutating func list(byteCount: Int) -> [UInt8] {
    let bytes = model.document.source.bytes
    let rest = bytes.count - model.papers.reduce(0) { $0 + $1.range.count + 1 }
    // How many papers each paper of the model becomes, in the mean, at the length that they have here.
    number = 0
    let round = model.papers.reduce(0) { $0 + entry(like: $1).utf8.count }
    let copies = max(0, Double(byteCount - rest) / Double(max(1, round)))
    number = 0
    serials = [:]
    var list: [UInt8] = []
    list.reserveCapacity(byteCount + byteCount / 8)
    var position = 0
    for (index, paper) in model.papers.enumerated() {
      list += bytes[position..<paper.range.lowerBound]
      // The entry's own line end goes with its copies.
      position = min(paper.range.upperBound + 1, bytes.count)
      let due = Int((copies * Double(index + 1)).rounded())
      while number < due { list += entry(like: paper).utf8 }
    }
    return list + bytes[position...]
  }

  private mutating func entry(like paper: Paper) -> String {
    var entry = "- \(title(like: paper))"
    if let venue = paper.venue?.text, let year = paper.year {
      entry += ", <ins>\(venue), \(year)</ins>"
    }
    for link in paper.links { entry += " [[\(link.label)](\(address(like: link.url)))]" }
    entry += "\n"
    for irregularity in Irregularity.all where Int(random.next() % 1000) < irregularity.share {
      entry = irregularity.applied(to: entry)
    }
    number += 1
    return entry
  }

  /// The title with a name that no other paper has, and other words in the places of some.
  private mutating func title(like paper: Paper) -> String {
    let rest = paper.name.map { paper.title.dropFirst($0.count + 1) } ?? paper.title[...]
    var title = rest.split(separator: " ").map(String.init)
    for index in title.indices where random.next() % 3 == 0 {
      title[index] = words[Int(random.next() % UInt64(words.count))]
    }
    return "\(name(number)): \(title.joined(separator: " "))"
  }

  /// A name made of syllables, one for each number.
  private func name(_ number: Int) -> String {
    let consonants = Array("bdfghklmnprstvz")
    let vowels = Array("aeiou")
    var name = ""
    var rest = number + consonants.count * vowels.count
    while rest > 0 {
      let syllable = rest % (consonants.count * vowels.count)
      name.append(consonants[syllable / vowels.count])
      name.append(vowels[syllable % vowels.count])
      rest /= consonants.count * vowels.count
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// An address on the same site with an id of its own: of the same month, where it is arXiv's.
  private mutating func address(like url: String) -> String {
    guard let arxiv = PaperIdentifiers(address: url).arxiv, arxiv.text.utf8.count == 10 else {
      return "\(url)-\(number)"
    }
    let month = String(arxiv.text.prefix(5))
    let serial = serials[month, default: 0]
    serials[month] = serial + 1
    // 7919 has no factor in common with 100,000: each number of a month comes once.
    let digits = String(100_000 + serial * 7919 % 100_000).dropFirst()
    return "https://arxiv.org/abs/\(month)\(digits)"
  }
}
