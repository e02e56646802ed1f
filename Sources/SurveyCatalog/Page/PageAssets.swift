internal import SurveyData

/// The files of a page that the program carries, copied out of static C arrays.
enum PageAssets {
  static let style = unsafe Array(
    UnsafeBufferPointer(start: survey_page_style_bytes(), count: survey_page_style_length()))
  static let script = unsafe Array(
    UnsafeBufferPointer(start: survey_page_script_bytes(), count: survey_page_script_length()))
  /// The library as gzipped WebAssembly; empty if the program was built without it.
  static let engine = unsafe Array(
    UnsafeBufferPointer(start: survey_engine_bytes(), count: survey_engine_length()))

  /// A script so short that it runs before the first paint: it says that there are scripts.
  static let early = Array("document.documentElement.className=\"js\"".utf8)
}
