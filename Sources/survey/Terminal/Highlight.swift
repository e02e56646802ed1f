/// The matches in a title, found again in its wrapped lines.
struct Highlight {
  private let characters: [(character: Character, isMatch: Bool)]

  /// Creates a highlight from a title and the UTF-8 ranges that matched, in order.
  init(_ title: String, _ ranges: [Range<Int>]) {
    var characters: [(Character, Bool)] = []
    var offset = 0
    var rest = ranges[...]
    for character in ranges.isEmpty ? "" : title {
      while let range = rest.first, range.upperBound <= offset { rest.removeFirst() }
      let isMatch = rest.first.map { $0.lowerBound <= offset } ?? false
      characters.append((character, isMatch))
      offset += character.utf8.count
    }
    self.characters = characters
  }

  /// The title's lines with the matches highlighted; other lines are returned unchanged.
  func styled(_ lines: [String], _ style: Style) -> [String] {
    guard style.color, !characters.isEmpty else { return lines }
    var rest = characters[...]
    return lines.map { line in
      var styled = ""
      var match = ""
      for character in line {
        // Wrapping removes spaces at line breaks.
        while let next = rest.first, next.character != character, next.character.isWhitespace {
          rest.removeFirst()
        }
        let next = rest.popFirst()
        guard next?.character == character, next?.isMatch ?? false else {
          styled += match.isEmpty ? "" : style.apply(.match, match)
          match = ""
          styled.append(character)
          continue
        }
        match.append(character)
      }
      return styled + (match.isEmpty ? "" : style.apply(.match, match))
    }
  }
}
