/// A set of line indices.
package struct LineSet: Hashable, Sendable {
  private var lines: Set<Int>

  package init(_ lines: some Sequence<Int>) {
    self.lines = Set(lines)
  }

  func contains(_ line: Int) -> Bool { lines.contains(line) }
}
