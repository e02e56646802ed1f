/// Writes a paper as a line of a list.
///
/// ```swift
/// EntryFormatter().line(for: paper)
/// // - GPTQ: …, <ins>ICLR, 2023</ins> [[Paper](https://…)] [[Code](https://…)]
/// ```
public struct EntryFormatter: Sendable {
  /// The forms in which lists are written.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// As the list itself: a bullet, one space before each link, labels as written.
    case list
    /// As the contribution template: no bullet, two spaces before the links, `pdf` as the paper's label,
    /// a period at the end.
    case template
  }

  /// The form in which lines are written.
  public let style: Style
  /// The list marker of the list's own form.
  public let bullet: String

  /// Creates a formatter.
  public init(style: Style = .list, bullet: String = "-") {
    self.style = style
    self.bullet = bullet
  }

  /// The line for a paper, without a line end.
  ///
  /// Nothing is added to what the paper says: a venue or year that is missing stays missing.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  public func line(for paper: Paper) -> String {
    line(for: EntryFields(paper))
  }

  /// The line for the fields of a paper that is not in a list yet.
  package func line(for entry: EntryFields) -> String { line(asWritten: entry.tidied) }

  /// The line for fields that need no escaping.
  func line(asWritten entry: EntryFields) -> String {
    var line = style == .list ? "\(bullet) \(entry.title)" : entry.title
    let venue = entry.venue ?? ""
    let hasPlace = !venue.isEmpty || entry.year != nil
    if hasPlace {
      let parts = [venue.isEmpty ? nil : venue, entry.year.map { String($0) }]
      line += separator(after: entry.title)
      line += "<ins>\(parts.compactMap { $0 }.joined(separator: ", "))</ins>"
    }
    for (index, link) in entry.links.filter({ !$0.url.isEmpty }).enumerated() {
      if index == 0, !hasPlace {
        line += separator(after: entry.title)
      } else {
        line += index == 0 && style == .template ? "  " : " "
      }
      line += "[[\(label(of: link))](\(link.url))]"
    }
    return style == .template ? line + "." : line
  }

  /// A comma and a space, or the space alone after a question or exclamation mark.
  private func separator(after title: String) -> String {
    let last = title.utf8.last
    return last == nil ? "" : last == UInt8(ascii: "?") || last == UInt8(ascii: "!") ? " " : ", "
  }

  /// The label of a link, or one for its address.
  static func label(of link: Link) -> String {
    link.label.isEmpty ? label(forAddress: link.url) : link.label
  }

  private func label(of link: Link) -> String {
    let label = Self.label(of: link)
    guard style == .template else { return label }
    switch link.role {
    case .paper: return "pdf"
    case .code: return label.lowercased()
    case .other: return link.label.isEmpty && label == "Paper" ? "pdf" : label
    }
  }

  /// The label for a link without one.
  private static func label(forAddress url: String) -> String {
    let bytes = Array(url.utf8)
    let address = AddressSyntax(bytes.span, in: 0..<bytes.count)
    if address.site != nil { return "Paper" }
    let isCode =
      address.isHost("github.com", bytes.span) || address.isHost("gitlab.com", bytes.span)
    return isCode ? "Code" : "Link"
  }
}
