/// Reads the files and hunks of a unified diff.
struct DiffParser {
  private(set) var files: [Diff.File] = []
  private let bounds: [LineBounds]
  /// Whether the file's header, as git writes it, is still being read.
  private var isInHeader = false

  init(_ bytes: Span<UInt8>) {
    bounds = LineBounds.all(bytes)
  }

  mutating func parse(_ bytes: Span<UInt8>) throws(DiffError) {
    var index = 0
    var isBlank = true
    while index < bounds.count {
      let line = bounds[index].content
      if isBlank { isBlank = bytes.trimmed(line).isEmpty }
      if let header = HunkHeader(bytes, in: line) {
        index = try readHunk(header, at: index, bytes)
        continue
      }
      if startsNames(at: index, bytes) {
        if !isInHeader { files.append(Diff.File()) }
        let old = DiffPath.path(bytes, in: line.dropFirst(4))
        let new = DiffPath.path(bytes, in: bounds[index + 1].content.dropFirst(4))
        setPaths(old, new)
        isInHeader = false
        index += 2
        continue
      }
      readHeader(line, bytes)
      index += 1
    }
    guard isBlank || !files.isEmpty else { throw .notADiff }
  }

  /// Whether a line and the one below it name a file before and after.
  private func startsNames(at index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard index + 1 < bounds.count else { return false }
    let (line, below) = (bounds[index].content, bounds[index + 1].content)
    return bytes.matches("--- ", at: line.lowerBound, before: line.upperBound)
      && bytes.matches("+++ ", at: below.lowerBound, before: below.upperBound)
  }

  private mutating func setPaths(_ old: String?, _ new: String?) {
    guard let last = files.indices.last else { return }
    (files[last].oldPath, files[last].newPath) = DiffPath.withoutPrefixes(old, new)
  }

  /// Reads a line outside hunks: what git says of a file before them, or anything else.
  private mutating func readHeader(_ line: Range<Int>, _ bytes: Span<UInt8>) {
    func text(after mark: String) -> Range<Int>? {
      guard bytes.matches(mark, at: line.lowerBound, before: line.upperBound) else { return nil }
      return line.dropFirst(mark.utf8.count)
    }
    if let names = text(after: "diff --git ") {
      files.append(Diff.File())
      isInHeader = true
      let paths = DiffPath.pair(bytes, in: names)
      setPaths(paths?.old, paths?.new)
    } else if let name = text(after: "diff --cc ") ?? text(after: "diff --combined ") {
      let path = DiffPath.path(bytes, in: name)
      files.append(Diff.File(oldPath: path, newPath: path))
      isInHeader = true
    } else if isInHeader, let last = files.indices.last {
      if let name = text(after: "rename from ") {
        files[last].oldPath = DiffPath.path(bytes, in: name)
      } else if let name = text(after: "rename to ") ?? text(after: "copy to ") {
        files[last].newPath = DiffPath.path(bytes, in: name)
      } else if let name = text(after: "copy from ") {
        files[last].oldPath = DiffPath.path(bytes, in: name)
        files[last].isCopy = true
      } else if text(after: "new file mode ") != nil {
        files[last].oldPath = nil
      } else if text(after: "deleted file mode ") != nil {
        files[last].newPath = nil
      } else if text(after: "binary files ") != nil || text(after: "git binary patch") != nil {
        files[last].isBinary = true
      }
    }
  }

  /// Reads a hunk and returns the index of the line after it.
  private mutating func readHunk(
    _ header: HunkHeader, at index: Int, _ bytes: Span<UInt8>
  ) throws(DiffError) -> Int {
    var header = header
    var hunk = Diff.Hunk(oldStart: header.oldStart, newStart: header.newStart)
    var next = index + 1
    while !header.isComplete {
      guard next < bounds.count else { throw .malformed(line: index + 1) }
      let line = bounds[next].content
      // Mailers take the blank off an empty line of context.
      let marks = line.prefix(header.parents)
      let text = line.dropFirst(header.parents)
      next += 1
      if !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: "\\") { continue }
      guard let kind = header.take(bytes, marks: marks) else { throw .malformed(line: next) }
      guard kind.isOld || kind.isNew else { continue }
      hunk.lines.append(
        Diff.HunkLine(
          isOld: kind.isOld, isNew: kind.isNew, text: ByteRange(text.lowerBound, text.upperBound)))
    }
    if files.isEmpty { files.append(Diff.File(oldPath: "", newPath: "")) }
    if let previous = files[files.count - 1].hunks.last {
      // Hunks of one file follow each other.
      guard hunk.newStart >= previous.newStart, hunk.oldStart >= previous.oldStart else {
        throw .malformed(line: index + 1)
      }
    }
    files[files.count - 1].hunks.append(hunk)
    isInHeader = false
    return next
  }
}
