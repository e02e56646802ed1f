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
      let small = Sample(list.bytes(count: Self.size))
      let great = Sample(list.bytes(count: 4 * Self.size))
      for stage in Stage.all where Self.stages.contains(stage.name) {
        let costs = (cost(of: stage, small), cost(of: stage, great))
        // What costs nearly nothing is no cause for worry, however it grows.
        guard costs.1 > 1 else { continue }
        table.add([
          .text(list.name), .text(stage.name), .decimal(costs.0, digits: 2),
          .decimal(costs.1, digits: 2), .decimal(costs.1 / max(costs.0, 0.001), digits: 2),
        ])
      }
    }
    return table
  }

  /// Nanoseconds for each byte.
  private func cost(of stage: Stage, _ sample: Sample) -> Double {
    let measurement = Measurement.of(rounds: rounds) { stage.run(sample) }
    return Double(measurement.least.nanoseconds) / Double(max(1, sample.source.bytes.count))
  }
}
