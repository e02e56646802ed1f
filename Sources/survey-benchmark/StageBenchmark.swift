import SurveyCatalog

/// Times each stage of the flow with lists of several sizes.
struct StageBenchmark {
  private let generator: ListGenerator
  private let options: BenchmarkOptions

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
      ])
    for size in options.sizes {
      var generator = generator
      let sample = Sample(generator.list(byteCount: size))
      for stage in options.stages {
        table.add(row(of: stage, sample))
      }
    }
    return table
  }

  private func row(of stage: Stage, _ sample: Sample) -> [ResultTable.Cell] {
    let measurement = Measurement.of(rounds: options.rounds) { stage.run(sample) }
    let nanoseconds = Double(max(1, measurement.median.nanoseconds))
    let bytes = sample.source.bytes.count
    let papers = sample.catalog.papers.count
    return [
      .text(stage.name), .number(bytes), .number(papers),
      .decimal(nanoseconds / 1e6, digits: 3),
      .decimal(Double(bytes) * 1e3 / nanoseconds, digits: 0),
      .number(Int(Double(papers) * 1e9 / nanoseconds)),
      .decimal(nanoseconds / Double(bytes), digits: 2),
    ]
  }
}
