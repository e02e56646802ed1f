/// Papers that only one of two lists has, paired by titles that are nearly the same.
///
/// The words that two titles share must weigh at least four fifths of all their words, where rare
/// words weigh more. Papers with ids of their own in both lists are never paired, and neither is a
/// paper with two equally good partners.
struct LikeTitles {
  /// Papers of the old and the new list that are probably the same.
  private(set) var pairs: [(old: Int, new: Int)] = []

  private static let leastOverlap = 0.8
  /// Titles are compared if they share a word that at most so many of them have.
  private static let mostFrequent = 8

  /// - Complexity: O(*n* log *n*) in the length of the titles.
  init(_ members: [[Int]], _ entries: [Paper], _ identities: [PaperIdentity], oldCount: Int) {
    let gone = members.indices.filter { members[$0].allSatisfy { $0 < oldCount } }
    let added = members.indices.filter { members[$0].allSatisfy { $0 >= oldCount } }
    func hasID(_ group: Int) -> Bool { members[group].contains { !identities[$0].ids.isEmpty } }
    guard !gone.isEmpty, !added.isEmpty, !(gone + added).allSatisfy(hasID) else { return }

    var vocabulary = Vocabulary()
    let titles = members.map { members in members.map { entries[$0].title }.min() ?? "" }
    let words = titles.map { vocabulary.learn($0) }
    var frequencies = Array(repeating: 0, count: vocabulary.count)
    for words in words {
      for word in words { frequencies[word] += 1 }
    }
    let weights = frequencies.map { frequency in
      ((Double(members.count) + 1) / (Double(frequency) + 0.5)).naturalLogarithm
    }
    func weight(_ words: Set<Int>) -> Double {
      // Added up in order of size: the order of the list is to change nothing.
      words.map { weights[$0] }.sorted().reduce(0, +)
    }
    func groupsByWord(_ groups: [Int]) -> [Int: [Int]] {
      var byWord: [Int: [Int]] = [:]
      for group in groups {
        for word in words[group] { byWord[word, default: []].append(group) }
      }
      return byWord.filter { $0.value.count <= Self.mostFrequent }
    }

    let (goneByWord, addedByWord) = (groupsByWord(gone), groupsByWord(added))
    var (bestOfAdded, bestOfGone): ([Int: Best], [Int: Best]) = ([:], [:])
    for group in added {
      var candidates: Set<Int> = []
      for word in words[group] where addedByWord[word] != nil {
        candidates.formUnion(goneByWord[word] ?? [])
      }
      for other in candidates where !(hasID(group) && hasID(other)) {
        let (one, two) = (Set(words[group]), Set(words[other]))
        let overlap = weight(one.intersection(two)) / weight(one.union(two))
        guard overlap >= Self.leastOverlap,
          Self.numbers(in: titles[group]) == Self.numbers(in: titles[other])
        else { continue }
        bestOfAdded[group, default: Best()].add(other, overlap)
        bestOfGone[other, default: Best()].add(group, overlap)
      }
    }
    for group in added {
      guard let other = bestOfAdded[group]?.only, bestOfGone[other]?.only == group else { continue }
      pairs.append((other, group))
    }
  }

  /// The words with digits: the second part of a paper is not the first, nor is one model another.
  private static func numbers(in title: String) -> Set<[UInt8]> {
    let words = TitleWords(title).words.map { $0.letters }
    return Set(words.filter { $0.contains { $0.isDigit } })
  }

  /// The best of several candidates, if it is better than all others.
  private struct Best {
    private(set) var only: Int?
    private var overlap = 0.0

    mutating func add(_ candidate: Int, _ overlap: Double) {
      if overlap > self.overlap {
        (only, self.overlap) = (candidate, overlap)
      } else if overlap == self.overlap {
        only = nil
      }
    }
  }
}
