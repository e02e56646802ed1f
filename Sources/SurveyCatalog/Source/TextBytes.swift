/// Text put together from many small pieces, as bytes: a `String` takes several times as long.
package struct TextBytes: Sendable {
  /// The text in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Begins a text, with room for so many bytes.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The text as a string.
  package var text: String {
    // Safe: only text has been put together, so the bytes are well-formed.
    unsafe String(copying: UTF8Span(unchecked: bytes.span))
  }

  package static func += (text: inout TextBytes, piece: String) {
    // Safe: the bytes are lent for the call.
    unsafe piece.utf8.span.withUnsafeBufferPointer { unsafe text.bytes.append(contentsOf: $0) }
  }

  /// Appends a number in decimal.
  package static func += (text: inout TextBytes, number: Int) {
    if number < 0 { text.append("-") }
    text.bytes.append(addingCapacity: mostDigits) { digits in
      var rest = number.magnitude
      repeat {
        digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      // The last digit came first.
      var (low, high) = (0, digits.count - 1)
      while low < high {
        digits.swapAt(low, high)
        (low, high) = (low + 1, high - 1)
      }
    }
  }

  private static let mostDigits = 20

  /// Appends another text.
  static func += (text: inout TextBytes, piece: TextBytes) { text.bytes += piece.bytes }

  /// Appends bytes of a list that are well-formed text.
  package mutating func append(_ source: SourceFile, _ range: Range<Int>) {
    append(source.bytes.span, range)
  }

  /// Appends bytes that are well-formed text.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    // Safe: the bytes are lent for the call.
    unsafe text.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends an ASCII character.
  package mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// Appends an ASCII character many times over.
  package mutating func append(_ character: Unicode.Scalar, count: Int) {
    bytes.append(addingCapacity: count) {
      $0.append(repeating: UInt8(ascii: character), count: count)
    }
  }

  /// Appends a scalar in UTF-8.
  mutating func append(scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(ascii: scalar))
    } else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}
