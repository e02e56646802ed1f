/// The side of a column on which text stands.
enum Alignment: Sendable {
  case left, right
}

/// Text cut, filled up or wrapped to a number of columns.
extension String {
  /// The text with blanks added up to the width; longer text stays as it is.
  func padded(to width: Int, _ alignment: Alignment = .left) -> String {
    let missing = width - displayWidth
    guard missing > 0 else { return self }
    let blanks = String(repeating: " ", count: missing)
    return alignment == .left ? self + blanks : blanks + self
  }

  /// The text cut to the width, with an ellipsis where something was lost.
  ///
  /// - Complexity: O(*n*) in the length of what is kept, but for marks that take no column.
  func truncated(to width: Int) -> String {
    guard width > 0 else { return "" }
    let end = isOfLoneScalars ? unicodeScalars.cut(to: width) : cut(to: width)
    return end.map { self[..<$0].trimmingTrailingBlanks() + "…" } ?? self
  }

  /// The last letters, as many as fit the width.
  func suffix(columns width: Int) -> String {
    if isPrintableASCII { return String(decoding: utf8.suffix(width), as: UTF8.self) }
    let start = isOfLoneScalars ? unicodeScalars.start(ofLast: width) : start(ofLast: width)
    return String(self[start...])
  }

  /// The text in lines of at most the width, broken at blanks, or within a word that is too long.
  ///
  /// Lines that the text already has stay apart; those after the first begin with the indent.
  func wrapped(to width: Int, indent: Int = 0) -> [String] {
    var wrapper = LineWrapper(width: width, indent: indent)
    var isFirst = true
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { wrapper.breakLine() }
      isFirst = false
      for word in line.split(separator: " ") { wrapper.add(word) }
    }
    return wrapper.finish()
  }
}

extension BidirectionalCollection where Element: Letter {
  /// Where letters end that fit the width with an ellipsis behind them; nil where all fit without.
  fileprivate func cut(to width: Int) -> Index? {
    var columns = 0
    var end = startIndex
    for index in indices {
      columns += self[index].displayWidth
      if columns > width { return end }
      if columns < width { end = self.index(after: index) }
    }
    return nil
  }

  /// Where the last letters start, as many as fit the width.
  fileprivate func start(ofLast width: Int) -> Index {
    var columns = 0
    var start = endIndex
    for index in indices.reversed() {
      columns += self[index].displayWidth
      if columns > width { break }
      start = index
    }
    return start
  }
}

extension Substring {
  fileprivate func trimmingTrailingBlanks() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Lines filled word by word.
private struct LineWrapper {
  private let width: Int
  private let margin: String
  private var lines: [String] = []
  private var line = ""
  private var columns = 0

  init(width: Int, indent: Int) {
    self.width = max(width, 1)
    // At least one column is left for text, however deep the indent.
    self.margin = String(repeating: " ", count: max(0, min(indent, width - 1)))
  }

  private var start: Int { lines.isEmpty ? 0 : margin.utf8.count }
  private var isEmpty: Bool { columns == start }

  mutating func breakLine() {
    lines.append(isEmpty ? "" : line)
    line = margin
    columns = start
  }

  mutating func add(_ word: Substring) {
    let needed = word.displayWidth
    if !isEmpty, columns + 1 + needed > width { breakLine() }
    if !isEmpty {
      line += " "
      columns += 1
    }
    if columns + needed <= width {
      line += word
      columns += needed
    } else {
      addLetters(of: word)
    }
  }

  private mutating func addLetters(of word: Substring) {
    for letter in word {
      let needed = letter.displayWidth
      if !isEmpty, columns + needed > width { breakLine() }
      line.append(letter)
      columns += needed
    }
  }

  mutating func finish() -> [String] {
    if !isEmpty || lines.isEmpty { breakLine() }
    return lines
  }
}
