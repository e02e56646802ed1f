import Testing

@testable import survey

@Suite struct `Drawing a tree` {
  @Test(arguments: [
    ([], []),
    ([0], [""]),
    ([0, 1, 1], ["", "├─ ", "└─ "]),
    ([0, 1, 2, 2, 1, 2], ["", "├─ ", "│  ├─ ", "│  └─ ", "└─ ", "   └─ "]),
    ([0, 1, 0, 1], ["", "└─ ", "", "└─ "]),
    ([1, 3, 2, 1], ["", "├─ ", "└─ ", ""]),
    ([0, 5, 1, 5], ["", "├─ ", "└─ ", "   └─ "]),
    ([0, 1, 2, 3, 1], ["", "├─ ", "│  └─ ", "│     └─ ", "└─ "]),
  ])
  func `branches match the depths`(_ depths: [Int], _ prefixes: [String]) {
    #expect(TreeDrawing.prefixes(depths: depths) == prefixes)
  }

  @Test func `rows below the maximum depth are cut`() {
    let prefixes = TreeDrawing.prefixes(depths: [0, 1, 2, 3, 4, 1], maximumDepth: 2)
    #expect(prefixes == ["", "├─ ", "│  └─ ", "│     … ", "│     … ", "└─ "])
  }

  static let rows = 0..<20_000
  static let hostile: [[Int]] = [
    Array(rows),
    rows.map { row in row.isMultiple(of: 2) ? 0 : 1_000_000 },
    Array(rows) + rows.map { row in row.isMultiple(of: 2) ? 0 : 199_999 },
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile)
  func `hostile depths are drawn in linear time`(_ depths: [Int]) {
    #expect(TreeDrawing.prefixes(depths: depths).count == depths.count)
  }
}
