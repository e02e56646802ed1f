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
    if piece.utf8.withContiguousStorageIfAvailable({ text.bytes.append(contentsOf: $0) }) == nil {
      text.bytes.append(contentsOf: piece.utf8)
    }
  }

  /// Appends a number that is not negative, in decimal.
  static func += (text: inout TextBytes, number: Int) {
    text.bytes.append(addingCapacity: 20) { append(number.magnitude, to: &$0) }
  }

  private static func append(_ number: UInt, to bytes: inout OutputSpan<UInt8>) {
    if number > 9 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Appends bytes of a list that are well-formed text.
  mutating func append(_ source: SourceFile, _ range: Range<Int>) {
    source.bytes.span.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Appends an ASCII character many times over.
  mutating func append(_ character: Unicode.Scalar, count: Int) {
    bytes.append(addingCapacity: count) {
      $0.append(repeating: UInt8(ascii: character), count: count)
    }
  }
}
