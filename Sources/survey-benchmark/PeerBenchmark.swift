import SurveyCatalog

/// Times whole commands and their peers in turn.
struct PeerBenchmark {
  private let generator: ListGenerator
  private let model: SourceFile
  private let options: BenchmarkOptions

  init(_ generator: ListGenerator, model: SourceFile, _ options: BenchmarkOptions) {
    self.generator = generator
    self.model = model
    self.options = options
  }

  func table(folder: String) -> ResultTable {
    var table = ResultTable(
      "peers",
      [
        ("command", "command"), ("bytes", "bytes"), ("peer", "peer"), ("ms", "medianMicroseconds"),
        ("peer's ms", "peerMedianMicroseconds"), ("ratio", "ratioThousandths"),
        ("at most", "barThousandths"), ("peak MB", "peakKilobytes"),
      ])
    var lists: [Comparison.Input: (path: String, bytes: Int)] = [:]
    for comparison in Comparison.all {
      if lists[comparison.input] == nil { lists[comparison.input] = list(comparison.input, folder) }
      guard let list = lists[comparison.input],
        let peer = comparison.peerWords(list: list.path, folder: folder),
        let result = comparison.result(
          survey: options.program, peer: peer, list: list.path, rounds: options.rounds)
      else {
        table.add([
          .text(comparison.command.joined(separator: " ")), .text("–"),
          .text("\(comparison.peerName): not run"), .text("–"), .text("–"), .text("–"), .text("–"),
          .text("–"),
        ])
        continue
      }
      table.add([
        .text(comparison.command.joined(separator: " ")), .number(list.bytes),
        .text(comparison.peerName),
        .decimal(Double(result.own.median.nanoseconds) / 1e6, digits: 2),
        .decimal(Double(result.peer.median.nanoseconds) / 1e6, digits: 2),
        .decimal(result.ratio, digits: 3), .decimal(comparison.bar, digits: 3),
        .decimal(Double(result.peakMemory) / 1e6, digits: 1),
      ])
    }
    return table
  }

  private func list(_ input: Comparison.Input, _ folder: String) -> (path: String, bytes: Int)? {
    let name: String
    let bytes: [UInt8]
    switch input {
    case .model:
      name = "model"
      bytes = model.bytes.array
    case .megabytes(let count):
      var generator = generator
      name = String(count)
      bytes = generator.list(byteCount: count * 1_000_000)
    }
    let path = "\(folder)/\(name).md"
    return Files.write(bytes, to: path) ? (path, bytes.count) : nil
  }
}
