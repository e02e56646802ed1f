/// The colours of a chart.
///
/// Bars are in the blues that Okabe and Ito chose for every kind of sight, on the backgrounds of GitHub:
/// text has a contrast of 4.5 or more, bars and their outlines of 3 or more.
public enum ChartTheme: String, CaseIterable, Hashable, Sendable {
  /// For light pages.
  case light
  /// For dark pages.
  case dark
  /// Light, or dark where the reader's system is.
  case auto
}

/// What a colour of a chart is for.
enum ChartColor: String, CaseIterable {
  case background
  case text
  case muted
  case grid
  /// Papers with code, and the outline of all bars.
  case code
  /// Papers without code.
  case rest
  /// Text on `code`.
  case inverse

  private var light: String {
    switch self {
    case .background: "#ffffff"
    case .text: "#1f2328"
    case .muted: "#59636e"
    case .grid: "#d1d9e0"
    case .code: "#0072b2"
    case .rest: "#56b4e9"
    case .inverse: "#ffffff"
    }
  }

  private var dark: String {
    switch self {
    case .background: "#0d1117"
    case .text: "#f0f6fc"
    case .muted: "#9198a1"
    case .grid: "#3d444d"
    case .code: "#56b4e9"
    case .rest: "#0072b2"
    case .inverse: "#0d1117"
    }
  }

  /// The attributes that paint a shape or text in the colour.
  ///
  /// Colours are attributes, which reach nothing else on a page that holds the chart; only where the
  /// theme follows the system does a class, named after the program, let a style sheet change them.
  func fill(_ theme: ChartTheme) -> String { paint("fill", theme) }

  /// The attributes that draw lines in the colour.
  func stroke(_ theme: ChartTheme) -> String { paint("stroke", theme) }

  private func paint(_ property: String, _ theme: ChartTheme) -> String {
    let color = "\(property)=\"\(theme == .dark ? dark : light)\""
    return theme == .auto ? "class=\"\(name(property))\" \(color)" : color
  }

  private func name(_ property: String) -> String {
    property == "fill" ? "survey-\(rawValue)" : "survey-\(rawValue)-\(property)"
  }

  /// The style sheet that makes a chart dark where the system is.
  static let darkStyle: String = {
    var style = "<style>@media(prefers-color-scheme:dark){"
    for color in allCases {
      for property in ["fill", "stroke"] where property == "fill" || color.isLine {
        style += ".\(color.name(property)){\(property):\(color.dark)}"
      }
    }
    return style + "}</style>"
  }()

  private var isLine: Bool { self == .grid || self == .code }
}
