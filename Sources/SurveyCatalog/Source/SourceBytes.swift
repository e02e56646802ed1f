/// The bytes of a source, read where they lie: in an array, or where they stay as long as the program
/// runs.
///
/// ```swift
/// let source = SourceFile(path: "README.md", bytes: bytes)
/// let isEnded = source.bytes.last == UInt8(ascii: "\n")
/// let copy = source.bytes.array
/// ```
public struct SourceBytes: Sendable {
  private enum Storage {
    case array([UInt8])
    case constant(ConstantBytes)
  }

  private let storage: Storage

  /// The bytes of an array.
  public init(_ bytes: [UInt8]) { storage = .array(bytes) }

  /// Bytes that stay where they are as long as the program runs.
  package init(_ bytes: ConstantBytes) { storage = .constant(bytes) }

  /// The bytes as an array: copied only where they lie in none.
  public var array: [UInt8] {
    switch storage {
    case .array(let bytes): bytes
    case .constant: Array(self)
    }
  }

  /// All bytes, to be read in place.
  public var span: Span<UInt8> {
    @_lifetime(borrow self)
    @inline(__always)
    get {
      // Safe: what is stored lends its bytes for as long as it is there.
      switch storage {
      case .array(let bytes): unsafe _overrideLifetime(bytes.span, borrowing: self)
      case .constant(let bytes): unsafe _overrideLifetime(bytes.span, borrowing: self)
      }
    }
  }
}

extension SourceBytes: RandomAccessCollection {
  /// The offset of the first byte, 0.
  public var startIndex: Int { 0 }

  /// The number of bytes.
  public var endIndex: Int {
    @inline(__always) get { span.count }
  }

  /// The byte at an offset.
  public subscript(offset: Int) -> UInt8 {
    @inline(__always) get { span[offset] }
  }

  /// Lends all bytes to what reads contiguous memory.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    unsafe try span.withUnsafeBufferPointer { bytes in unsafe try body(bytes) }
  }
}

extension SourceBytes: Equatable {
  /// Whether bytes are the same, wherever they lie.
  public static func == (bytes: SourceBytes, others: SourceBytes) -> Bool {
    bytes.span.isEqual(to: others.span)
  }

  /// Whether the bytes are those of an array.
  public static func == (bytes: SourceBytes, array: [UInt8]) -> Bool {
    bytes.span.isEqual(to: array.span)
  }
}
