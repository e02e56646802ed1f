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
    String(decoding: bytes, as: UTF8.self)
  }

  package static func += (text: inout TextBytes, piece: String) {
    text.bytes += piece.utf8
  }

  /// Appends a number in decimal.
  package static func += (text: inout TextBytes, number: Int) {
    text += String(number)
  }

  /// Appends another text.
  static func += (text: inout TextBytes, piece: TextBytes) { text.bytes += piece.bytes }

  /// Appends bytes of a list that are well-formed text.
  package mutating func append(_ source: SourceFile, _ range: Range<Int>) {
    append(source.bytes.span, range)
  }

  /// Appends bytes that are well-formed text.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    for index in range { bytes.append(text[index]) }
  }

  /// Appends an ASCII character.
  package mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// Appends an ASCII character many times over.
  package mutating func append(_ character: Unicode.Scalar, count: Int) {
    bytes += repeatElement(UInt8(ascii: character), count: count)
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
