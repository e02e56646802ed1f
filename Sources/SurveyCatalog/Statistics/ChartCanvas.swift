/// The parts of a chart; all lengths are in tenths of a pixel.
struct ChartCanvas {
  static let width = 7200
  static let margin = 240
  /// The first free place below title and legend.
  static let top = 800

  let theme: ChartTheme
  var height = 0
  private var body = ""

  init(_ theme: ChartTheme) {
    self.theme = theme
  }

  /// A length in pixels, with a decimal if necessary.
  static func pixels(_ tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Draws texts in a colour; each position is the start, middle or end of the text.
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

  /// Draws rectangles in a colour, with an outline.
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

  /// Draws horizontal lines across the chart.
  mutating func lines(_ color: ChartColor, from x: Int, at heights: [Int]) {
    guard !heights.isEmpty else { return }
    let end = Self.pixels(Self.width - Self.margin)
    body += "<path \(color.stroke(theme)) d=\""
    for y in heights { body += "M\(Self.pixels(x)) \(Self.pixels(y))H\(end)" }
    body += "\"/>\n"
  }

  /// The complete chart, with title and legend.
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

  /// Draws the colours of the legend, and returns its text.
  private mutating func legend() -> [(text: String, x: Int, y: Int)] {
    let rest = Self.width - Self.margin - ChartText.width("without code")
    let code = rest - 340 - ChartText.width("with code")
    bars(.code, [(code - 180, 260, 120, 100)])
    bars(.rest, [(rest - 180, 260, 120, 100)])
    return [("with code", code, 360), ("without code", rest, 360)]
  }
}
