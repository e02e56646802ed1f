/// How a list writes one paper, as a template that a person can read:
/// `- {title}, <ins>{venue}, {year}</ins> [[{label}]({url})] …`.
///
/// A template is Markdown with fields in braces. `…` repeats the link before it; what lies between
/// the link and `…` joins the links. `(` … `)?` is a part that may be missing. `⏎` is a line end
/// after which the text is indented like the first line, `↵` one without that. `{n}` is the number
/// of an item. Literal braces are doubled; `{…}`, `{?}`, `{⏎}` and `{↵}` stand for these characters.
public struct EntryForm: Hashable, Sendable {
  /// A place that is filled.
  public enum Field: Hashable, Sendable {
    case title, name, authors, venue, year
    /// The last two digits of the year.
    case shortYear
    /// A date in a format such as `YYYY-MM` or `Mon YYYY`.
    case date(String)
    case note
    case label, url
    /// The address of a link's picture.
    case badge
    /// The number of an item of an ordered list.
    case number
  }

  /// A piece of a template.
  public enum Part: Hashable, Sendable {
    /// Markdown. `\n` stands for a line end with the indentation of the entry's text, `\u{B}` for
    /// one without.
    case literal(String)
    case field(Field)
    /// Pieces that may be missing together.
    case optional([Part])
    /// Pieces of each of several links, and what joins them.
    case repeated([Part], joint: String)
  }

  /// The pieces in order.
  public let parts: [Part]

  /// Whether what lies between a URL and a label shows that the label is the URL's:
  /// `<a href="{url}">{label}</a>`.
  static func joinsLabel(_ literal: some Collection<UInt8>) -> Bool {
    literal.first.map { [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ">")].contains($0) }
      ?? false
  }

  init(parts: [Part]) { self.parts = Self.merged(parts) }

  /// Whether the form is that of table rows.
  public var isRow: Bool {
    if case .literal(let text) = parts.first { text.hasPrefix("|") } else { false }
  }

  /// The contribution form: `- {title}, <ins>{venue}, {year}</ins> [[{label}]({url})] …`.
  public static let contribution = EntryForm(parts: [
    .literal("- "), .field(.title), .literal(", <ins>"), .field(.venue), .literal(", "),
    .field(.year), .literal("</ins> "),
    .repeated(
      [.literal("[["), .field(.label), .literal("]("), .field(.url), .literal(")]")], joint: " "),
  ])

  /// The parts with neighboring literals made one.
  private static func merged(_ parts: [Part]) -> [Part] {
    var merged: [Part] = []
    for part in parts {
      if case .literal(let text) = part {
        if text.isEmpty { continue }
        if case .literal(let before) = merged.last {
          merged[merged.count - 1] = .literal(before + text)
          continue
        }
      }
      merged.append(part)
    }
    return merged
  }
}

extension EntryForm.Field {
  var name: String {
    switch self {
    case .title: "title"
    case .name: "name"
    case .authors: "authors"
    case .venue: "venue"
    case .year: "year"
    case .shortYear: "yy"
    case .date(let format): "date:" + format
    case .note: "note"
    case .label: "label"
    case .url: "url"
    case .badge: "badge"
    case .number: "n"
    }
  }

  init?(name: String) {
    if name.hasPrefix("date:"), name.utf8.count > 5 {
      self = .date(String(name.dropFirst(5)))
      return
    }
    let fields: [Self] = [
      .title, .name, .authors, .venue, .year, .shortYear, .note, .label, .url, .badge, .number,
    ]
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    self = field
  }
}

extension EntryForm: CustomStringConvertible {
  /// The template.
  public var description: String { Self.text(of: parts) }

  private static func text(of parts: [Part]) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += escaped(literal)
      case .field(let field): text += "{" + field.name + "}"
      case .optional(let parts): text += "(" + Self.text(of: parts) + ")?"
      case .repeated(let parts, let joint): text += Self.text(of: parts) + escaped(joint) + "…"
      }
    }
    return text
  }

  private static func escaped(_ literal: String) -> String {
    var text = ""
    var previous: Unicode.Scalar = " "
    for scalar in literal.unicodeScalars {
      switch scalar {
      case "{": text += "{{"
      case "}": text += "}}"
      case "…", "⏎", "↵": text += "{\(scalar)}"
      case "?" where previous == ")": text += "{?}"
      case "\n": text += "⏎"
      case "\u{B}": text += "↵"
      default: text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return text
  }
}
