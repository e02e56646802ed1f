/// What changes from one source to another, line by line, as `git apply` and `patch` read it.
public struct Patch: Sendable {
  /// Lines that change, with the lines around them.
  public struct Hunk: Sendable {
    /// The number of the first old line, from 1; the line above where the hunk has no old line.
    public let oldStart: Int
    /// The number of the first new line, from 1; the line above where the hunk has no new line.
    public let newStart: Int
    /// The lines, old ones before the new ones that take their place.
    public let lines: [Line]
  }

  /// A line of a hunk.
  public struct Line: Sendable {
    /// What becomes of a line.
    public enum Kind: UInt8, Sendable {
      /// The line stays.
      case context = 0x20
      /// The line is new.
      case added = 0x2B
      /// The line goes.
      case removed = 0x2D
    }

    /// What becomes of the line.
    public let kind: Kind
    /// The bytes of the line without its newline.
    public let content: [UInt8]
    /// Whether a newline ends the line; only a file's last line may lack one.
    public let endsInNewline: Bool
  }

  /// The name of the file that the patch is for.
  public let path: String
  /// The changes in the order of the file.
  public let hunks: [Hunk]

  /// Compares two sources; the first one's path names the file.
  ///
  /// - Complexity: O(*n*) in the number of bytes; where too much changed to be compared line by line,
  ///   whole stretches are replaced.
  public init(from old: SourceFile, to new: SourceFile) {
    path = old.path
    let lines = (old: LineTable(old), new: LineTable(new))
    let changes = LineDiff.changes(lines.old, lines.new)
    hunks = Self.groups(changes).map { Self.hunk($0, lines.old, lines.new) }
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { hunks.isEmpty }
}

// MARK: - Hunks

extension Patch {
  private static let contextCount = 3

  /// The changes in groups whose contexts touch.
  private static func groups(_ changes: [LineChange]) -> [[LineChange]] {
    var groups: [[LineChange]] = []
    for change in changes {
      if let last = groups.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * contextCount
      {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups
  }

  private static func hunk(_ group: [LineChange], _ old: LineTable, _ new: LineTable) -> Hunk {
    let first = group[0].old.lowerBound
    let start = max(0, first - contextCount)
    var lines: [Line] = []
    var position = start
    for change in group {
      lines += (position..<change.old.lowerBound).map { old.line($0, .context) }
      lines += change.old.map { old.line($0, .removed) }
      lines += change.new.map { new.line($0, .added) }
      position = change.old.upperBound
    }
    let end = min(old.count, position + contextCount)
    lines += (position..<end).map { old.line($0, .context) }
    let newStart = group[0].new.lowerBound - (first - start)
    // A side without lines is named by the line above.
    let oldCount = end - start
    let newCount = lines.count { $0.kind != .removed }
    return Hunk(
      oldStart: oldCount == 0 ? start : start + 1,
      newStart: newCount == 0 ? newStart : newStart + 1,
      lines: lines)
  }
}

extension LineTable {
  fileprivate func line(_ index: Int, _ kind: Patch.Line.Kind) -> Patch.Line {
    let content = self[index]
    let endsInNewline = content.last == .newline
    return Patch.Line(
      kind: kind, content: Array(endsInNewline ? content.dropLast() : content),
      endsInNewline: endsInNewline)
  }
}

// MARK: - Text

extension Patch.Hunk {
  /// The line that says where the hunk belongs: `@@ -131,7 +131,8 @@`.
  public var header: String {
    let oldCount = lines.count { $0.kind != .added }
    let newCount = lines.count { $0.kind != .removed }
    return "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@"
  }
}

extension Patch {
  /// What stands below a line that no newline ends.
  public static let missingNewline: String = "\\ No newline at end of file"

  /// The two lines that name the file; empty where nothing changes.
  public var header: [String] {
    isEmpty ? [] : ["--- \(Self.quoted("a/", path))", "+++ \(Self.quoted("b/", path))"]
  }

  /// The patch as a unified diff; empty where nothing changes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in header { bytes += Array(line.utf8) + [.newline] }
    for hunk in hunks {
      bytes += Array(hunk.header.utf8) + [.newline]
      for line in hunk.lines {
        bytes.append(line.kind.rawValue)
        bytes += line.content
        bytes.append(.newline)
        if !line.endsInNewline { bytes += Array(Self.missingNewline.utf8) + [.newline] }
      }
    }
    return bytes
  }

  /// The path behind its prefix as git writes it: relative, and in quotes where it must be.
  private static func quoted(_ prefix: String, _ path: String) -> String {
    var name = path[...]
    while name.hasPrefix("/") || name.hasPrefix("./") {
      name = name.dropFirst(name.hasPrefix("/") ? 1 : 2)
    }
    let needsQuotes = name.utf8.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    guard needsQuotes else {
      // A tab ends a name that holds blanks, as `patch` wants it.
      return prefix + name + (name.utf8.contains(.space) ? "\t" : "")
    }
    var quoted = "\"" + prefix
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let octal = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
