/// A unified diff: which lines of which files a change adds.
///
/// Reads what `git diff` and `diff -u` write, with any number of context lines, mails of
/// `git format-patch`, several of them in a row included, combined diffs of merges, and bare hunks
/// without a file's name.
///
/// ```swift
/// let diff = try Diff(parsing: bytes)
/// let report = try Validator().report(on: document, changedBy: diff)
/// ```
public struct Diff: Sendable {
  /// One file's part of a diff.
  struct File: Sendable {
    /// The path before the change; nil for a new file.
    var oldPath: String?
    /// The path after it; nil for a file that is taken away, empty where the diff names none.
    var newPath: String?
    /// Whether the file before the change is still there.
    var isCopy = false
    /// Whether the diff says no more than that the contents differ.
    var isBinary = false
    var hunks: [Hunk] = []
  }

  /// A run of lines that changes.
  struct Hunk: Sendable {
    /// The number of the first line before the change, from 1.
    var oldStart: Int
    /// The number of the first line after it, from 1.
    var newStart: Int
    var lines: [HunkLine] = []
  }

  /// A line of a hunk.
  struct HunkLine: Sendable {
    var isOld: Bool
    var isNew: Bool
    /// The line's text in the diff, without its mark and its terminator.
    var text: ByteRange

    var isAdded: Bool { isNew && !isOld }
  }

  /// The bytes in which the lines' texts lie.
  let bytes: [UInt8]
  /// The files, in the order of the diff; one that several mails change is there several times.
  let files: [File]

  init(bytes: [UInt8], files: [File]) {
    self.bytes = bytes
    self.files = files
  }

  /// Reads a diff; one of no bytes changes nothing.
  ///
  /// Any bytes may be given: a text that is no diff, or is cut off, throws.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(parsing bytes: [UInt8]) throws(DiffError) {
    guard bytes.count <= SourceFile.maximumByteCount else { throw .tooLarge }
    var parser = DiffParser(bytes.span)
    try parser.parse(bytes.span)
    self.init(bytes: bytes, files: parser.files)
  }
}

/// Why a diff cannot be read, or does not go with a list.
public enum DiffError: Error, Hashable, Sendable {
  /// The text has no part that a diff has.
  case notADiff
  /// A line of the diff, from 1, is not what its place wants; the diff may be cut off.
  case malformed(line: Int)
  /// The diff is larger than 4 GiB, or a series of patches whose lines cannot be followed.
  case tooLarge
  /// The diff does not tell the lines of a file because it takes it for binary.
  case binary(path: String)
  /// A line of the list, from 1, is not as it is after the change.
  case mismatch(path: String, line: Int)
}

extension DiffError {
  /// One sentence for people, without a full stop.
  public var message: String {
    switch self {
    case .notADiff: "the patch is no unified diff, as 'git diff' writes it"
    case .malformed(let line): "the patch is damaged or cut off at its line \(line)"
    case .tooLarge: "the patch is too large, or a series too long to follow"
    case .binary(let path):
      "the patch takes '\(path.shown(limit: 200))' for binary: make it with 'git diff --text'"
    case .mismatch(let path, let line):
      "line \(line) of '\(path.shown(limit: 200))' is not as the patch says"
    }
  }
}
