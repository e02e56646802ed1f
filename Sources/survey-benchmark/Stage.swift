import SurveyCatalog

/// A list made ready for stages that start late in the flow.
struct Sample: Sendable {
  let catalog: Catalog

  init(_ bytes: [UInt8]) {
    catalog = Catalog(SourceFile(path: "list.md", bytes: bytes))
  }

  var document: Document { catalog.document }
  var source: SourceFile { catalog.document.source }
}

/// A stage of the flow from bytes to results.
struct Stage: Sendable {
  let name: String
  /// Does the stage's work and returns something of its result.
  let run: @Sendable (Sample) -> Int

  private init(_ name: String, _ run: @escaping @Sendable (Sample) -> Int) {
    self.name = name
    self.run = run
  }

  /// The stages in the order of the flow; to add one, add a line.
  static let all: [Stage] =
    [
      Stage("lines") { $0.source.lineCount },
      Stage("document") { Document(parsing: $0.source).lines.count },
      Stage("catalog") { Catalog($0.document).papers.count },
      Stage("papers") {
        $0.catalog.papers.reduce(0) { $0 + $1.title.utf8.count }
      },
      Stage("ids") { sample in
        let ids = PaperIDs(sample.catalog)
        return sample.catalog.papers.last.map { ids[$0].utf8.count } ?? 0
      },
      Stage("search") { $0.catalog.search(Query(words: ["quantization"])).hits.count },
      Stage("validate") { Validator().report(on: $0.document).diagnostics.count },
      Stage("render") { ListRenderer().rendered($0.source).bytes.count },
    ]
    + ExportFormat.all.map { format in
      Stage(format.name) { sample in
        var count = 0
        format.write(sample.catalog.papers, ids: PaperIDs(sample.catalog)) {
          count += $0.count
          return true
        }
        return count
      }
    }
}

extension Stage {
  /// Work on lists that are smaller is done as often as makes so many bytes together.
  private static let bytesAtOnce = 10_000_000

  /// For each round the nanoseconds that a byte of each sample took; a first round does not count.
  ///
  /// A machine slows down and recovers within seconds, so samples take turns: how cost grows is told by the
  /// ratios of each round.
  func costs(of samples: [Sample], rounds: Int) -> [[Double]] {
    (0...max(1, rounds)).map { _ in
      samples.map { sample in
        let bytes = max(1, sample.source.bytes.count)
        let duration = Measurement.duration(times: max(1, Self.bytesAtOnce / bytes)) {
          run(sample)
        }
        return Double(max(1, duration.nanoseconds)) / Double(bytes)
      }
    }.dropFirst().map(\.self)
  }
}
