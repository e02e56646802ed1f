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

  /// The URL that the link leads to, escapes and entities undone; empty where there is none.
  public let url: String

  init(
    range: Range<Int>, label: Range<Int>, address: Range<Int>, destination: Range<Int>,
    url: String, form: Form
  ) {
    self.range = ByteRange(range.lowerBound, range.upperBound)
    self.label = ByteRange(label.lowerBound, label.upperBound)
    self.address = ByteRange(address.lowerBound, address.upperBound)
    self.destination = ByteRange(destination.lowerBound, destination.upperBound)
    self.url = url
    self.form = form
  }

  /// A link that Markdown has.
  init(range: Range<Int>, label: Range<Int>, node: Inline, url: String, form: Form) {
    let address = node.destination?.indices ?? range.upperBound..<range.upperBound
    let end =
      node.destination == nil ? range.upperBound : max(address.upperBound, range.upperBound - 1)
    self.init(
      range: range, label: label, address: address, destination: address.lowerBound..<end, url: url,
      form: form)
  }

  /// The link with brackets of its own around it.
  func enclosed(in range: Range<Int>, as form: Form) -> LinkSyntax {
    LinkSyntax(
      range: range, label: label.indices, address: address.indices,
      destination: destination.indices, url: url, form: form)
  }

  /// The link as that of a title: it has no label of its own.
  var ofTitle: LinkSyntax {
    LinkSyntax(
      range: range.indices, label: label.lowerBound..<label.lowerBound, address: address.indices,
      destination: destination.indices, url: url, form: .single)
  }
}
