import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct YearOrderTests {
  struct Case: CustomTestStringConvertible {
    let years: [Int?]
    let moves: [YearOrder.Move]
    var testDescription: String { "\(years.map { $0.map(String.init) ?? "–" })" }

    init(_ years: [Int?], _ moves: (Int, Int?)...) {
      self.years = years
      self.moves = moves.map { YearOrder.Move(entry: $0.0, after: $0.1) }
    }

    static let all = [
      Case([]),
      Case([nil, nil]),
      Case([2024, 2024, nil, 2023]),
      Case([2023, 2024], (1, nil)),
      Case([2022, 2023, 2023], (0, 2)),
      Case([2024, 2023, 2022, 2024, 2021], (3, 0)),
      Case([2023, nil, 2022, 2024, 2025, 2021], (3, nil), (4, nil)),
      Case([2024, 2022, 2023, 2023, 2022], (1, 3)),
      Case([nil, 2022, nil, 2025], (3, nil)),
    ]
  }

  @Test(arguments: Case.all)
  func `the late addition moves behind the last of its year`(_ test: Case) {
    #expect(YearOrder(test.years).moves == test.moves)
  }

  @Test func `old entries stay although new ones are more`() {
    let years = [2022, 2025, 2024, 2023].map(Optional.init)
    let order = YearOrder(years) { $0 == 0 ? .old : .plain }
    #expect(order.moves.map(\.entry) == [1, 2, 3])
    #expect(order.moves.allSatisfy { $0.after == nil })
  }

  @Test func `an entry that is to be left alone bars no other`() {
    let order = YearOrder([2020, 2024, 2024]) { $0 == 0 ? .pinned : .plain }
    #expect(order.moves == [YearOrder.Move(entry: 0, after: 2)])
  }

  @Test func `the moves are the fewest, and lead to the order of years`() {
    var generator = RandomNumbers(seed: 7)
    for _ in 0..<400 {
      let count = Int.random(in: 0...24, using: &generator)
      let years = (0..<count).map { _ -> Int? in
        Int.random(in: 0..<8, using: &generator) == 0
          ? nil : Int.random(in: 2018...2025, using: &generator)
      }
      let moves = YearOrder(years).moves
      let dated = years.compactMap { $0 }
      #expect(moves.count == dated.count - Self.longestByComparison(dated))
      #expect(Self.applying(moves, to: years) == dated.sorted(by: >), "\(years)")
    }
  }

  @Test func `a long run is judged in no more than n log n steps`() {
    let years = (0..<20_000).map { Optional($0) }
    #expect(YearOrder(years).moves.count == years.count - 1)
  }

  /// The length of the longest subsequence whose years never rise, every pair compared.
  private static func longestByComparison(_ years: [Int]) -> Int {
    var lengths: [Int] = []
    for (index, year) in years.enumerated() {
      lengths.append(1 + ((0..<index).filter { years[$0] >= year }.map { lengths[$0] }.max() ?? 0))
    }
    return lengths.max() ?? 0
  }

  /// The years after the moves, each made as its message says, those of greater years first.
  private static func applying(_ moves: [YearOrder.Move], to years: [Int?]) -> [Int] {
    let moved = Set(moves.map(\.entry))
    let groups = Dictionary(grouping: moves, by: \.after).mapValues { group in
      group.compactMap { years[$0.entry] }.sorted(by: >)
    }
    var result = groups[nil] ?? []
    for index in years.indices where !moved.contains(index) {
      if let year = years[index] { result.append(year) }
      result += groups[index] ?? []
    }
    return result
  }
}
