/// Paths as diffs write them.
enum DiffPath {
  /// The path in a header line: quoted with escapes, or up to a tab; nil for `/dev/null`.
  static func path(_ bytes: Span<UInt8>, in range: Range<Int>) -> String? {
    var text: [UInt8] = []
    if let first = range.first, bytes[first] == UInt8(ascii: "\"") {
      text = unquoted(bytes, in: range).text
    } else {
      for offset in range {
        if bytes[offset] == .tab { break }
        text.append(bytes[offset])
      }
    }
    let path = String(decoding: text, as: UTF8.self)
    return path == "/dev/null" ? nil : path
  }

  /// The two paths of `diff --git`; nil where it is not certain where one ends.
  static func pair(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) -> (old: String?, new: String?)? {
    var middle = range.lowerBound + range.count / 2
    if let first = range.first, bytes[first] == UInt8(ascii: "\"") {
      middle = unquoted(bytes, in: range).end
    }
    guard middle < range.upperBound, bytes[middle] == .space else { return nil }
    let old = path(bytes, in: range.lowerBound..<middle)
    let new = path(bytes, in: middle + 1..<range.upperBound)
    let names = withoutPrefixes(old, new)
    // Where the name changed, git says so in lines of their own.
    return names.old == names.new ? (old, new) : nil
  }

  /// The paths without `a/` and `b/`, or the letters that other settings of git put there.
  static func withoutPrefixes(_ old: String?, _ new: String?) -> (old: String?, new: String?) {
    if let first = prefix(of: old), let second = prefix(of: new) {
      guard first != second else { return (old, new) }
    } else if (old != nil && prefix(of: old) == nil) || (new != nil && prefix(of: new) == nil) {
      return (old, new)
    }
    return (old.map { String($0.dropFirst(2)) }, new.map { String($0.dropFirst(2)) })
  }

  private static func prefix(of path: String?) -> Unicode.Scalar? {
    guard let scalars = path?.unicodeScalars.prefix(2), scalars.count == 2,
      let letter = scalars.first, scalars.last == "/", "abciow12".unicodeScalars.contains(letter)
    else { return nil }
    return letter
  }

  /// The text in quotation marks, C's escapes undone, and the offset behind the closing mark.
  private static func unquoted(
    _ bytes: Span<UInt8>, in range: Range<Int>
  ) -> (text: [UInt8], end: Int) {
    var text: [UInt8] = []
    var position = range.lowerBound + 1
    while position < range.upperBound, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] == UInt8(ascii: "\\"), position + 1 < range.upperBound else {
        text.append(bytes[position])
        position += 1
        continue
      }
      position += 1
      var code = 0
      var digits = 0
      while digits < 3, position < range.upperBound, (0x30...0x37).contains(bytes[position]) {
        code = code * 8 + Int(bytes[position] - 0x30)
        position += 1
        digits += 1
      }
      if digits > 0 {
        text.append(UInt8(truncatingIfNeeded: code))
      } else {
        text.append(escapes[bytes[position]] ?? bytes[position])
        position += 1
      }
    }
    return (text, min(position + 1, range.upperBound))
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
    UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
  ]

  // MARK: - Which file is meant

  /// How well a diff's path goes with the path of a file: nil where they are of different files.
  ///
  /// One must be the end of the other, since a diff's paths begin at the repository's root and a
  /// person's where the person is. Of several, that with the most folders in common is meant.
  static func likeness(of path: String, to file: String) -> Int? {
    let (ends, wanted) = (components(of: path), components(of: file))
    var common = 0
    for (one, other) in zip(ends.reversed(), wanted.reversed()) {
      guard one == other else { break }
      common += 1
    }
    guard common > 0, common == ends.count || common == wanted.count else { return nil }
    return 2 * common - ends.count
  }

  /// Whether a diff's path can be no other file's: it is the same, or the end of an absolute path.
  static func isCertain(_ path: String, of file: String) -> Bool {
    let (ends, wanted) = (components(of: path), components(of: file))
    return ends == wanted || file.hasPrefix("/") && wanted.reversed().starts(with: ends.reversed())
  }

  private static func components(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }
  }
}
