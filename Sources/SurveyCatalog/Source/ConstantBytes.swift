internal import SurveyData

/// Bytes that stay where they are as long as the program runs, most of them in the program itself.
@safe package struct ConstantBytes: Sendable {
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>

  /// Bytes in memory.
  ///
  /// - Parameter bytes: Stay where they are, and are not written to, as long as the program runs.
  @unsafe package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = bytes
  }

  /// The bytes of a literal.
  init(_ text: StaticString) {
    // Safe: a literal's code units stand in the program's own constant data, as many as it says.
    unsafe self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The list that the program carries.
  ///
  /// Safe: the C target returns a pointer to a static array of exactly that many bytes.
  static var list: ConstantBytes {
    unsafe ConstantBytes(
      UnsafeBufferPointer(start: survey_list_bytes(), count: survey_list_length()))
  }

  /// The venue table that the program carries, as tab-separated text.
  ///
  /// Safe: as the list.
  static var venues: ConstantBytes {
    unsafe ConstantBytes(
      UnsafeBufferPointer(start: survey_venues_bytes(), count: survey_venues_length()))
  }

  /// All bytes, to be read in place.
  package var span: Span<UInt8> {
    @_lifetime(borrow self)
    @inline(__always)
    get {
      // Safe: the bytes outlive every use.
      unsafe _overrideLifetime(bytes.span, borrowing: self)
    }
  }

  /// The text of a range; ill-formed bytes become U+FFFD.
  func text(in range: Range<Int>) -> String {
    unsafe String(decoding: bytes[range], as: UTF8.self)
  }
}
