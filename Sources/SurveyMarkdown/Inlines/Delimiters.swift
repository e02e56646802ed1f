/// A run of `*`, `_` or `~`, less the delimiters that have been matched.
struct DelimiterRun {
  let byte: UInt8
  /// The offset where the run starts in the text.
  let start: Int
  /// The length of the run in the text.
  let length: Int
  let canOpen: Bool
  let canClose: Bool
  /// The delimiters that are left.
  var rest: Range<Int>

  /// Whether an element may start with this run and end with another.
  ///
  /// CommonMark's rule of three keeps `*foo**bar*` one emphasis.
  func matches(_ closer: DelimiterRun) -> Bool {
    guard byte == closer.byte else { return false }
    return !(canClose || closer.canOpen) || closer.length % 3 == 0
      || (length + closer.length) % 3 != 0
  }

  /// The number of the closers that find an opener under the same conditions.
  var closerClass: Int {
    let byteClass = byte == .asterisk ? 0 : byte == .underscore ? 1 : 2
    return byteClass * 6 + (canOpen ? 3 : 0) + length % 3
  }

  static let closerClassCount = 18
}

extension InlineParser {
  mutating func parseDelimiters() {
    let byte = text[position]
    let end = text.span.end(from: position, before: text.count) { $0 == byte }
    let run = position..<end
    position = end
    // One or two tildes strike through; three are text.
    guard byte != .tilde || run.count <= 2 else { return }
    let flanking = Flanking(of: run, in: text, skipsTildes: byte != .tilde)
    let canOpen = flanking.canOpen(byte)
    let canClose = flanking.canClose(byte)
    guard canOpen || canClose else { return }
    runs.append(
      DelimiterRun(
        byte: byte, start: run.lowerBound, length: run.count, canOpen: canOpen,
        canClose: canClose, rest: run))
  }

  /// Matches the runs from an index on with each other, and forgets them.
  mutating func matchDelimiters(from first: Int) {
    guard first < runs.count else { return }
    var openers: [DelimiterRun] = []
    // Where the last closer of each class found no opener; none before it needs another look.
    var bottoms = [Int](repeating: 0, count: DelimiterRun.closerClassCount)
    for index in first..<runs.count {
      var closer = runs[index]
      while closer.canClose, !closer.rest.isEmpty {
        let bottom = bottoms[closer.closerClass]
        let opener = openers.lastIndex { $0.start < bottom || $0.matches(closer) }
        guard let opener, openers[opener].start >= bottom else {
          bottoms[closer.closerClass] = closer.start
          break
        }
        openers.removeSubrange((opener + 1)...)
        match(&openers[opener], &closer)
        if openers[opener].rest.isEmpty { openers.removeLast() }
      }
      if closer.canOpen, !closer.rest.isEmpty { openers.append(closer) }
    }
    runs.removeSubrange(first...)
  }

  /// Uses delimiters at the end of one run and at the start of another.
  private mutating func match(_ opener: inout DelimiterRun, _ closer: inout DelimiterRun) {
    var count = opener.rest.count >= 2 && closer.rest.count >= 2 ? 2 : 1
    var kind: Inline.Kind? = count == 2 ? .strong : .emphasis
    if opener.byte == .tilde {
      kind = opener.length == closer.length ? .strikethrough : nil
      count = opener.length
    }
    let open = opener.rest.suffix(count)
    let close = closer.rest.prefix(count)
    if let kind { appendDelimiters(kind, open: open, close: close) }
    opener.rest = opener.rest.lowerBound..<open.lowerBound
    // Tildes of unequal number are used up without a result.
    let used = opener.byte == .tilde ? closer.rest.count : count
    closer.rest = closer.rest.dropFirst(used)
  }
}
