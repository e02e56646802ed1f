/// A title as titles are compared: letters and digits alone, without case and accents.
struct TitleKey: Hashable, Sendable {
  /// The letters and digits.
  let text: String

  /// Whether the title has no letter or digit; such titles equal none.
  var isEmpty: Bool { text.isEmpty }

  init(_ range: ByteRange, of source: SourceFile) {
    var folded = FoldedText()
    folded.fold(source.bytes.span, in: range.indices)
    text = String(decoding: folded.bytes, as: UTF8.self)
  }
}
