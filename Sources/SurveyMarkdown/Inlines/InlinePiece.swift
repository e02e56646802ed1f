/// A part of a text that is not plain text.
struct InlinePiece {
  /// Whether a piece is a whole element or one of the delimiters of an element.
  enum Role {
    case leaf
    case open
    case close
  }

  let role: Role
  let kind: Inline.Kind
  let range: Range<Int>
  let inner: Range<Int>
  var destination: Range<Int>?
  var url: String?
}
