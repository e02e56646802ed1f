import SurveyCatalog

/// Times each stage of the flow with lists of several sizes, in turn.
struct StageBenchmark {
  private let generator: ListGenerator
  private let options: BenchmarkOptions

  /// The size from which growth is told: smaller lists are read in no time.
  private static let leastSize = 1_000_000

  init(_ generator: ListGenerator, _ options: BenchmarkOptions) {
    self.generator = generator
    self.options = options
  }

  func table() -> ResultTable {
    var table = ResultTable(
      "stages",
      [
        ("stage", "stage"), ("bytes", "bytes"), ("papers", "papers"),
        ("median ms", "medianMicroseconds"), ("MB/s", "megabytesPerSecondThousandths"),
        ("papers/s", "papersPerSecond"), ("ns/byte", "picosecondsPerByte"),
        ("growth", "growthThousandths"),
      ])
    let samples = options.sizes.sorted().map { size in
      var generator = generator
      return Sample(generator.list(byteCount: size))
    }
    let base = options.sizes.sorted().firstIndex { $0 >= Self.leastSize } ?? 0
    for stage in options.stages {
      let rounds = stage.costs(of: samples, rounds: options.rounds)
      for (index, sample) in samples.enumerated() {
        table.add(row(of: stage, sample, rounds.map { $0[index] }, rounds.map { $0[base] }))
      }
    }
    return table
  }

  private func row(
    of stage: Stage, _ sample: Sample, _ costs: [Double], _ baseCosts: [Double]
  ) -> [ResultTable.Cell] {
    let bytes = sample.source.bytes.count
    let papers = sample.catalog.papers.count
    let cost = costs.median
    let nanoseconds = cost * Double(bytes)
    return [
      .text(stage.name), .number(bytes), .number(papers),
      .decimal(nanoseconds / 1e6, digits: 3), .decimal(1e3 / cost, digits: 0),
      .number(Int(Double(papers) * 1e9 / nanoseconds)), .decimal(cost, digits: 2),
      .decimal(zip(costs, baseCosts).map { $0 / $1 }.median, digits: 2),
    ]
  }
}
