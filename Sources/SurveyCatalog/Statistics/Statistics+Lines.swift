extension Statistics {
  /// A line of a chart: a row, or a heading above rows.
  public struct Line: Hashable, Sendable {
    /// The row; nil for a heading.
    public let row: Row?
    /// The row's label, or the heading.
    public let label: String
    /// The number of headings above.
    public let depth: Int
  }

  /// The rows with the headings above them, as charts show them.
  ///
  /// Only topics have headings; a topic with papers of its own is a row.
  public var lines: [Line] {
    var lines: [Line] = []
    var open: [String] = []
    for row in rows {
      guard case .path(let path) = row.value else {
        lines.append(Line(row: row, label: row.label, depth: 0))
        continue
      }
      let above = path.dropLast()
      let shared = zip(above, open).prefix { $0 == $1 }.count
      for (depth, heading) in above.enumerated().dropFirst(shared) {
        lines.append(Line(row: nil, label: heading, depth: depth))
      }
      lines.append(Line(row: row, label: row.label, depth: above.count))
      open = path
    }
    return lines
  }
}
