extension Array {
  /// What comes of the most elements that an attempt accepts, as far as halving finds them.
  ///
  /// Where all together will not do, halves are tried, and halves of those, each with what was accepted
  /// before it, but not without end: the greater parts first.
  /// - Parameter attempt: Tries some elements, in their order; nil refuses them.
  /// - Returns: What came of the last accepted attempt; nil where none was.
  func outcomeOfMost<Outcome>(_ attempt: ([Element]) -> Outcome?) -> Outcome? {
    var accepted: [Element] = []
    var outcome: Outcome?
    var parts = isEmpty ? [] : [self[...]]
    for tries in 0..<mostTries where tries < parts.count {
      let part = parts[tries]
      if let next = attempt(accepted + part) {
        accepted += part
        outcome = next
      } else if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        parts += [part[..<middle], part[middle...]]
      }
    }
    return outcome
  }
}

private let mostTries = 40
