/// One link of an entry as written.
public struct LinkSyntax: Hashable, Sendable {
  /// The shapes in which links occur.
  public enum Form: UInt8, Hashable, Sendable {
    /// `[[Label](address)]`
    case standard
    /// `[Label](address)`
    case single
    /// `[![Label](picture)](address)`: the link of a picture.
    case badge
    /// `[[Label]](address)`: the bracket closes before the address.
    case misplacedBracket
    /// `[[Label]([text](address))]`: a link inside a link.
    case nested
    /// `[[Label](address)` or `[[Label](address`: something is not closed.
    case unclosed
    /// `[Label]`: no address, as pasted from a rendered page.
    case labelOnly
    /// An address by itself.
    case bare
  }

  /// All bytes of the link, its brackets included.
  public let range: ByteRange
  /// The label without blanks at its ends; empty for a bare address.
  public let label: ByteRange
  /// The address without blanks at its ends; empty where there is none.
  public let address: ByteRange
  /// What stands between the parentheses, blanks included.
  public let destination: ByteRange
  /// The shape of the link.
  public let form: Form

  init(
    range: Range<Int>,
    label: Range<Int>,
    address: Range<Int>,
    destination: Range<Int>,
    form: Form
  ) {
    self.range = ByteRange(range.lowerBound, range.upperBound)
    self.label = ByteRange(label.lowerBound, label.upperBound)
    self.address = ByteRange(address.lowerBound, address.upperBound)
    self.destination = ByteRange(destination.lowerBound, destination.upperBound)
    self.form = form
  }
}
