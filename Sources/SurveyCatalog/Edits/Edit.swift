/// A replacement of bytes in a source: how everything that changes a list says so.
public struct Edit: Hashable, Sendable {
  /// The bytes to replace; an empty range inserts.
  public let range: ByteRange
  /// What takes their place.
  public let replacement: [UInt8]

  /// Creates an edit that puts bytes in the place of a range.
  public init(_ range: ByteRange, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Creates an edit that puts text in the place of a range.
  public init(_ range: ByteRange, _ replacement: String) {
    self.init(range, Array(replacement.utf8))
  }

  /// Creates an edit that takes a range out.
  public static func delete(_ range: ByteRange) -> Edit { Edit(range, []) }

  /// Creates an edit that puts text before an offset.
  public static func insert(_ text: String, at offset: Int) -> Edit {
    Edit(ByteRange(offset, offset), text)
  }

  /// Whether two edits name a common byte, or insert at the same place.
  public func overlaps(_ other: Edit) -> Bool {
    if range.lowerBound == other.range.lowerBound { return true }
    return range.lowerBound < other.range.upperBound && other.range.lowerBound < range.upperBound
  }
}

extension SourceFile {
  /// The source with edits made; an edit that overlaps one before it in the array is left out.
  ///
  /// - Complexity: O(*n* + *e* log *e*) in the number of bytes and edits.
  public func applying(_ edits: [Edit]) -> SourceFile {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits.withoutOverlaps() where edit.range.upperBound <= bytes.count {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    result += bytes[position...]
    return SourceFile(path: path, bytes: result)
  }
}

extension [Edit] {
  /// The edits in the order of their places, each that overlaps an earlier one of the array left out.
  ///
  /// - Complexity: O(*n* log *n*).
  public func withoutOverlaps() -> [Edit] {
    let order = indices.sorted {
      (self[$0].range.lowerBound, self[$0].range.upperBound, $0) < (
        self[$1].range.lowerBound, self[$1].range.upperBound, $1
      )
    }
    var kept: [Int] = []
    for index in order {
      // Where several meet, the one that comes first in the array stays.
      var isKept = true
      while let last = kept.last, self[last].overlaps(self[index]) {
        if last < index {
          isKept = false
          break
        }
        kept.removeLast()
      }
      if isKept { kept.append(index) }
    }
    return kept.map { self[$0] }
  }
}
