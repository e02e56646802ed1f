/// Markdown as text.
enum Markdown {
  /// What a reader sees of a heading, a table cell or another piece of Markdown.
  static func plainText(of text: String) -> String {
    let source = SourceFile(path: "", text: text)
    return Inlines(parsing: [ByteRange(0, source.bytes.count)], of: source).text()
  }
}
