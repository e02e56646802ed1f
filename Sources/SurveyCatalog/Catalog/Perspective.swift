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
    let bytes = heading.utf8.span
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        if bytes[index].isLetter { letters.append(bytes[index].lowercased) }
        index += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: index, before: bytes.count)
      if !scalar.isPictorial, scalar.properties.isAlphabetic { letters += String(scalar).utf8 }
      index += length
    }
    return letters
  }

  /// What the letters of a perspective's heading hold.
  private static let marks: [(Perspective, String)] = [
    (.model, "modelcentric"), (.data, "datacentric"), (.framework, "frameworkcentric"),
    (.framework, "llmframeworks"), (.framework, "systemlevelefficiency"),
  ]
}
