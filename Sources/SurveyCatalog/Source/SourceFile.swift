/// A file's bytes and the name that messages use for it.
///
/// Documents, entries and diagnostics hold ranges into the bytes. Any bytes are valid: ill-formed UTF-8
/// is kept, and shown with replacement characters.
public struct SourceFile: Sendable {
  /// The greatest number of bytes that ranges can address.
  public static let maximumByteCount: Int = Int(UInt32.max) - 1

  /// The name shown in messages, usually the path as the user gave it.
  public let path: String
  /// The contents.
  public let bytes: [UInt8]

  /// Creates a source from bytes; bytes beyond the greatest count that ranges address are dropped.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes =
      bytes.count > Self.maximumByteCount
      ? Array(bytes.prefix(Self.maximumByteCount)) : bytes
  }

  /// Creates a source from text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the text of a range; ill-formed bytes become U+FFFD.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  public func text(in range: ByteRange) -> String {
    String(decoding: bytes[range.indices.clamped(to: bytes.indices)], as: UTF8.self)
  }
}
