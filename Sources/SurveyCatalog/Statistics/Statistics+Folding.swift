extension Statistics {
  /// The statistics with at most this many rows, the remaining rows combined into one.
  ///
  /// The largest rows are kept, or the latest years and months. Papers without a value keep their row.
  ///
  /// - Complexity: O(*n* log *n*) in the number of rows.
  public func folded(to limit: Int) -> Statistics {
    guard rows.count > max(1, limit) else { return self }
    let hasMissing = rows.last?.value == .missing
    let known = hasMissing ? rows.count - 1 : rows.count
    let kept = max(0, limit - (hasMissing ? 2 : 1))
    var isKept = Array(repeating: false, count: known)
    let bySize = (0..<known).sorted { (-rows[$0].count.papers, $0) < (-rows[$1].count.papers, $1) }
    for index in field.isTime ? Array((0..<known).suffix(kept)) : Array(bySize.prefix(kept)) {
      isKept[index] = true
    }
    var rest = Count()
    for index in 0..<known where !isKept[index] { rest.add(rows[index].count) }
    let stay = (0..<known).filter { isKept[$0] }.map { rows[$0] }
    let first = field.isTime ? stay.first : nil
    let label = first.map { "before \($0.label)" } ?? "\(known - kept) other \(field.plural)"
    let row = Row(value: .missing, label: label, count: rest)
    var folded = self
    folded.rows = first == nil ? stay + [row] : [row] + stay
    if hasMissing { folded.rows.append(rows[known]) }
    return folded
  }

  /// Whether a row has the papers of several values.
  func isFolded(_ row: Row) -> Bool { row.value == .missing && row.label != "none" }
}
