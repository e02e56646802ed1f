import SurveyCatalog

extension FuzzTarget {
  /// Diffs: any bytes are read or rejected, and the program reads the patches it writes.
  static let diff = FuzzTarget("diff", from: .diffs) { bytes throws(Violation) in
    do throws(DiffError) {
      let diff = try Diff(parsing: bytes)
      // The text of the diff serves as the list; usually they do not match.
      let document = Document(parsing: SourceFile(path: "README.md", bytes: bytes))
      let report = try Validator().report(on: document, changedBy: diff)
      for diagnostic in report.diagnostics where diagnostic.range.upperBound > bytes.count {
        throw .malformed(line: -1)
      }
    } catch {
      try require(error != .malformed(line: -1), "a finding beyond the end of the list")
      try require(!error.message.isEmpty, "an error without a message")
      try require(isPlain(error.message), "a message with control characters")
    }
    try checkPatch(bytes)
  }

  /// A patch between two parts of the input is read back correctly.
  private static func checkPatch(_ bytes: [UInt8]) throws(Violation) {
    let middle = bytes.count / 2
    let old = SourceFile(path: "README.md", bytes: Array(bytes[..<middle]))
    let new = SourceFile(path: "README.md", bytes: Array(bytes[(middle / 2)...]))
    let patch = Patch(from: old, to: new)
    try require(
      patch.isEmpty == (old.bytes == new.bytes), "an empty patch of different texts, or the reverse"
    )
    try require(new.bytes == patched(old, patch), "the patch does not produce the new list")
    let document = Document(parsing: new)
    let parsed: ValidationReport
    let known: ValidationReport
    do throws(DiffError) {
      parsed = try Validator().report(on: document, changedBy: try Diff(parsing: patch.bytes))
      known = try Validator().report(on: document, changedBy: Diff(from: old, to: new))
    } catch {
      throw Violation(text: "the program's own patch: \(error.message)")
    }
    try require(parsed.diagnostics == known.diagnostics, "a patch adds other lines than its lists")
  }

  /// The bytes of a source with a patch applied.
  private static func patched(_ source: SourceFile, _ patch: Patch) -> [UInt8] {
    var rest = source.bytes[...]
    var line = 1
    var result: [UInt8] = []
    func nextLine() -> ArraySlice<UInt8> {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      defer { rest = rest[end...] }
      line += 1
      return rest[..<end]
    }
    for hunk in patch.hunks {
      // A hunk without old lines has the number of the line above it.
      let hasOldLines = hunk.lines.contains { $0.kind != .added }
      while line < hunk.oldStart + (hasOldLines ? 0 : 1), !rest.isEmpty { result += nextLine() }
      for changed in hunk.lines {
        if changed.kind != .added { _ = nextLine() }
        if changed.kind != .removed {
          result += changed.content + (changed.endsInNewline ? [0x0A] : [])
        }
      }
    }
    return result + rest
  }
}
