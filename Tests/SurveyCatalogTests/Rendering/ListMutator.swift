import SurveyCatalog

@testable import survey_fuzz

/// Lists as nobody wrote them, and lists as nobody should: for tests that must hold for any of them.
struct ListMutator {
  private var random: RandomNumbers

  init(seed: Int) {
    random = RandomNumbers(seed: UInt64(truncatingIfNeeded: seed))
  }

  // MARK: - Lists

  /// A small list with contents, topics, a table, and what else stands in lists.
  mutating func list() -> [UInt8] {
    var lines = ["# A Survey", "", "Some words first.", "", "## Table of Contents"]
    var body: [String] = []
    var contents: [String] = []
    for area in 0..<Int.random(in: 1...3, using: &random) {
      body += ["## Area \(area)", ""]
      contents.append("- [Area \(area)](#area-\(area))")
      for topic in 0..<Int.random(in: 1...3, using: &random) {
        body += ["### Topic \(area).\(topic)"]
        contents.append("  - [Topic \(area).\(topic)](#topic-\(area)\(topic))")
        body += topicLines()
      }
    }
    lines += contents + [""] + body + table()
    return Array(lines.joined(separator: "\n").utf8) + (Bool.random(using: &random) ? [0x0A] : [])
  }

  private mutating func topicLines() -> [String] {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      switch Int.random(in: 0..<24, using: &random) {
      case 0: lines += ["", "A remark between the papers.", ""]
      case 1: lines += ["<!-- a comment -->"]
      case 2: lines += ["<!-- survey-ignore: missing-link -->", entry()]
      case 3: lines += [entry(), "  a note to the paper"]
      case 4: lines += ["```", entry(), "```"]
      case 5: lines += ["![picture](figure.png)", ""]
      case 6: lines += ["- A group:", "  " + entry(), "  " + entry()]
      case 7:
        lines += [
          "- Wrapped Title of", "a paper, <ins>ICML, 2023</ins> [[Paper](https://a.org/w)]",
        ]
      case 8: lines += ["- No Links Here, <ins>ACL, 2022</ins>"]
      case 9: lines += ["", ""]
      default: lines.append(entry())
      }
    }
    return lines
  }

  private mutating func entry() -> String {
    let number = Int.random(in: 0...999, using: &random)
    let year = Int.random(in: 2018...2025, using: &random)
    let forms = [
      "- Paper \(number), <ins>ICML, \(year)</ins> [[Paper](https://a.org/\(number))]",
      "- Paper \(number), <ins>arXiv, \(year)</ins> [[Paper](https://arxiv.org/abs/\(year - 2000)05.0\(1000 + number))]",
      "- Paper \(number)  <ins> ICLR, \(year)</ins>,[[Paper](https://a.org/\(number) )][[Code]](https://b.org) ",
      "-  Paper \(number)? <ins>ACL \(year)/ins> [[pdf](https://a.org/\(number))].",
      "* Paper \(number), \(year)</ins> [[Paper](https://a.org/\(number))]",
      " - **Paper \(number)**, <ins>NeurIPS， \(year)</ins>  [[Paper]([x](https://a.org/\(number)))]",
      "- Paper \(number) [[Paper](https://a.org/\(number))] <!-- why --> and more",
    ]
    return forms.randomElement(using: &random) ?? ""
  }

  private mutating func table() -> [String] {
    var lines = [
      "## Frameworks", "",
      "| | Efficient Training | Efficient Inference | Efficient Fine-Tuning |",
      "| :-- | :-: | :-: | :-: |",
    ]
    for number in 0..<Int.random(in: 0...5, using: &random) {
      let blanks = String(repeating: " ", count: Int.random(in: 0...2, using: &random))
      lines.append("| F\(number) [[Code](https://c.org/\(number))]\(blanks)| ✅ | ❌ | ✅ |")
    }
    return lines
  }

  // MARK: - Mutations

  /// The list with a few things done to it that editors, mergers and bad copies do.
  mutating func mutated(_ list: [UInt8]) -> [UInt8] {
    var bytes = list
    for _ in 0..<Int.random(in: 1...6, using: &random) { bytes = mutatedOnce(bytes) }
    return bytes
  }

  private mutating func mutatedOnce(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    guard lines.count > 1 else { return bytes }
    let place = Int.random(in: 0..<lines.count, using: &random)
    let other = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: other)
    case 2: lines.swapAt(place, other)
    case 3: lines[min(place, other)...max(place, other)].shuffle(using: &random)
    case 4: lines = lines.map { $0.last == 0x0D ? $0 : $0 + [0x0D] }
    case 5: lines[place].append(0x0D)
    case 6: return [0xEF, 0xBB, 0xBF] + bytes
    case 7: lines[place].insert(contentsOf: [0xFF, 0xC3], at: lines[place].count / 2)
    case 8: lines[place].removeLast(lines[place].count / 2)
    case 9: return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    default:
      let marks = Array("[]()<>/,.|#-*` \t\n!\u{A0}".utf8)
      let offset = Int.random(in: 0...lines[place].count, using: &random)
      lines[place].insert(marks.randomElement(using: &random) ?? 0x20, at: offset)
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
