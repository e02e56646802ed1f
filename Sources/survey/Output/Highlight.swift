/// What matched in a title, found again in its wrapped lines.
struct Highlight {
  private let characters: [(character: Character, isMatch: Bool)]

  /// Takes a title and the ranges of UTF-8 offsets that matched, in order.
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

  /// The lines with what matched in its look; lines that are not the title's stay as they are.
  func dress(_ lines: [String], _ style: Style) -> [String] {
    guard style.color, !characters.isEmpty else { return lines }
    var rest = characters[...]
    return lines.map { line in
      var dressed = ""
      var match = ""
      for character in line {
        // Wrapping takes blanks out where lines part.
        while let next = rest.first, next.character != character, next.character.isWhitespace {
          rest.removeFirst()
        }
        let next = rest.popFirst()
        guard next?.character == character, next?.isMatch ?? false else {
          dressed += match.isEmpty ? "" : style.apply(.match, match)
          match = ""
          dressed.append(character)
          continue
        }
        match.append(character)
      }
      return dressed + (match.isEmpty ? "" : style.apply(.match, match))
    }
  }
}
