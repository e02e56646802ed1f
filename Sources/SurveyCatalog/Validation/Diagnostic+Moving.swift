// Findings are moved, not copied: to copy one is to count who reads its texts, for each of them.

extension [Diagnostic] {
  /// Sorts the findings by their place; those at one place stay as they were found.
  mutating func putInListOrder() {
    // Place and position as one number, which is sorted quickly.
    var keys = indices.map { UInt64(self[$0].range.start) << 32 | UInt64($0) }
    guard zip(keys, keys.dropFirst()).contains(where: >) else { return }
    keys.sort()
    // Findings change places along one cycle after another: none is copied.
    var findings = mutableSpan
    for start in keys.indices {
      var place = start
      while true {
        let next = Int(keys[place] & 0xFFFF_FFFF)
        keys[place] = UInt64(place)
        if next == start { break }
        findings.swapAt(place, next)
        place = next
      }
    }
  }

  /// Keeps those findings alone that are wanted, in their order; `removeAll` would copy them.
  mutating func keep(_ isWanted: (Severity, _ rule: String) -> Bool) {
    var count = 0
    var findings = mutableSpan
    for index in findings.indices where isWanted(findings[index].severity, findings[index].rule) {
      if index > count { findings.swapAt(index, count) }
      count += 1
    }
    removeLast(self.count - count)
  }
}

extension [[Diagnostic]] {
  /// All findings, in order, of which none is left here.
  mutating func takeAll() -> [Diagnostic] {
    let none = Diagnostic(rule: "", severity: .info, message: "", range: ByteRange(0, 0))
    var all = Array<Diagnostic>(repeating: none, count: reduce(0) { $0 + $1.count })
    var places = all.mutableSpan
    var next = 0
    for part in indices {
      var findings = self[part].mutableSpan
      for index in findings.indices {
        swap(&places[next], &findings[index])
        next += 1
      }
    }
    removeAll()
    return all
  }
}
