import SurveyCatalog

extension FuzzTarget {
  /// Dumps: the size of the chunks changes nothing, and every entry is read or counted as broken.
  static let dump = FuzzTarget("dump", from: .dumps) { bytes throws(Violation) in
    let whole = Reading(bytes, chunkSize: max(1, bytes.count))
    let parts = Reading(bytes, chunkSize: 1 + bytes.count % 61)
    try require(whole.records == parts.records, "the size of the chunks changes the entries")
    try require(whole.problem == parts.problem, "the size of the chunks changes the problem")
    try require(whole.broken == parts.broken, "the size of the chunks changes what is broken")
    try require(whole.records.count <= bytes.count, "more entries than bytes")
    if let (count, line, column) = whole.broken {
      let lineCount = bytes.count { $0 == 0x0A } + 1
      try require(count > 0 && line >= 1 && line <= lineCount, "line \(line) is outside the dump")
      try require(column >= 1 && column <= bytes.count + 1, "column \(column) is outside the dump")
    }
    for record in whole.records {
      try require(record.title.utf8.count <= 12 * bytes.count + 64, "a title longer than the dump")
    }
  }

  /// What a reader makes of a dump.
  private struct Reading {
    var records: [DumpRecord] = []
    var problem: DumpProblem?
    var broken: (count: Int, line: Int, column: Int)?

    init(_ bytes: [UInt8], chunkSize: Int) {
      var reader = DumpReader(name: "dump")
      for start in stride(from: 0, to: bytes.count, by: chunkSize) {
        reader.append(bytes[start..<min(bytes.count, start + chunkSize)])
        while let record = reader.nextRecord() { records.append(record) }
      }
      reader.finish()
      while let record = reader.nextRecord() { records.append(record) }
      problem = reader.problem
      broken = reader.firstBroken.map { (reader.brokenCount, $0.line, $0.column) }
    }
  }
}

private func == (
  lhs: (count: Int, line: Int, column: Int)?, rhs: (count: Int, line: Int, column: Int)?
) -> Bool {
  switch (lhs, rhs) {
  case (nil, nil): true
  case (let lhs?, let rhs?): lhs == rhs
  default: false
  }
}
