/// A half-open range of byte offsets into a source.
///
/// Two 32-bit offsets: a source holds at most 4 GiB.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset just past the last byte; never below the start.
  public let end: UInt32

  /// Creates a range from offsets; an end below the start makes the range empty.
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }

  /// The number of bytes.
  public var count: Int { Int(end) - Int(start) }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { start == end }

  /// The offset of the first byte as an integer.
  public var lowerBound: Int { Int(start) }

  /// The offset just past the last byte as an integer.
  public var upperBound: Int { Int(end) }

  /// The offsets as a standard range.
  public var indices: Range<Int> { Int(start)..<Int(end) }
}

extension ByteRange: CustomStringConvertible {
  /// The offsets as Swift writes a range.
  public var description: String { "\(start)..<\(end)" }
}
