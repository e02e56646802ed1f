/// Where each part of a paper entry lies, however badly it is written.
///
/// Ranges are in the order of the contribution format,
/// `- Title, <ins>Venue, Year</ins> [[Label](address)]`; a part that is not there is an empty range
/// where it belongs, or nil.
public struct EntrySyntax: Hashable, Sendable {
  /// The entry's bytes from its indentation to the end of its last line, terminator excluded.
  public internal(set) var range: ByteRange
  /// The list marker without blanks; empty for a bare line.
  public internal(set) var marker: ByteRange
  /// The title without its separator; it may span lines.
  public internal(set) var title: ByteRange
  /// What stands between the title and the venue's tag: a comma and a blank, when well-formed.
  public internal(set) var separator: ByteRange
  /// The tag before the venue.
  public internal(set) var openTag: InsTag
  /// What stands between the tags.
  public internal(set) var inside: ByteRange
  /// The venue as written, without blanks at its ends.
  public internal(set) var venue: ByteRange?
  /// The digits of the year.
  public internal(set) var year: ByteRange?
  /// The tag after the year.
  public internal(set) var closeTag: InsTag
  /// The links, in order.
  public internal(set) var links: [LinkSyntax]
  /// What follows the last link; blanks and a full stop, when anything.
  public internal(set) var trailing: ByteRange

  /// The year as a number, where it is not told by its digits alone (`'23`).
  var yearNumber: Int?
  /// Whether the entry is read as one of the contribution form, not of a form of the list's own.
  var isContribution = true

  /// Whether the entry names its venue in no tag at all.
  public var hasNoTags: Bool { openTag.form == .missing && closeTag.form == .missing }
}
