/// A half-open range of byte offsets into a source file.
///
/// Offsets are stored in 32 bits, because a document holds many ranges.
public struct ByteRange: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  /// Creates a range; an end before the start makes the range empty.
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }

  /// Creates a range from a standard range.
  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// The offset of the first byte.
  public var lowerBound: Int { Int(start) }

  /// The offset just past the last byte.
  public var upperBound: Int { Int(end) }

  /// The number of bytes.
  public var count: Int { upperBound - lowerBound }

  /// Whether the range contains no bytes.
  public var isEmpty: Bool { start == end }

  /// The offsets as a standard range.
  public var indices: Range<Int> { lowerBound..<upperBound }

  /// Whether the other range lies within this range.
  public func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension ByteRange: CustomStringConvertible {
  /// The offsets as Swift writes a range.
  public var description: String { "\(start)..<\(end)" }
}
