/// One of the three views under which the survey orders its topics.
public enum Perspective: String, CaseIterable, Hashable, Sendable {
  /// Methods that change the model: compression, pre-training, fine-tuning, inference, architecture.
  case model
  /// Methods that change the data: selection and prompt engineering.
  case data
  /// Systems and frameworks.
  case framework

  /// Tells the perspective from a top heading; nil for headings of other surveys.
  public init?(heading: String) {
    let letters = String(
      String.UnicodeScalarView(
        heading.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
      )
    )
    for (perspective, mark) in Self.marks where letters.contains(mark) {
      self = perspective
      return
    }
    return nil
  }

  /// What the letters of a perspective's heading hold.
  private static let marks: [(Perspective, String)] = [
    (.model, "modelcentric"), (.data, "datacentric"), (.framework, "frameworkcentric"),
    (.framework, "llmframeworks"), (.framework, "systemlevelefficiency"),
  ]
}
