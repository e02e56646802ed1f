/// A tag that marks the venue: `<ins>`, `</ins>`, their relatives and what is left of them.
public struct InsTag: Hashable, Sendable {
  /// How well a tag is written.
  public enum Form: UInt8, Hashable, Sendable {
    /// As the contribution format has it.
    case wellFormed
    /// An underline, `<u>`, in the place of `<ins>`.
    case underline
    /// Part of a tag: `/ins>`, `<ins`, `<\ins>`, `<isn>`.
    case broken
    /// No tag at all: an empty range where it belongs.
    case missing
  }

  /// The bytes of the tag.
  public let range: ByteRange
  /// How well the tag is written.
  public let form: Form
  /// Whether the tag, as written, ends a venue.
  let isClosing: Bool

  init(missingAt offset: Int, isClosing: Bool) {
    range = ByteRange(offset, offset)
    form = .missing
    self.isClosing = isClosing
  }

  private init(_ range: Range<Int>, _ form: Form, isClosing: Bool) {
    self.range = ByteRange(range.lowerBound, range.upperBound)
    self.form = form
    self.isClosing = isClosing
  }

  /// Reads a tag that starts at an offset, nil where none does.
  init?(at offset: Int, before end: Int, _ bytes: Span<UInt8>) {
    guard offset < end else { return nil }
    switch bytes[offset] {
    case .less: self.init(afterLess: offset, before: end, bytes)
    case .slash, UInt8(ascii: "\\"):
      // `/ins>`: the end tag lost its `<`.
      guard offset == 0 || bytes[offset - 1] != .less else { return nil }
      guard bytes.matches("ins>", at: offset + 1, before: end) else { return nil }
      self.init(offset..<offset + 5, .broken, isClosing: true)
    case UInt8(ascii: "i"), UInt8(ascii: "I"):
      // `ins>`: the start tag lost its `<`. A letter before it makes it the end of a word.
      guard bytes.matches("ins>", at: offset, before: end) else { return nil }
      let before = offset > 0 ? bytes[offset - 1] : .space
      guard !before.isLetter, before != .less, before != .slash, before != UInt8(ascii: "\\")
      else { return nil }
      self.init(offset..<offset + 4, .broken, isClosing: false)
    default: return nil
    }
  }

  /// Reads `<`, an optional slash, a name of a few letters and `>`, with blanks between.
  private init?(afterLess offset: Int, before end: Int, _ bytes: Span<UInt8>) {
    var index = bytes.skippingBlanks(from: offset + 1, before: end)
    var isClosing = false
    var isClean = index == offset + 1
    while index < end, bytes[index] == .slash || bytes[index] == UInt8(ascii: "\\") {
      isClean = isClean && bytes[index] == .slash && !isClosing
      isClosing = true
      index += 1
    }
    let afterSlash = bytes.skippingBlanks(from: index, before: end)
    isClean = isClean && afterSlash == index
    let name = afterSlash
    index = name
    while index < end, index - name < 5, bytes[index].isLetter { index += 1 }
    let letters = name..<index
    let afterName = bytes.skippingBlanks(from: index, before: end)
    if afterName < end, bytes[afterName] == .slash,
      case let past = bytes.skippingBlanks(from: afterName + 1, before: end), past < end,
      bytes[past] == .greater, Self.isIns(letters, bytes)
    {
      self.init(offset..<past + 1, .broken, isClosing: true)
      return
    }
    if !isClosing, isClean, afterName > index, Self.isIns(letters, bytes),
      let close = Self.attributesEnd(from: afterName, before: end, bytes)
    {
      self.init(offset..<close + 1, .wellFormed, isClosing: false)
      return
    }
    guard afterName < end, bytes[afterName] == .greater else {
      // `<ins` or `</ins` without its `>`.
      guard letters.count >= 3, Self.isIns(name..<name + 3, bytes), letters.count == 3 || !isClosing
      else { return nil }
      self.init(offset..<name + 3, .broken, isClosing: isClosing)
      return
    }
    let range = offset..<afterName + 1
    if Self.isIns(letters, bytes) {
      self.init(
        range,
        isClean && afterName == index ? .wellFormed : .broken,
        isClosing: isClosing
      )
    } else if letters.count == 1, bytes[name].lowercased == UInt8(ascii: "u") {
      self.init(range, .underline, isClosing: isClosing)
    } else if Self.isSlip(letters, bytes) {
      self.init(range, .broken, isClosing: isClosing)
    } else {
      return nil
    }
  }

  /// The `>` behind a tag's attributes, `class="venue">`; nil where none stand there.
  private static func attributesEnd(
    from start: Int,
    before end: Int,
    _ bytes: Span<UInt8>
  ) -> Int? {
    var index = start
    var hasValue = false
    while index < min(end, start + 200), bytes[index] != .less {
      if bytes[index] == .greater { return hasValue ? index : nil }
      if bytes[index] == UInt8(ascii: "=") { hasValue = true }
      index += 1
    }
    return nil
  }

  private static func isIns(_ letters: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    letters.count == 3 && bytes.matches("ins", at: letters.lowerBound, before: letters.upperBound)
  }

  /// Whether a tag's name is `ins` with one slip: a letter lost, doubled or swapped.
  private static func isSlip(_ letters: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let slips: [String] = ["in", "is", "ns", "isn", "nis", "inss", "inns", "iins", "inst"]
    return slips.contains {
      $0.utf8.count == letters.count
        && bytes.matches($0, at: letters.lowerBound, before: letters.upperBound)
    }
  }
}
