/// Tags as CommonMark reads them, in HTML blocks and inline.
package extension Span where Element == UInt8 {
  /// The offset just past an opening or closing tag that starts with `<` at the offset.
  func htmlTagEnd(at offset: Int) -> Int? {
    guard offset + 1 < count, self[offset] == .less else { return nil }
    return self[offset + 1] == .slash ? closingTagEnd(at: offset) : openingTagEnd(at: offset)
  }

  /// The range of the tag name at the offset; empty if there is none.
  func htmlTagName(at offset: Int) -> Range<Int> {
    guard offset < count, self[offset].isLetter else { return offset..<offset }
    return offset..<end(from: offset, before: count) { $0.isAlphanumeric || $0 == .hyphen }
  }

  private func skippingWhitespace(from offset: Int) -> Int {
    end(from: offset, before: count) { $0.isWhitespace }
  }

  private func closingTagEnd(at offset: Int) -> Int? {
    let name = htmlTagName(at: offset + 2)
    let end = skippingWhitespace(from: name.upperBound)
    return !name.isEmpty && end < count && self[end] == .greater ? end + 1 : nil
  }

  private func openingTagEnd(at offset: Int) -> Int? {
    let name = htmlTagName(at: offset + 1)
    guard !name.isEmpty else { return nil }
    var index = name.upperBound
    while true {
      let next = skippingWhitespace(from: index)
      guard next < count else { return nil }
      if self[next] == .greater { return next + 1 }
      if self[next] == .slash {
        return next + 1 < count && self[next + 1] == .greater ? next + 2 : nil
      }
      guard next > index, let end = attributeEnd(at: next) else { return nil }
      index = end
    }
  }

  /// The offset just past an attribute and its value.
  private func attributeEnd(at offset: Int) -> Int? {
    guard self[offset].isLetter || self[offset] == .underscore || self[offset] == .colon else {
      return nil
    }
    let nameEnd = end(from: offset, before: count) {
      $0.isAlphanumeric || $0 == .underscore || $0 == .dot || $0 == .colon || $0 == .hyphen
    }
    let sign = skippingWhitespace(from: nameEnd)
    guard sign < count, self[sign] == .equals else { return nameEnd }
    let value = skippingWhitespace(from: sign + 1)
    guard value < count else { return nil }
    let quote = self[value]
    if quote == .quotationMark || quote == .apostrophe {
      let close = end(from: value + 1, before: count) { $0 != quote }
      return close < count ? close + 1 : nil
    }
    let valueEnd = end(from: value, before: count) {
      switch $0 {
      case .quotationMark, .apostrophe, .equals, .less, .greater, .backtick: false
      default: !$0.isWhitespace
      }
    }
    return valueEnd > value ? valueEnd : nil
  }
}
