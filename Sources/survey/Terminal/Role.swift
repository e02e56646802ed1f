/// What a piece of output is, which decides its look.
///
/// The looks are readable on dark and on light backgrounds: no white, black or yellow, and bold, faint
/// and underlined text in the terminal's own colour.
enum Role: Sendable, CaseIterable {
  case title, venue, year, link, match, heading, count, dim
  case bar, faintBar
  case error, warning, info

  /// The parameters that begin and end the look; a colour may be used inside bold or underlined text.
  var codes: (begin: String, end: String) {
    switch self {
    case .title, .heading: ("1", "22")
    case .venue: ("36", "39")
    case .year: ("32", "39")
    case .bar: ("36", "39")
    case .faintBar: ("2;36", "22;39")
    case .link: ("4", "24")
    case .match: ("31", "39")
    case .count, .dim: ("2", "22")
    case .error: ("1;31", "22;39")
    case .warning: ("1;35", "22;39")
    case .info: ("1;36", "22;39")
    }
  }
}
