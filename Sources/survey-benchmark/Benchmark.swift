import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's benchmark: its stages, hostile lists, and whole commands against their peers.
@main
enum Benchmark {
  static func main() {
    guard let options = BenchmarkOptions(Array(CommandLine.arguments.dropFirst())) else {
      fail(BenchmarkOptions.usage)
    }
    var model = SourceFile.embedded
    if let path = options.list {
      guard let bytes = Files.read(path) else {
        fail("survey-benchmark: cannot read \(path)")
      }
      model = SourceFile(path: path, bytes: bytes)
    }
    let generator = ListGenerator(model: Catalog(model), seed: options.seed)
    if options.chosen.contains("generate") {
      var generator = generator
      let list = generator.list(byteCount: options.generatedSize)
      exit(Files.write(list, to: STDOUT_FILENO) ? 0 : 2)
    }
    var tables: [ResultTable] = []
    func show(_ table: ResultTable) {
      tables.append(table)
      if !options.isJSON { print("\(table.name)\n\n\(table.text)") }
    }
    if options.chosen.contains("stages") { show(StageBenchmark(generator, options).table()) }
    if options.chosen.contains("hostile") { show(HostileBenchmark(options).table()) }
    if options.chosen.contains("peers") {
      let benchmark = PeerBenchmark(generator, model: model, options)
      if let table = Files.withTemporaryFolder(benchmark.table) { show(table) }
    }
    if options.isJSON {
      let members = tables.map { JSON.Member($0.name, $0.json) }
      print(JSON.object(members).indentedText)
    }
  }

  private static func fail(_ message: String) -> Never {
    _ = Files.write(Array((message + "\n").utf8), to: STDERR_FILENO)
    exit(2)
  }
}
