import SurveyCatalog

/// Times each stage of the flow with lists of several sizes, in turn.
///
/// A machine slows down and recovers within seconds: what grows is told by ratios of times that were taken
/// one after the other.
struct StageBenchmark {
  private let generator: ListGenerator
  private let options: BenchmarkOptions

  /// The size from which growth is told: smaller lists are read in no time.
  private static let leastSize = 1_000_000
  /// Work on lists that are smaller is done as often as makes so many bytes together.
  private static let bytesAtOnce = 10_000_000

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
      let rounds = rounds(of: stage, samples)
      for (index, sample) in samples.enumerated() {
        table.add(row(of: stage, sample, rounds.map { $0[index] }, rounds.map { $0[base] }))
      }
    }
    return table
  }

  /// For each round the nanoseconds that a byte of each sample took; a first round does not count.
  private func rounds(of stage: Stage, _ samples: [Sample]) -> [[Double]] {
    (0...max(1, options.rounds)).map { _ in
      samples.map { sample in
        let bytes = sample.source.bytes.count
        let times = max(1, Self.bytesAtOnce / max(1, bytes))
        let duration = Measurement.duration(times: times) { stage.run(sample) }
        return Double(max(1, duration.nanoseconds)) / Double(max(1, bytes))
      }
    }.dropFirst().map(\.self)
  }

  private func row(
    of stage: Stage, _ sample: Sample, _ costs: [Double], _ baseCosts: [Double]
  ) -> [ResultTable.Cell] {
    let bytes = sample.source.bytes.count
    let papers = sample.catalog.papers.count
    let cost = Self.median(costs)
    let nanoseconds = cost * Double(bytes)
    return [
      .text(stage.name), .number(bytes), .number(papers),
      .decimal(nanoseconds / 1e6, digits: 3), .decimal(1e3 / cost, digits: 0),
      .number(Int(Double(papers) * 1e9 / nanoseconds)), .decimal(cost, digits: 2),
      .decimal(Self.median(zip(costs, baseCosts).map { $0 / $1 }), digits: 2),
    ]
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
