/// The visible text of one part of an entry and the source bytes it comes from.
public struct FieldText: Hashable, Sendable {
  /// The hull of its bytes.
  public var range: ByteRange
  /// What a reader sees of it.
  public var text: String
}

/// A link of an entry.
public struct ReadLink: Hashable, Sendable {
  public var label: String
  public var url: String
  public var range: ByteRange
  /// Whether its text is the title of the entry or a part of it.
  public var isTitle: Bool
}

/// One paper entry as a list writes it.
public struct ReadEntry: Sendable {
  /// The kind of block that holds an entry.
  public enum Container: Hashable, Sendable {
    case item, paragraph, row
  }

  public var lines: Range<Int>
  public var range: ByteRange
  public var container: Container
  /// The list marker of an item.
  public var marker: ByteRange
  /// Heading texts, outermost first, without a document's single first-level heading.
  public var topic: [String]
  public var title: FieldText
  public var name: FieldText?
  public var authors: FieldText?
  public var venue: FieldText?
  public var year: Int?
  /// `YYYY-MM` or `YYYY-MM-DD`.
  public var date: FieldText?
  public var links: [ReadLink]
  public var notes: [FieldText]
}

/// A block that looks like the entry of a paper and was not read.
public struct UnreadEntry: Sendable {
  public var line: Int
  public var reason: String
}
