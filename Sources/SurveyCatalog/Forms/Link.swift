/// A link of a paper: what it is called and where it leads.
public struct Link: Hashable, Sendable {
  /// The label as written: `Paper`, `Code`, `Blog`, …; empty for a bare address.
  public let label: String
  /// The address as written, without blanks.
  public let url: String

  /// Creates a link.
  public init(label: String, url: String) {
    self.label = label
    self.url = url
  }

  /// What a link leads to, by its label.
  public enum Role: Hashable, Sendable {
    /// The paper: `Paper` or `pdf`.
    case paper
    /// Its code: `Code`, `Code1`, `GitHub`, …
    case code
    /// Anything else.
    case other
  }

  /// What the link leads to, by its label whatever its case and trailing number.
  public var role: Role { Role(label.utf8.span, in: 0..<label.utf8.count) }
}

extension Link.Role {
  /// Tells the role from the label that fills a range.
  init(_ bytes: Span<UInt8>, in label: Range<Int>) {
    var word = label
    while let last = word.last, bytes[last].isDigit { word = word.dropLast() }
    word = bytes.trimmed(word)
    func isWord(_ name: String) -> Bool {
      word.count == name.utf8.count
        && bytes.matches(name, at: word.lowerBound, before: word.upperBound)
    }
    // The first letter tells which words it may be.
    switch word.first.map({ bytes[$0].lowercased }) {
    case UInt8(ascii: "p"):
      self = isWord("paper") || isWord("pdf") || isWord("papers") ? .paper : .other
    case UInt8(ascii: "c"): self = isWord("code") || isWord("codes") ? .code : .other
    case UInt8(ascii: "g"): self = isWord("github") ? .code : .other
    case UInt8(ascii: "r"): self = isWord("repo") || isWord("repository") ? .code : .other
    default: self = .other
    }
  }
}
