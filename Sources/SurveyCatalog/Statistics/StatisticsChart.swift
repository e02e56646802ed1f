/// A picture of statistics as SVG, for a README or a page.
///
/// Years and months are columns, everything else is bars. The part of a bar that is darker on a light
/// page, and lighter on a dark one, has code. There are no scripts, filters, fonts to load or ids, so
/// the picture looks the same as an image and as a part of a page; its numbers are in its description,
/// too.
public struct StatisticsChart: Sendable {
  /// The most bytes that a chart has, unless a list's own names fill them.
  private static let greatestSize = 8192
  private static let fewestRows = 12
  private static let mostRows = 60

  private let statistics: Statistics
  private let theme: ChartTheme
  private let subject: String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - statistics: What to draw.
  ///   - theme: The colours.
  ///   - subject: What was searched for, for the line below the title; empty for a whole list.
  public init(_ statistics: Statistics, theme: ChartTheme = .auto, subject: String = "") {
    self.statistics = statistics
    self.theme = theme
    self.subject = subject
  }

  /// The chart with at most so many rows; for nil with as many as fit into 8 KB, 60 at most.
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

/// The body of a chart while it is drawn, in tenths of a pixel.
struct ChartCanvas {
  static let width = 7200
  static let margin = 240
  /// Where the body may begin, below title and legend.
  static let top = 800

  let theme: ChartTheme
  var height = 0
  private var body = ""

  init(_ theme: ChartTheme) {
    self.theme = theme
  }

  /// A length in pixels, with a decimal where it has one.
  static func pixels(_ tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Draws text in a colour, each piece at the whole pixel nearest to its start, middle or end.
  mutating func text(
    _ color: ChartColor, anchor: String = "start", bold: Bool = false,
    _ pieces: [(text: String, x: Int, y: Int)]
  ) {
    guard let first = pieces.first else { return }
    let isColumn = pieces.count > 1 && pieces.allSatisfy { $0.x == first.x }
    body += "<g \(color.fill(theme))"
    if isColumn { body += " transform=\"translate(\((first.x + 5) / 10))\"" }
    if anchor != "start" { body += " text-anchor=\"\(anchor)\"" }
    if bold { body += " font-weight=\"600\"" }
    body += ">"
    for (text, x, y) in pieces {
      body += isColumn ? "<text" : "<text x=\"\((x + 5) / 10)\""
      body += " y=\"\((y + 5) / 10)\">\(ChartText.escaped(text))</text>"
    }
    body += "</g>\n"
  }

  /// Draws rectangles in a colour, with the outline that all bars have.
  mutating func bars(_ color: ChartColor, _ bars: [(x: Int, y: Int, width: Int, height: Int)]) {
    guard let first = bars.first else { return }
    let left = bars.allSatisfy { $0.x == first.x } ? first.x : 0
    body += "<g \(ChartColor.code.stroke(theme)) transform=\"translate(\(Self.pixels(left)))\">"
    body += "<path \(color.fill(theme)) d=\""
    for bar in bars {
      let (x, y, width) = (Self.pixels(bar.x - left), Self.pixels(bar.y), Self.pixels(bar.width))
      body += "M\(x) \(y)h\(width)v\(Self.pixels(bar.height))H\(x)z"
    }
    body += "\"/></g>\n"
  }

  /// Draws level lines across the chart.
  mutating func lines(_ color: ChartColor, from x: Int, at heights: [Int]) {
    guard !heights.isEmpty else { return }
    let end = Self.pixels(Self.width - Self.margin)
    body += "<path \(color.stroke(theme)) d=\""
    for y in heights { body += "M\(Self.pixels(x)) \(Self.pixels(y))H\(end)" }
    body += "\"/>\n"
  }

  /// The whole chart: what was drawn, below title and legend.
  func svg(_ statistics: Statistics, subject: String) -> String {
    let (width, height) = (Self.pixels(Self.width), Self.pixels(height))
    var head = ChartCanvas(theme)
    let room = Self.width - 2 * Self.margin
    let title = ChartText.escaped(statistics.field.title)
    let about = subject.isEmpty ? statistics.words : "\(subject): \(statistics.words)"
    let aboutText = (ChartText.fitted(about, to: room), Self.margin, 560)
    head.text(.muted, [aboutText] + (statistics.hasParts ? head.legend() : []))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" font-size="12" \
      font-family="-apple-system,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif">
      <title>\(title)</title>
      <desc>\(ChartText.escaped(statistics.description))</desc>
      \(theme == .auto ? ChartColor.darkStyle + "\n" : "")\
      <rect \(ChartColor.background.fill(theme)) width="\(width)" height="\(height)" rx="6"/>
      <text \(ChartColor.text.fill(theme)) x="24" y="36" font-size="16" font-weight="600">\(title)</text>
      \(head.body)\(body)</svg>

      """
  }

  /// Draws the colours of bars at the right of the title, and returns the text beside them.
  private mutating func legend() -> [(String, Int, Int)] {
    let rest = Self.width - Self.margin - ChartText.width("without code")
    let code = rest - 340 - ChartText.width("with code")
    bars(.code, [(code - 180, 260, 120, 100)])
    bars(.rest, [(rest - 180, 260, 120, 100)])
    return [("with code", code, 360), ("without code", rest, 360)]
  }
}

extension Statistics {
  /// Whether some papers have code and some have none, in one row.
  public var hasParts: Bool {
    field != .code && total.withCode > 0 && total.withCode < total.papers
  }

  /// The numbers in words: `53 papers, 20 with code. By year, with code in brackets: 2022 53 (20).`
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
