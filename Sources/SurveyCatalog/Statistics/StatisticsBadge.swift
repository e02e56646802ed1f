/// The number of papers as a badge.
public struct StatisticsBadge: Sendable {
  private let statistics: Statistics

  /// Creates a badge.
  public init(_ statistics: Statistics) {
    self.statistics = statistics
  }

  /// The badge as SVG, readable on light and dark pages.
  public var svg: String {
    let label = "papers"
    let number = String(statistics.total.papers)
    let labelWidth = ChartText.width(label, size: 11) / 10 + 12
    let numberWidth = ChartText.width(number, size: 11) / 10 + 12
    let width = labelWidth + numberWidth
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="20" \
      viewBox="0 0 \(width) 20" role="img" font-size="11" text-anchor="middle" \
      font-family="Verdana,Geneva,'DejaVu Sans',sans-serif">
      <title>\(number) \(statistics.total.papers == 1 ? "paper" : "papers")</title>
      <desc>\(ChartText.escaped(statistics.words)).</desc>
      <rect width="\(width)" height="20" rx="3" fill="#0072b2"/>
      <path fill="#555555" d="M3 0H\(labelWidth)V20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
      <g fill="#ffffff"><text x="\(half(labelWidth))" y="14">\(label)</text>\
      <text x="\(half(labelWidth + width))" y="14">\(number)</text></g>
      </svg>

      """
  }

  /// Half of a width in pixels.
  private func half(_ width: Int) -> String { ChartCanvas.pixels(width * 5) }
}
