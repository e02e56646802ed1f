import SurveyCatalog

/// Text put together from many small pieces, as bytes: a `String` takes several times as long.
struct TextBytes: Sendable {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Begins a text, with room for so many bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  static func += (text: inout TextBytes, piece: String) {
    piece.utf8.span.withUnsafeBufferPointer { text.bytes.append(contentsOf: $0) }
  }

  /// Appends a number that is not negative, in decimal.
  static func += (text: inout TextBytes, number: Int) {
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

  /// Appends bytes of a list that are well-formed text.
  mutating func append(_ source: SourceFile, _ range: Range<Int>) {
    source.bytes.span.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Appends an ASCII character.
  mutating func append(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// Appends an ASCII character many times over.
  mutating func append(_ character: Unicode.Scalar, count: Int) {
    bytes.append(addingCapacity: count) {
      $0.append(repeating: UInt8(ascii: character), count: count)
    }
  }
}
