/// The colours of a chart.
///
/// Bars have the two blues of the Okabe–Ito palette, which people with any color vision can tell apart.
/// The contrast with the background is at least 4.5 for text and 3 for the outlines of bars.
public enum ChartTheme: String, CaseIterable, Hashable, Sendable {
  /// For light pages.
  case light
  /// For dark pages.
  case dark
  /// Light or dark, following the reader's system.
  case auto
}

/// The role of a colour in a chart.
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

  /// The attributes that fill a shape or text with the colour.
  ///
  /// Attributes cannot affect the page around an inlined chart. The automatic theme also needs classes,
  /// whose names start with the name of the program.
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

  /// The style sheet of the automatic theme.
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
