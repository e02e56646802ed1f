import SurveyCatalog

/// The side of a column at which text is aligned.
enum Alignment: Sendable {
  case left, right
}

extension String {
  /// The text with spaces added up to the width; longer text stays as it is.
  func padded(to width: Int, _ alignment: Alignment = .left) -> String {
    let missing = width - displayWidth
    guard missing > 0 else { return self }
    let spaces = String(repeating: " ", count: missing)
    return alignment == .left ? self + spaces : spaces + self
  }

  /// The text cut to the width, with an ellipsis if something was lost.
  func truncated(to width: Int) -> String {
    guard width > 0 else { return "" }
    guard displayWidth > width else { return self }
    var text = prefix(columns: width - 1)
    while text.last == " " { text.removeLast() }
    return text + "…"
  }

  /// The text in lines of at most the width, broken at spaces, or inside a word that is too long.
  ///
  /// Line breaks of the text are kept; lines after the first begin with the indent.
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

extension StringProtocol where SubSequence == Substring {
  /// The first characters, as many as fit the width.
  func prefix(columns width: Int) -> Substring {
    var columns = 0
    return prefix { character in
      columns += character.displayWidth
      return columns <= width
    }
  }

  /// The last characters, as many as fit the width.
  func suffix(columns width: Int) -> Substring {
    var columns = 0
    var start = endIndex
    for index in indices.reversed() {
      columns += self[index].displayWidth
      if columns > width { break }
      start = index
    }
    return self[start...]
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
