/// The bytes of a file and the name that messages use for it.
///
/// Any bytes are valid. Documents and what is read from them hold ranges into these bytes.
public struct SourceFile: Sendable {
  /// The number of bytes that a `ByteRange` can address.
  public static let maximumByteCount: Int = Int(clamping: UInt32.max) - 1

  /// The name for messages, usually the path as the user gave it.
  public let path: String
  /// The contents.
  public let bytes: [UInt8]

  /// Creates a file from bytes; bytes past the maximum count are dropped.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes =
      bytes.count > Self.maximumByteCount ? Array(bytes.prefix(Self.maximumByteCount)) : bytes
  }

  /// Creates a file from text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the text of a range; ill-formed bytes become U+FFFD.
  public func text(in range: ByteRange) -> String {
    String(decoding: bytes[range.indices.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Returns the text of consecutive ranges.
  public func text(in ranges: [ByteRange]) -> String {
    String(decoding: JoinedText(ranges, of: self).bytes, as: UTF8.self)
  }
}
