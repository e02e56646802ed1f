extension Array {
  /// Tries all elements at once and, where an attempt fails, halves of them.
  ///
  /// Each part is tried together with what was accepted before it, larger parts first, up to a limit.
  /// - Parameter attempt: Tries some elements; returns nil if they are not acceptable.
  /// - Returns: The outcome of the last accepted attempt; nil if there was none.
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
