/// The lines of one file that a diff shows, as they are numbered after all of its patches.
struct DiffLines: Sendable {
  /// A line that the diff shows and that is still there.
  struct Shown: Sendable {
    /// The number of the line, from 1.
    var line: Int
    var text: ByteRange
    var isAdded: Bool
  }

  private(set) var shown: [Shown] = []
  private(set) var isBinary = false

  /// Takes a later patch of the file: what was shown moves with it, or goes.
  mutating func apply(_ file: Diff.File) {
    if file.isBinary { isBinary = true }
    var result: [Shown] = []
    result.reserveCapacity(shown.count + file.hunks.reduce(0) { $0 + $1.lines.count })
    var position = 0
    var shift = 0
    func passLines(before line: Int) {
      while position < shown.count, shown[position].line < line {
        result.append(shown[position])
        result[result.count - 1].line += shift
        position += 1
      }
    }
    for hunk in file.hunks {
      var (old, new) = (hunk.oldStart, hunk.newStart)
      passLines(before: old)
      for line in hunk.lines {
        var isAdded = line.isAdded
        if line.isOld {
          passLines(before: old)
          if position < shown.count, shown[position].line == old {
            isAdded = shown[position].isAdded
            position += 1
          }
          old += 1
        }
        guard line.isNew else { continue }
        result.append(Shown(line: new, text: line.text, isAdded: isAdded))
        new += 1
      }
      shift = new - old
    }
    passLines(before: Int.max)
    shown = result
  }

  /// The first line, from 1, that a document does not have as the diff shows it; nil where all agree.
  ///
  /// Line ends and a byte-order mark may differ: mail and other systems change them.
  func firstMismatch(with document: Document, bytes: [UInt8]) -> Int? {
    for line in shown {
      guard document.lines.indices.contains(line.line - 1) else { return line.line }
      let content = document.content(ofLine: line.line - 1)
      let text = bytes[line.text.indices]
      let wanted = document.source.bytes[content.indices]
      if text == wanted { continue }
      let isMarked = line.line == 1 && text.starts(with: "\u{FEFF}".utf8)
      guard isMarked, text.dropFirst(3) == wanted else { return line.line }
    }
    return nil
  }
}

extension Diff {
  /// The steps for which patches of a series may move each other's lines.
  private static let mostSteps = 10_000_000

  /// What the diff shows of each file, by its path after all patches, in the order of the diff.
  private func linesByPath() throws(DiffError) -> [(path: String, lines: DiffLines)] {
    var states: [String: DiffLines] = [:]
    var steps = 0
    for file in files {
      let old = file.oldPath.flatMap { file.isCopy ? states[$0] : states.removeValue(forKey: $0) }
      guard let path = file.newPath else { continue }
      var lines = old ?? DiffLines()
      steps += lines.shown.count
      guard steps <= Self.mostSteps else { throw .tooLarge }
      lines.apply(file)
      states[path] = lines
    }
    var result: [(path: String, lines: DiffLines)] = []
    for path in files.compactMap(\.newPath) {
      guard let lines = states.removeValue(forKey: path) else { continue }
      result.append((path, lines))
    }
    return result
  }

  /// The indices of the lines of a document that the diff adds; nil where it changes another file.
  ///
  /// The file is the one whose path goes with the document's best. Where only the name goes with it,
  /// or the diff has no other file or no path to go by, the text must agree too.
  package func addedLines(of document: Document) throws(DiffError) -> LineSet? {
    let all = try linesByPath()
    let file = document.source.path
    var likely: [(path: String, lines: DiffLines, likeness: Int)] = []
    for (path, lines) in all {
      guard let likeness = DiffPath.likeness(of: path, to: file) else { continue }
      likely.append((path, lines, likeness))
    }
    likely.sort { $0.likeness > $1.likeness }
    var mismatch: DiffError?
    for candidate in likely {
      if candidate.lines.isBinary { throw .binary(path: candidate.path) }
      guard let line = candidate.lines.firstMismatch(with: document, bytes: bytes) else {
        return candidate.lines.added
      }
      if DiffPath.isCertain(candidate.path, of: file) {
        mismatch = mismatch ?? .mismatch(path: candidate.path, line: line)
      }
    }
    if let mismatch { throw mismatch }
    // Standard input has no name, and a file may be a copy under another one.
    let isUnnamed = file == SourceFile.standardInputPath || all.first?.path.isEmpty ?? false
    guard likely.isEmpty, isUnnamed || all.count == 1 else { return nil }
    for (path, lines) in all {
      if let line = lines.firstMismatch(with: document, bytes: bytes) {
        mismatch = mismatch ?? .mismatch(path: path, line: line)
      } else if !lines.shown.isEmpty {
        return lines.added
      }
    }
    if let mismatch, isUnnamed { throw mismatch }
    return nil
  }
}

extension DiffLines {
  fileprivate var added: LineSet { LineSet(shown.lazy.filter(\.isAdded).map { $0.line - 1 }) }
}

extension SourceFile {
  /// The name of a source that was read from standard input.
  package static let standardInputPath: String = "<stdin>"
}
