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
  public var role: Role {
    var word = label.lowercased()
    while word.last?.isNumber ?? false { word.removeLast() }
    switch word {
    case "paper", "pdf": return .paper
    case "code", "github", "codes", "repo", "repository": return .code
    default: return .other
    }
  }
}
