/// Text put together from many small pieces, as bytes: a `String` takes several times as long.
struct TextBytes: Sendable {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Begins a text, with room for so many bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  static func += (text: inout TextBytes, piece: String) {
    text.bytes.append(contentsOf: piece.utf8)
  }

  /// Appends well-formed text.
  static func += (text: inout TextBytes, piece: ArraySlice<UInt8>) {
    text.bytes.append(contentsOf: piece)
  }

  /// Appends a number that is not negative, in decimal.
  static func += (text: inout TextBytes, number: Int) {
    let start = text.bytes.count
    var rest = number.magnitude
    repeat {
      text.bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    text.bytes[start...].reverse()
  }

  /// Appends an ASCII character many times over.
  mutating func append(_ character: Unicode.Scalar, count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: character), count: count))
  }
}
