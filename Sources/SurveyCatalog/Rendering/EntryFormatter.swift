/// Writes a paper as a line of a list.
///
/// ```swift
/// EntryFormatter().line(for: paper)
/// // - GPTQ: …, <ins>ICLR, 2023</ins> [[Paper](https://…)] [[Code](https://…)]
/// ```
public struct EntryFormatter: Sendable {
  /// The forms in which lists are written.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// As the list itself: a bullet, one blank before each link, labels as written.
    case list
    /// As the contribution template: no bullet, two blanks before the links, `pdf` for the paper's
    /// label, a full stop at the end.
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

  /// The line for what is known of a paper that no list holds yet.
  package func line(for entry: EntryFields) -> String { line(asWritten: entry.tidied) }

  /// The line for fields that nothing in them could end or break.
  func line(asWritten entry: EntryFields) -> String {
    var line = style == .list ? "\(bullet) \(entry.title)" : entry.title
    let place = [entry.venue, entry.year.map { String($0) }].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let links = entry.links.filter { !$0.url.isEmpty }.map(text(of:))
    if !place.isEmpty { line += "\(separator(after: entry.title))<ins>\(place)</ins>" }
    if !links.isEmpty {
      if place.isEmpty {
        line += separator(after: entry.title)
      } else {
        line += style == .list ? " " : "  "
      }
      line += links.joined(separator: " ")
    }
    return style == .list ? line : line + "."
  }

  /// A comma and a blank, or the blank alone behind a question or exclamation mark.
  private func separator(after title: String) -> String {
    title.isEmpty ? "" : title.last == "?" || title.last == "!" ? " " : ", "
  }

  private func text(of link: Link) -> String {
    "[[\(label(of: link))](\(link.url))]"
  }

  private func label(of link: Link) -> String {
    let label = link.label.isEmpty ? Self.label(forAddress: link.url) : link.label
    guard style == .template else { return label }
    switch link.role {
    case .paper: return "pdf"
    case .code: return label.lowercased()
    case .other: return link.label.isEmpty && label == "Paper" ? "pdf" : label
    }
  }

  /// The label for an address that bears none.
  private static func label(forAddress url: String) -> String {
    let bytes = Array(url.utf8)
    let address = AddressSyntax(bytes.span, in: 0..<bytes.count)
    if address.site != nil { return "Paper" }
    let isCode =
      address.isHost("github.com", bytes.span) || address.isHost("gitlab.com", bytes.span)
    return isCode ? "Code" : "Link"
  }
}
