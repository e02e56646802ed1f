/// Measures how the processor time and the memory of each command grow with the list.
struct Growth {
  let survey: String
  let rounds: Int

  /// The commands that read a list, with LIST for its path.
  private static let commands = [
    "list --file LIST", "list --format json --file LIST", "list --format bibtex --file LIST",
    "search quantization --file LIST", "search quantizaton --file LIST", "show gptq --file LIST",
    "cite gptq --file LIST", "frameworks --file LIST", "validate --info LIST",
    "validate --format json LIST", "validate --diff-fixes LIST", "render LIST",
    "render --check LIST",
    "add LIST --topic quantization --title Title 2501.00001 --dry-run",
  ]
  private static let sizes = [100_000, 1_000_000, 10_000_000]
  private static let growthBar = 1.3
  private static let memoryBar = 12.0
  /// Growth is not measured for a command that takes less than this at 10 MB.
  private static let leastMilliseconds = 10.0

  /// Prints a table; returns whether all commands are within the bars.
  func measure() -> Bool {
    guard let folder = System.temporaryFolder() else { return false }
    let paths = Self.sizes.map { "\(folder)/\($0).md" }
    for (size, path) in zip(Self.sizes, paths) {
      // In another process, because memory held by this one counts for the programs it starts.
      _ = System.run(["sh", "-c", "'\(CommandLine.arguments[0])' generate \(size) >\(path)"])
    }
    defer { _ = System.run(["rm", "-r", folder]) }
    var table = ResultTable(["command", "ms at 10 MB", "growth", "bar", "memory", "bar"])
    var isGood = true
    let start = milliseconds(of: ["--version"])
    for command in Self.commands {
      var costs: [Double] = []
      var memory = 0.0
      for (size, path) in zip(Self.sizes, paths) {
        let words = command.split(separator: " ").map { $0 == "LIST" ? path : String($0) }
        costs.append(max(0, milliseconds(of: words) - start) / Double(size))
        memory = Double(System.run([survey] + words).peakMemory) / Double(size)
      }
      let total = costs[2] * Double(Self.sizes[2])
      let growth = costs[2] / costs[0]
      let isLinear = total < Self.leastMilliseconds || growth <= Self.growthBar
      let isSmall = memory <= Self.memoryBar
      isGood = isGood && isLinear && isSmall
      table.add([
        command, total.text, growth.text, "\(Self.growthBar)\(isLinear ? "" : " missed")",
        memory.text, "\(Self.memoryBar)\(isSmall ? "" : " missed")",
      ])
    }
    print(table.text)
    return isGood
  }

  /// The processor time of a run, the least of several: other programs can only add to it.
  private func milliseconds(of words: [String]) -> Double {
    (0..<max(3, rounds / 3)).map { _ in System.run([survey] + words).processorMilliseconds }.min()
      ?? 0
  }
}
