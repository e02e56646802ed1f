/// A chart of statistics as SVG, for a README or a page.
///
/// Years and months are columns, all other fields are horizontal bars; the stronger part of a bar has
/// code. The SVG has no scripts, filters, external fonts or ids, so it looks the same as an image and
/// inlined. Its description contains the numbers.
public struct StatisticsChart: Sendable {
  /// The size above which rows are combined.
  private static let greatestSize = 8192
  private static let fewestRows = 12
  private static let mostRows = 60

  private let statistics: Statistics
  private let theme: ChartTheme
  private let subject: String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - statistics: The statistics.
  ///   - theme: The colours.
  ///   - subject: The query, shown below the title; empty for a whole list.
  public init(_ statistics: Statistics, theme: ChartTheme = .auto, subject: String = "") {
    self.statistics = statistics
    self.theme = theme
    self.subject = subject
  }

  /// The chart with at most this many rows; by default as many as fit into 8 KB, at most 60.
  ///
  /// - Complexity: O(*n* log *n*) in the number of rows.
  public func svg(limit: Int? = nil) -> String {
    if let limit { return svg(of: statistics.folded(to: limit)) }
    var limit = Self.mostRows
    while true {
      let svg = svg(of: statistics.folded(to: limit))
      let size = svg.utf8.count
      guard size > Self.greatestSize, limit > Self.fewestRows else { return svg }
      limit = max(Self.fewestRows, min(limit - 1, limit * Self.greatestSize / size))
    }
  }

  private func svg(of statistics: Statistics) -> String {
    var canvas = ChartCanvas(theme)
    if statistics.field.isTime {
      ColumnChart(statistics).draw(on: &canvas)
    } else {
      BarChart(statistics).draw(on: &canvas)
    }
    return canvas.svg(statistics, subject: subject)
  }
}

extension Statistics {
  /// Whether bars have two parts: with and without code.
  public var hasParts: Bool {
    field != .code && total.withCode > 0 && total.withCode < total.papers
  }

  /// The numbers in words.
  ///
  /// For example: `53 papers, 20 with code. By year, with code in brackets: 2022 53 (20).`
  var description: String {
    let rows = rows.map { row -> String in
      let label = ChartText.fitted(row.label, to: ChartCanvas.width)
      let part = hasParts && row.count.withCode > 0 ? " (\(row.count.withCode))" : ""
      return "\(label) \(row.count.papers)\(part)"
    }
    let by = field == .total ? "In all" : "By \(field.rawValue)"
    return
      "\(words). \(by)\(hasParts ? ", with code in brackets" : ""): \(rows.joined(separator: ", "))."
  }
}
