/// A chart of years or months as columns.
struct ColumnChart {
  private static let plotHeight = 2000
  private static let base = ChartCanvas.top + 200 + plotHeight
  private static let widestColumn = 560

  private let statistics: Statistics
  private let rows: [Statistics.Row]
  private let greatest: Int
  /// The centers of the columns, in units of half a column.
  private let places: [Int]

  init(_ statistics: Statistics) {
    self.statistics = statistics
    rows = statistics.rows
    greatest = max(1, rows.map { $0.count.papers }.max() ?? 1)
    let times = rows.compactMap(Self.time)
    let span = (times.last ?? 0) - (times.first ?? 0) + 1
    // Years without papers keep their space, unless they are the majority.
    let widestGap = span <= 2 * times.count ? span : 2
    var places: [Int] = []
    var previous: Int?
    for row in rows {
      let time = Self.time(of: row)
      var gap = rows.count > 24 ? 4 : 1
      if let time, let previous { gap = 2 * min(widestGap, time - previous - 1) }
      places.append(places.last.map { $0 + 2 + gap } ?? 1)
      previous = time
    }
    self.places = places
  }

  /// The number of the year or month; nil for other rows.
  private static func time(of row: Statistics.Row) -> Int? {
    switch row.value {
    case .number(let year): return year
    case .text(let month):
      let parts = month.split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
    default: return nil
    }
  }

  func draw(on canvas: inout ChartCanvas) {
    canvas.height = Self.base + 480
    let widest = rows.map { ChartText.width(String($0.count.papers)) }.max() ?? 0
    let (left, distance) = (ChartCanvas.margin, distance(from: ChartCanvas.margin))
    if widest + 20 <= distance {
      canvas.lines(.grid, from: left, at: [Self.base])
      drawColumns(on: &canvas, from: left, distance)
      drawValues(on: &canvas, from: left, distance)
      drawLabels(on: &canvas, from: left, distance)
    } else {
      let left = left + widest + 80
      drawScale(on: &canvas, from: left)
      drawColumns(on: &canvas, from: left, self.distance(from: left))
      drawLabels(on: &canvas, from: left, self.distance(from: left))
    }
  }

  /// The distance between the centers of adjacent columns.
  private func distance(from left: Int) -> Int {
    let halves = (places.last ?? 1) + 1
    return min(
      Self.widestColumn * 10 / 7, (ChartCanvas.width - ChartCanvas.margin - left) * 2 / halves)
  }

  private func height(of count: Int) -> Int {
    // Even the smallest count is visible.
    count == 0 ? 0 : max(5, (count * Self.plotHeight + greatest / 2) / greatest)
  }

  private func drawColumns(on canvas: inout ChartCanvas, from left: Int, _ distance: Int) {
    let width = max(10, distance * 7 / 10)
    func bars(_ count: (Statistics.Row) -> Int) -> [(x: Int, y: Int, width: Int, height: Int)] {
      zip(rows, places).filter { count($0.0) > 0 }.map { row, place in
        let height = height(of: count(row))
        return (left + (place * distance - width) / 2, Self.base - height, width, height)
      }
    }
    canvas.bars(.rest, bars { $0.count.papers })
    canvas.bars(.code, bars { $0.count.withCode })
  }

  /// Writes the counts above the columns, and the number of papers with code inside if it fits.
  private func drawValues(on canvas: inout ChartCanvas, from left: Int, _ distance: Int) {
    var values: [(text: String, x: Int, y: Int)] = []
    var parts: [(text: String, x: Int, y: Int)] = []
    for (row, place) in zip(rows, places) {
      let middle = left + place * distance / 2
      values.append(
        (String(row.count.papers), middle, Self.base - height(of: row.count.papers) - 60))
      let part = String(row.count.withCode)
      let height = height(of: row.count.withCode)
      if statistics.hasParts, height >= 200, ChartText.width(part) + 20 <= distance * 7 / 10 {
        parts.append((part, middle, Self.base - height + 150))
      }
    }
    canvas.text(.text, anchor: "middle", bold: true, values)
    canvas.text(.inverse, anchor: "middle", parts)
  }

  /// Draws a scale, if there is no space for counts above the columns.
  private func drawScale(on canvas: inout ChartCanvas, from left: Int) {
    var step = 1
    while greatest / step > 4 {
      // 1, 2, 5, 10, 20, 50, …
      step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    let ticks = Array(stride(from: 0, through: greatest, by: step))
    canvas.lines(.grid, from: left, at: ticks.map { Self.base - ($0 == 0 ? 0 : height(of: $0)) })
    canvas.text(
      .muted, anchor: "end",
      ticks.map {
        (String($0), left - 60, Self.base - ($0 == 0 ? 0 : height(of: $0)) + 40)
      })
  }

  /// Writes as many years and months below the columns as fit, the newest first.
  private func drawLabels(on canvas: inout ChartCanvas, from left: Int, _ distance: Int) {
    let isWide = distance >= ChartText.width("2024-12") + 60
    var labels: [(text: String, x: Int, y: Int)] = []
    var end = ChartCanvas.width
    for index in rows.indices.reversed() {
      var label = rows[index].label
      if statistics.field == .month, !isWide, Self.time(of: rows[index]) != nil {
        // Only the year, below its first month.
        label = String(label.prefix { $0 != "-" })
        if index > 0, rows[index - 1].label.hasPrefix(label) { continue }
      }
      let width = ChartText.width(label)
      let middle = left + places[index] * distance / 2
      let start = max(
        ChartCanvas.margin / 2, min(middle - width / 2, ChartCanvas.width - 120 - width))
      guard start + width + 60 <= end else { continue }
      labels.append((label, start + width / 2, Self.base + 200))
      end = start
    }
    canvas.text(.muted, anchor: "middle", labels.reversed())
  }
}
