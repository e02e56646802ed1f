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
    let letters = Self.letters(of: heading)
    for (perspective, mark) in Self.marks
    where letters.span.firstIndex(of: mark, in: letters.indices) != nil {
      self = perspective
      return
    }
    return nil
  }

  /// The letters alone, small, as UTF-8.
  private static func letters(of heading: String) -> [UInt8] {
    if heading.utf8.allSatisfy({ $0 < 0x80 }) {
      return heading.utf8.filter(\.isLetter).map(\.lowercased)
    }
    let letters = heading.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
    return Array(String(String.UnicodeScalarView(letters)).utf8)
  }

  /// What the letters of a perspective's heading hold.
  private static let marks: [(Perspective, StaticString)] = [
    (.model, "modelcentric"), (.data, "datacentric"), (.framework, "frameworkcentric"),
    (.framework, "llmframeworks"), (.framework, "systemlevelefficiency"),
  ]
}
