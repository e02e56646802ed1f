internal import SurveyData

extension SourceFile {
  /// The list that the program carries: *Efficient Large Language Models: A Survey*.
  ///
  /// - Complexity: O(*n*) in the length of the list: each call copies its bytes.
  public static var embedded: SourceFile {
    let bytes = unsafe copy(survey_list_bytes(), count: survey_list_length())
    return SourceFile(path: "survey.md", bytes: bytes)
  }

  /// Copies an embedded array.
  ///
  /// Safe because the C target returns a pointer to a static array of exactly that many bytes.
  private static func copy(_ pointer: UnsafePointer<UInt8>?, count: Int) -> [UInt8] {
    guard let pointer = unsafe pointer else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: pointer, count: count))
  }
}
