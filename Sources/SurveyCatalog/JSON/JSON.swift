/// A JSON value.
///
/// Strings are safe to show anywhere: controls, separators and bidirectional marks are escaped, and so
/// are `</` and `<!`, which could end a script in a page, and `#[`, which CI logs take for a command.
public indirect enum JSON: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A number with a fraction, rounded to four digits after the point; null if it is not finite.
  case decimal(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object; its members keep their order.
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSON

    /// Creates a member.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A string, or null for nil.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A number, or null for nil.
  public static func optional(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }

  /// The value on one line.
  public var text: String { text(isIndented: false) }

  /// The value over several lines, two spaces a level.
  public var indentedText: String { text(isIndented: true) }

  private func text(isIndented: Bool) -> String {
    var writer = JSONWriter(isIndented: isIndented)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
