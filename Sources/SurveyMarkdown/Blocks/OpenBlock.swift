/// A block that can still grow, with what the following lines need to know about it.
struct OpenBlock {
  enum State {
    case quote
    case list(ListMarker)
    /// The text of an item is indented by at least this many columns.
    case item(contentIndent: Int)
    case footnote
    case paragraph(Paragraph)
    case fencedCode(CodeFence)
    case indentedCode
    case html(kind: Int)
    case table(columns: Int)
  }

  struct Paragraph {
    /// The offset where the text of the last line starts.
    var lastLineStart: Int
    /// Whether a delimiter row has already failed to match its header; GitHub tries only once.
    var failedAsTable = false
  }

  /// The index of the block.
  var block: Int
  var state: State
  /// The index of the last line that belongs to it so far.
  var lastLine: Int

  var isParagraph: Bool {
    if case .paragraph = state { true } else { false }
  }

  /// Whether lines of the block are text that cannot contain other blocks.
  var isVerbatim: Bool {
    switch state {
    case .fencedCode, .indentedCode, .html: true
    default: false
    }
  }

  /// Whether the block can contain a block, which is an item or not.
  func canContain(item: Bool) -> Bool {
    switch state {
    case .list: item
    case .quote, .item, .footnote: !item
    case .paragraph, .fencedCode, .indentedCode, .html, .table: false
    }
  }
}
