/// A chart of venues, topics, … as horizontal bars.
struct BarChart {
  private static let thickness = 160
  private static let widestLabel = 3600
  /// The maximum number of lines for which bars contain the number of papers with code.
  private static let mostDetailed = 30

  private let statistics: Statistics
  private let lines: [Statistics.Line]
  private let greatest: Int
  /// Whether labels are above their bars, because they are too long to be beside them.
  private let isStacked: Bool
  /// The left end of the bars.
  private let left: Int

  init(_ statistics: Statistics) {
    self.statistics = statistics
    lines = statistics.lines
    greatest = max(1, statistics.rows.map { $0.count.papers }.max() ?? 1)
    let widths = lines.filter { $0.row != nil }.map { line in
      ChartText.width(line.label) + line.depth * 120
    }
    let widest = widths.max() ?? 0
    isStacked = widest > Self.widestLabel
    left = ChartCanvas.margin + (isStacked ? 0 : widest + 100)
  }

  func draw(on canvas: inout ChartCanvas) {
    let room = ChartCanvas.width - 2 * ChartCanvas.margin
    let end = ChartCanvas.width - ChartCanvas.margin - 80 - ChartText.width(String(greatest))
    func length(_ count: Int) -> Int {
      count == 0 ? 0 : max(5, (count * (end - left) + greatest / 2) / greatest)
    }
    var headings: [(text: String, x: Int, y: Int)] = []
    var labels: [(text: String, x: Int, y: Int)] = []
    var values: [(text: String, x: Int, y: Int)] = []
    var parts: [(text: String, x: Int, y: Int)] = []
    var bars: [(x: Int, y: Int, width: Int, height: Int)] = []
    var codeBars = bars
    var y = ChartCanvas.top
    for line in lines {
      let indent = line.depth * 120
      let label = ChartText.fitted(line.label, to: room - indent)
      guard let row = line.row else {
        if y > ChartCanvas.top { y += 80 }
        headings.append((label, ChartCanvas.margin + indent, y + 120))
        y += 220
        continue
      }
      labels.append((label, ChartCanvas.margin + indent, y + 120))
      if isStacked { y += 180 }
      let (all, code) = (length(row.count.papers), length(row.count.withCode))
      bars.append((left, y, all, Self.thickness))
      if code > 0 { codeBars.append((left, y, code, Self.thickness)) }
      values.append((String(row.count.papers), left + all + 60, y + 120))
      let part = String(row.count.withCode)
      if statistics.hasParts, lines.count <= Self.mostDetailed, code >= ChartText.width(part) + 120
      {
        parts.append((part, left + code - 50, y + 120))
      }
      y += Self.thickness + (isStacked ? 120 : 80)
    }
    canvas.height = y + 120
    canvas.text(.text, bold: true, headings)
    canvas.text(.text, labels)
    canvas.bars(.rest, bars)
    canvas.bars(.code, codeBars)
    canvas.text(.text, bold: true, values)
    canvas.text(.inverse, anchor: "end", parts)
  }
}
