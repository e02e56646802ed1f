internal import SurveyData

/// The files that the program carries, copied out of static C arrays.
enum EmbeddedData {
  /// The venue table as tab-separated text.
  static let venues = unsafe Array(
    UnsafeBufferPointer(start: survey_venues_bytes(), count: survey_venues_length()))
  /// The list.
  static let list = unsafe Array(
    UnsafeBufferPointer(start: survey_list_bytes(), count: survey_list_length()))
}

extension SourceFile {
  /// The list that the program carries: *Efficient Large Language Models: A Survey*.
  public static var embedded: SourceFile {
    SourceFile(path: "survey.md", bytes: EmbeddedData.list)
  }
}
