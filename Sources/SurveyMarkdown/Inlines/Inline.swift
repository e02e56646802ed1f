/// An inline element of a paragraph, heading or table cell.
public struct Inline: Hashable, Sendable {
  /// What an element is.
  public enum Kind: Hashable, Sendable {
    /// Text shown as written.
    case text
    /// A line end shown as a space; includes the whitespace around it.
    case softBreak
    /// A line end shown as such, written with two spaces or a backslash.
    case hardBreak
    /// A code span.
    case code
    /// Text between single `*` or `_`.
    case emphasis
    /// Text between double `*` or `_`.
    case strong
    /// Text between single or double `~`.
    case strikethrough
    /// A link with a label: `[label](url "title")`, `[label][reference]`, `[label][]` or `[label]`.
    case link
    /// An image, written like a link after `!`.
    case image
    /// A URL or e-mail address in angle brackets.
    case autolink
    /// A URL or e-mail address that GitHub links without any markup.
    case bareLink
    /// One raw HTML tag, comment, instruction, declaration or CDATA section.
    case html
    /// A backslash and the punctuation that it makes ordinary.
    case escape
    /// A character reference: `&amp;` or `&#38;`.
    case entity
    /// A reference to a footnote that the document has: `[^1]`.
    case footnoteReference
  }

  /// What the element is.
  public let kind: Kind
  /// All bytes of the element, including the prefixes of lines that it spans.
  public let range: ByteRange
  /// The bytes between the delimiters: a link's label, the content of emphasis or code.
  public let inner: ByteRange
  /// The URL of a link or image as written, without angle brackets; `nil` for references.
  public let destination: ByteRange?
  /// The index just past the element's last descendant.
  public internal(set) var end: Int
}

/// The inline elements of a paragraph, heading or table cell, as GitHub reads them.
///
/// Elements are in preorder: the descendants of the element at `index` are `index + 1..<end`.
public struct Inlines: Sendable {
  /// The elements in preorder.
  public let nodes: [Inline]
  /// The source of the content.
  let source: SourceFile
  /// The pieces of the source that were read as one text.
  let content: [ByteRange]
  /// The URLs of links that do not contain theirs as written, by node.
  let urls: [Int: String]

  /// Parses pieces of a source as one text.
  ///
  /// Never fails, and takes time in proportion to the content. Whitespace at the end of the content
  /// belongs to no element.
  public init(
    parsing content: [ByteRange], of source: SourceFile, references: LinkReferences = .init()
  ) {
    let text = JoinedText(content, of: source)
    var parser = InlineParser(text.bytes, references: references)
    let tree = InlineTree(parser.parse(), of: parser.text)
    self.source = source
    self.content = content
    nodes = tree.nodes.map { node in
      Inline(
        kind: node.kind, range: text.sourceRange(of: node.range),
        inner: text.sourceRange(of: node.inner),
        destination: node.destination.map(text.sourceRange), end: node.end)
    }
    urls = tree.urls
  }
}
