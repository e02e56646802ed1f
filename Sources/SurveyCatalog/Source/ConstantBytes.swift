internal import SurveyData

/// Bytes that the program carries, read where they lie: they stay there as long as it runs.
@safe struct ConstantBytes: Sendable {
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>

  /// The bytes of a literal.
  init(_ text: StaticString) {
    // Safe: a literal's code units stand in the program's own constant data, as many as it says.
    unsafe bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private init(_ start: UnsafePointer<UInt8>?, count: Int) {
    unsafe bytes = UnsafeBufferPointer(start: start, count: count)
  }

  /// The venue table that the program carries, as tab-separated text.
  ///
  /// Safe: the C target returns a pointer to a static array of exactly that many bytes.
  static var venues: ConstantBytes {
    unsafe ConstantBytes(survey_venues_bytes(), count: survey_venues_length())
  }

  /// Lends the bytes to be read.
  func read<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    // Safe: the bytes outlive every use.
    unsafe body(bytes.span)
  }

  /// The text of a range; ill-formed bytes become U+FFFD.
  func text(in range: Range<Int>) -> String {
    unsafe String(decoding: bytes[range], as: UTF8.self)
  }
}
