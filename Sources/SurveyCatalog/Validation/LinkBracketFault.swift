/// What is wrong with the brackets and parentheses of a link, and how to mend it.
struct LinkBracketFault {
  /// The bytes by which messages name the link.
  private(set) var name: ByteRange
  /// The bytes that show the fault.
  private(set) var range: ByteRange
  /// What the bracket does, to follow "the bracket around 'Code'".
  let what: String
  /// What to do, in the imperative.
  private(set) var remedy = ""
  private(set) var edits: [Edit] = []
  /// Whether the bracket may belong to one around several links.
  private(set) var mayBeGroup = false

  /// Finds the fault of a link in an entry's range; nil where there is none.
  init?(_ link: EntryLink, in entry: ByteRange, among links: [EntryLink], _ bytes: Span<UInt8>) {
    let syntax = link.syntax
    let end = syntax.range.upperBound
    name = syntax.label
    range = syntax.range
    switch syntax.form {
    case .standard, .badge, .nested: return nil
    case .misplacedBracket:
      guard !syntax.address.isEmpty,
        let inner = bytes.firstIndex(
          of: .closeBracket, in: syntax.label.upperBound..<syntax.range.upperBound),
        let outer = bytes.firstIndex(of: .closeBracket, in: inner + 1..<syntax.range.upperBound)
      else { return nil }
      what = "closes before its URL"
      range = ByteRange(outer, outer + 1)
      remedy = "move ']' after the URL"
      edits = [.delete(range)]
      if end >= entry.upperBound || bytes[end] != .closeBracket {
        edits.append(.insert("]", at: end))
      }
    case .unclosed:
      what = "is not closed"
      let isParted = syntax.destination.upperBound < end
      let isEnclosed = isParted && bytes[syntax.destination.upperBound] == .closeParenthesis
      let hasBracket = end > syntax.destination.upperBound && bytes[end - 1] == .closeBracket
      mayBeGroup = isEnclosed
      remedy = "close it"
      let closing = syntax.destination.upperBound
      if !isEnclosed, closing < entry.upperBound, bytes[closing] == .closeParenthesis {
        // A parenthesis opens inside the address: which of the two closes is anyone's guess.
        edits = []
      } else if bytes.matches("）", at: closing - 3, before: closing) {
        // Its full-width relative closes it, and is another rule's.
        edits = []
      } else if !isEnclosed {
        let isDouble = !hasBracket && bytes.isDoubleBracket(at: syntax.range.lowerBound)
        edits = [.insert(isDouble ? ")]" : ")", at: syntax.destination.upperBound)]
      } else if Self.isStray(.openBracket, at: end, in: entry, among: links, bytes) {
        edits = [Edit(ByteRange(end, end + 1), "]")]
      } else {
        edits = [.insert("]", at: end)]
      }
    case .single:
      guard end < entry.upperBound, bytes[end] == .closeBracket, !syntax.label.isEmpty else {
        return nil
      }
      what = "is closed twice"
      remedy = "open it twice"
      edits = [.insert("[", at: syntax.range.lowerBound)]
      mayBeGroup = true
    case .labelOnly:
      guard link.hidesAddress(bytes) else { return nil }
      what = "holds its URL"
      if let open = bytes.firstIndex(of: .openParenthesis, in: syntax.label.indices) {
        name = ByteRange(syntax.label.lowerBound, open)
        let last = bytes.trimmed(syntax.label.upperBound..<end).upperBound - 1
        let isWhole =
          bytes[syntax.label.upperBound - 1] == .closeParenthesis
          && bytes.isDoubleBracket(at: syntax.range.lowerBound) && last > syntax.label.upperBound
        if isWhole, bytes[last] == .closeBracket {
          remedy = "close it before the URL"
          edits = [.insert("]", at: open), .delete(ByteRange(last, last + 1))]
        }
      }
    case .bare:
      // A bare address is read where brackets around it made no link.
      let last = bytes.skippingBlanks(from: end, before: entry.upperBound)
      guard last < entry.upperBound,
        bytes[last] == .closeBracket || bytes[last] == .closeParenthesis
      else { return nil }
      what = "cannot be read as a link's"
      name = syntax.address
    }
  }

  /// Whether a bracket stands at an offset that begins nothing.
  private static func isStray(
    _ bracket: UInt8, at offset: Int, in entry: ByteRange, among links: [EntryLink],
    _ bytes: Span<UInt8>
  ) -> Bool {
    guard offset < entry.upperBound, bytes[offset] == bracket else { return false }
    return bytes.skippingBlanks(from: offset + 1, before: entry.upperBound) == entry.upperBound
      || !links.contains { $0.syntax.range.lowerBound == offset }
  }
}

extension EntryLink {
  /// Whether the address stands inside the label's brackets: `[[Paper(https://…)]]`.
  func hidesAddress(_ bytes: Span<UInt8>) -> Bool {
    syntax.form == .labelOnly && bytes.firstIndex(of: "://", in: syntax.label.indices) != nil
  }
}

extension Span where Element == UInt8 {
  /// Whether two brackets open at an offset.
  fileprivate func isDoubleBracket(at offset: Int) -> Bool {
    let next = skippingBlanks(from: offset + 1, before: count)
    return next < count && self[offset] == .openBracket && self[next] == .openBracket
  }

  /// Whether as many brackets close in a range as open.
  func bracketsBalance(in range: Range<Int>) -> Bool {
    var depth = 0
    for index in range {
      if self[index] == .openBracket { depth += 1 }
      if self[index] == .closeBracket { depth -= 1 }
    }
    return depth == 0
  }
}
