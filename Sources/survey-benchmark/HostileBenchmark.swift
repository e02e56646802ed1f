import SurveyCatalog

/// Times stages with hostile lists of one size and of four times that, which must cost no more a byte.
struct HostileBenchmark {
  private static let stages = [
    "document", "catalog", "papers", "ids", "search", "validate", "json",
  ]
  private static let size = 500_000

  private let rounds: Int

  init(_ options: BenchmarkOptions) {
    rounds = min(options.rounds, 5)
  }

  func table() -> ResultTable {
    var table = ResultTable(
      "hostile",
      [
        ("list", "list"), ("stage", "stage"), ("ns/byte", "picosecondsPerByte"),
        ("four times", "picosecondsPerByteFourTimes"), ("ratio", "ratioThousandths"),
      ])
    for list in HostileList.all {
      let samples = [Self.size, 4 * Self.size].map { Sample(list.bytes(count: $0)) }
      for stage in Stage.all where Self.stages.contains(stage.name) {
        let costs = stage.costs(of: samples, rounds: rounds)
        let (small, great) = (costs.map { $0[0] }.median, costs.map { $0[1] }.median)
        // What costs nearly nothing is no cause for worry, however it grows.
        guard great > 1 else { continue }
        table.add([
          .text(list.name), .text(stage.name), .decimal(small, digits: 2),
          .decimal(great, digits: 2), .decimal(costs.map { $0[1] / $0[0] }.median, digits: 2),
        ])
      }
    }
    return table
  }
}
