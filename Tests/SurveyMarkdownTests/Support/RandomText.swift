/// Short texts put together from pieces of Markdown's inline syntax.
enum RandomText {
  private static let pieces = [
    "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "](", "(", ")", "![", "[r]", "[^f]",
    "<", ">", "<a", "<a@b.c>", "<!--", "-->", "</a>", "&", "&amp;", "&#42;", ";", "\\", "\\\n",
    "\n", "  \n", " ", " ", "a", "b", "é", "“", "-", ".", ",", "!", "\"", "'", "/", ":",
    "http://", "www.", "a.b", "@", "=", "r", "a b", "*e*", "|", "#", "1.", "+", "\t", "&#32;", "$",
  ]

  /// Generates texts from a seed.
  static func texts(count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
  }
}
