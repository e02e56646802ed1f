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
  func firstMismatch(with lines: PatchLines, bytes: [UInt8]) -> Int? {
    for line in shown {
      guard lines.indices.contains(line.line - 1) else { return line.line }
      let text = bytes[line.text.indices]
      let wanted = lines.text(ofLine: line.line - 1)
      if text == wanted { continue }
      let isMarked = line.line == 1 && text.starts(with: "\u{FEFF}".utf8)
      guard isMarked, text.dropFirst(3) == wanted else { return line.line }
    }
    return nil
  }
}

/// The lines of a document as patches count them: only a newline ends one.
struct PatchLines {
  private let document: Document
  /// For each line, the lines of the document that it consists of.
  private var parts: [Range<Int>] = []

  init(_ document: Document) {
    self.document = document
    var start = 0
    for index in document.lines.indices {
      let end = document.lines[index].range.upperBound
      guard document.source.bytes[end - 1] == .newline || index == document.lines.count - 1 else {
        continue
      }
      parts.append(start..<index + 1)
      start = index + 1
    }
  }

  var indices: Range<Int> { parts.indices }

  /// The bytes of a line without its end and byte-order mark.
  func text(ofLine index: Int) -> ArraySlice<UInt8> {
    let part = parts[index]
    let start = document.content(ofLine: part.lowerBound).lowerBound
    return document.source.bytes[
      start..<max(start, document.content(ofLine: part.upperBound - 1).upperBound)]
  }

  /// The lines of the document that some lines consist of.
  func documentLines(_ lines: some Sequence<Int>) -> LineSet {
    LineSet(lines.filter(parts.indices.contains).flatMap { parts[$0] })
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
    for path in files.compactMap({ $0.newPath }) {
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
    let patchLines = PatchLines(document)
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
      guard let line = candidate.lines.firstMismatch(with: patchLines, bytes: bytes) else {
        return candidate.lines.added(in: patchLines)
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
      if let line = lines.firstMismatch(with: patchLines, bytes: bytes) {
        mismatch = mismatch ?? .mismatch(path: path, line: line)
      } else if !lines.shown.isEmpty {
        return lines.added(in: patchLines)
      }
    }
    if let mismatch, isUnnamed { throw mismatch }
    return nil
  }
}

extension DiffLines {
  fileprivate func added(in lines: PatchLines) -> LineSet {
    lines.documentLines(shown.filter { $0.isAdded }.map { $0.line - 1 })
  }
}

extension SourceFile {
  /// The name of a source that was read from standard input.
  package static let standardInputPath: String = "<stdin>"
}
