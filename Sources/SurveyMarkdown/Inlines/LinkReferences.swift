/// The link and footnote labels that a document defines.
public struct LinkReferences: Sendable {
  private var urls: [String: String] = [:]
  private var footnotes: Set<String> = []

  /// Creates an empty set of labels.
  public init() {}

  /// Whether no label is defined.
  public var isEmpty: Bool { urls.isEmpty && footnotes.isEmpty }

  /// Defines a link label; the first definition of a label counts.
  public mutating func define(_ label: String, url: String) {
    let key = Self.normalized(label)
    if !key.isEmpty, urls[key] == nil { urls[key] = url }
  }

  /// Defines a footnote label, written without the `^`.
  public mutating func defineFootnote(_ label: String) {
    let key = Self.normalized(label)
    if !key.isEmpty { footnotes.insert(key) }
  }

  /// The URL that a link label stands for.
  public func url(for label: String) -> String? {
    urls.isEmpty ? nil : urls[Self.normalized(label)]
  }

  /// Whether a footnote has the label, written without the `^`.
  public func hasFootnote(_ label: String) -> Bool {
    !footnotes.isEmpty && footnotes.contains(Self.normalized(label))
  }

  /// The form in which labels are compared: case is ignored, and whitespace is one space.
  private static func normalized(_ label: String) -> String {
    var words: [UInt8] = []
    for word in label.utf8.split(whereSeparator: { $0.isWhitespace }) {
      if !words.isEmpty { words.append(.space) }
      words += word
    }
    // Lowercase first, so that `ẞ`, `ß` and `SS` are one label.
    return String(decoding: words, as: UTF8.self).lowercased().uppercased()
  }
}
