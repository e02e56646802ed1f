/// The marker of a list item: `-`, `+`, `*`, `1.` or `1)`.
struct ListMarker {
  /// The number of an ordered item; nothing for a bullet.
  let number: Int?
  /// The bullet, or the character after the number.
  let delimiter: UInt8
  /// The number of bytes.
  let length: Int

  /// Whether an item with the other marker belongs to the same list.
  func continues(_ other: ListMarker) -> Bool {
    delimiter == other.delimiter && (number == nil) == (other.number == nil)
  }

  /// The kind of a list that starts with the marker.
  var listKind: Block.Kind {
    .list(ordered: number != nil, tight: true, start: number ?? 1, delimiter: delimiter)
  }
}

extension LineCursor {
  /// The list marker at the text.
  ///
  /// Only an item with text, and if ordered with the number 1, can interrupt a paragraph.
  func listMarker(interruptingParagraph: Bool) -> ListMarker? {
    var index = textStart
    var number: Int?
    while index < end, index - textStart < 9, bytes[index].isDigit {
      number = 10 * (number ?? 0) + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index < end else { return nil }
    let delimiter = bytes[index]
    switch delimiter {
    case .hyphen, .plus, .asterisk: guard number == nil else { return nil }
    case .dot, .closeParenthesis: guard number != nil else { return nil }
    default: return nil
    }
    index += 1
    guard index == end || bytes[index].isSpaceOrTab else { return nil }
    if interruptingParagraph {
      while index < end, bytes[index].isSpaceOrTab { index += 1 }
      guard index < end, number == nil || number == 1 else { return nil }
    }
    return ListMarker(
      number: number, delimiter: delimiter,
      length: number == nil ? 1 : markerLength(upTo: delimiter))
  }

  private func markerLength(upTo delimiter: UInt8) -> Int {
    var index = textStart
    while bytes[index] != delimiter { index += 1 }
    return index + 1 - textStart
  }

  /// Moves past a list marker and the whitespace that belongs to it.
  ///
  /// - Returns: The number of columns from the marker to the text of the item.
  mutating func skipListMarker(length: Int) -> Int {
    advancePastText(bytes: length)
    // Five columns or more are one space and indented code.
    let columns = isBlank || indent >= 5 ? 1 : indent
    if isBlank { skipOneSpace() } else { advance(columns: columns) }
    return length + columns
  }
}
