import SurveyCatalog

/// A list of any size: papers with distinct titles and links, every sixth with a defect.
enum GeneratedList {
  private static let papersPerTopic = 40
  private static let topics = [
    "Quantization", "Pruning", "Distillation", "Sparse Attention", "Data",
  ]
  private static let venues = ["ICLR", "NeurIPS", "ICML", "ACL", "arXiv"]
  private static let defects = [
    (")]\n", ")]  \n"), ("arxiv.org/abs/", "arxiv.org/pdf/"), (": ", ":  "), ("</ins>", "/ins>"),
    (", <ins>", " <ins>"), ("[[Paper](", "[[Paper]]("),
  ]

  static func text(byteCount: Int) -> String {
    let words = Set(
      Catalog(.embedded).papers.flatMap { $0.title.split(separator: " ") }.filter {
        $0.allSatisfy(\.isLetter)
      }
    ).sorted()
    var list = "# A Generated List\n\n## Model-Centric Methods\n"
    var number = 0
    while list.utf8.count < byteCount {
      if number % papersPerTopic == 0 {
        let topic = number / papersPerTopic
        list += "\n### \(topics[topic % topics.count]) \(topic / topics.count + 1)\n\n"
      }
      list += entry(number, words)
      number += 1
    }
    return list
  }

  private static func entry(_ number: Int, _ words: [Substring]) -> String {
    // The newest papers of a topic come first.
    let year = 2025 - number % papersPerTopic / 10
    let month = number % 12 + 1
    let id = "\(year % 100)\(month < 10 ? "0" : "")\(month).\(String(100_000 + number).suffix(5))"
    let title = (0..<6).map { words[(number * 7 + $0 * 131 + number / 97) % words.count] }
    let entry =
      "- \(name(number)): \(title.joined(separator: " ")), <ins>\(venues[number % venues.count]), "
      + "\(year)</ins> [[Paper](https://arxiv.org/abs/\(id))]\n"
    guard number % 6 == 5 else { return entry }
    let (text, replacement) = defects[number / 6 % defects.count]
    return entry.replacing(text, with: replacement, maxReplacements: 1)
  }

  /// A pronounceable name for each number.
  private static func name(_ number: Int) -> String {
    let consonants = Array("bdfghklmnprstvz")
    let vowels = Array("aeiou")
    let base = consonants.count * vowels.count
    var name = ""
    var rest = number + base
    while rest > 0 {
      name.append(consonants[rest % base / vowels.count])
      name.append(vowels[rest % base % vowels.count])
      rest /= base
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
