extension Array {
  /// What comes of the most elements that an attempt accepts, as far as halving finds them.
  ///
  /// Where all together will not do, halves are tried, and halves of those, each with what was accepted
  /// before it, but not without end.
  /// - Parameter attempt: Tries some elements, in their order; nil refuses them.
  /// - Returns: What came of the last accepted attempt; nil where none was.
  func outcomeOfMost<Outcome>(_ attempt: ([Element]) -> Outcome?) -> Outcome? {
    var accepted: [Element] = []
    var outcome: Outcome?
    // What is still to be tried, the first part last.
    var parts = isEmpty ? [] : [self[...]]
    var tries = 0
    while tries < mostTries, let part = parts.popLast() {
      tries += 1
      if let next = attempt(accepted + part) {
        accepted += part
        outcome = next
      } else if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        parts.append(part[middle...])
        parts.append(part[..<middle])
      }
    }
    return outcome
  }
}

private let mostTries = 40
