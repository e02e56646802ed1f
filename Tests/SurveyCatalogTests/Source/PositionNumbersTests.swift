import Testing

@testable import SurveyCatalog

@Suite struct PositionNumbersTests {
  @Test func `positions are numbered in the order in which they are met`() {
    var numbers = PositionNumbers()
    var known: [Int] = []
    for position in (0..<2000).map({ $0 * 7919 % 613 - 300 }) {
      if !known.contains(position) { known.append(position) }
      #expect(numbers.number(of: position) == known.firstIndex(of: position))
    }
    #expect(numbers.positions == known)
  }

  @Test func `lists keep the order in which positions come`() {
    var lists = PositionLists()
    for (position, head) in [(1, 9), (2, -1), (3, 9), (1, 9)] {
      lists.append(position, under: head)
    }
    #expect(lists.heads == [9, -1])
    #expect(lists.heads.indices.map { lists[$0] } == [[1, 3, 1], [2]])
  }

  @Test func `groups hold what any chain of joins connects`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let joins = (0..<20).map { _ in
        (Int.random(in: 0..<30, using: &generator), Int.random(in: 0..<30, using: &generator))
      }
      var groups = PositionGroups()
      for (one, other) in joins { groups.join(one, other) }
      // The least position that each is connected to, spread until nothing changes.
      var least = Array(0..<30)
      for _ in joins {
        for (one, other) in joins {
          let lesser = min(least[one], least[other])
          (least[one], least[other]) = (lesser, lesser)
        }
      }
      let joined = Set(joins.flatMap { [$0.0, $0.1] })
      let expected = joined.sorted().filter { least[$0] == $0 }
        .map { head in joined.sorted().filter { least[$0] == head } }
      #expect(groups.groups == expected, "\(joins)")
    }
  }
}
