/// Changes as Markdown: all of them, or those that readers of a changelog want to know.
public struct ChangeMarkdown: Sendable {
  private let changes: [Change]

  /// Creates a writer for the changes of a comparison.
  public init(_ comparison: ListComparison) {
    changes = comparison.changes
  }

  // MARK: - Everything

  /// All changes under headings of the third level, with counts.
  public var report: String {
    var blocks: [String] = []
    for (heading, kinds) in Change.sections {
      let changes = changes.filter { kinds.contains($0.kind) }
      if changes.isEmpty { continue }
      blocks.append("### \(heading) (\(changes.count))")
      blocks.append(
        kinds == [.added] || kinds == [.removed] ? byTopic(changes) : items(changes))
    }
    return blocks.isEmpty ? "No changes.\n" : blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: - Changelog

  /// A section of a changelog in the form of Keep a Changelog 1.1.0.
  ///
  /// Links are summed up, except those to code that a paper did not have.
  ///
  /// - Parameter date: The date of the release; nil for what is not released.
  public func changelog(date: String?) -> String {
    var blocks = ["## \(date ?? "[Unreleased]")"]
    func add(_ heading: String, _ items: [String]) {
      let text = items.filter { !$0.isEmpty }.joined(separator: "\n")
      if !text.isEmpty { blocks += ["### \(heading)", text] }
    }
    func of(_ kinds: Change.Kind...) -> [Change] { changes.filter { kinds.contains($0.kind) } }
    add("Added", [items(of(.topicAdded)), byTopic(of(.added))])
    let code = of(.linkAdded).filter { $0.newLink?.role == .code }
    let links = of(.linkAdded, .linkChanged, .linkRemoved).count - code.count
    add(
      "Changed",
      [
        items(of(.accepted)), items(of(.venueChanged, .yearChanged, .retitled)),
        items(of(.topicRenamed, .topicMoved)), items(of(.moved)),
        items(of(.crossListed, .noLongerCrossListed)), items(code),
        links == 0 ? "" : "- \(links) \(links == 1 ? "link" : "links") corrected or added",
      ])
    add("Removed", [items(of(.topicRemoved)), byTopic(of(.removed))])
    let duplicates = of(.duplicateMerged).count
    let noun = duplicates == 1 ? "duplicate entry" : "duplicate entries"
    add("Fixed", [duplicates == 0 ? "" : "- \(duplicates) \(noun) merged"])
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: - News

  /// Lines for the news of a README: papers accepted, then papers added.
  ///
  /// - Parameters:
  ///   - month: The month as it is written, such as `2025/06`; nil to write none.
  ///   - limit: The greatest number of papers; how many more there are is said.
  public func news(month: String?, limit: Int) -> String {
    let mark = month.map { "[\($0)] " } ?? ""
    let events = changes.filter { $0.kind == .accepted } + changes.filter { $0.kind == .added }
    var text = ""
    for change in events.prefix(limit) {
      guard let paper = change.paper else { continue }
      let place =
        change.kind == .accepted
        ? " was accepted at \(escaped(paper.venueAndYear))"
        : " added to \(escaped(change.topic.last ?? "the list"))"
      text += "* \(mark)\(paper.markdownLink)\(place).\n"
    }
    let rest = events.count - limit
    if rest > 0 { text += "* \(mark)… and \(rest) more \(rest == 1 ? "paper" : "papers").\n" }
    return text
  }

  // MARK: - Items

  /// Papers as items below their topics.
  private func byTopic(_ changes: [Change]) -> String {
    var lines: [String] = []
    var topic: [String]?
    for change in changes {
      guard let paper = change.paper else { continue }
      if change.topic != topic {
        topic = change.topic
        lines.append("- \(path(change.topic))")
      }
      let others = change.topics.dropFirst().map { path(Array($0.suffix(1))) }
      let also = others.isEmpty ? "" : "; also in \(others.joined(separator: ", "))"
      let place = paper.venueAndYear.isEmpty ? "" : ", \(escaped(paper.venueAndYear))"
      lines.append("  - \(paper.markdownLink)\(place)\(also)")
    }
    return lines.joined(separator: "\n")
  }

  private func items(_ changes: [Change]) -> String {
    changes.map { "- \(item($0))" }.joined(separator: "\n")
  }

  private func item(_ change: Change) -> String {
    let paper = change.paper?.markdownLink ?? ""
    let (from, to) = (text(change.from), text(change.to))
    let label = change.label.map { $0.isEmpty ? "a link" : "\"\(escaped($0))\"" } ?? ""
    switch change.kind {
    case .topicAdded: return "New topic: \(path(change.topic))"
    case .topicRemoved: return "Removed topic: \(path(change.topic))"
    case .topicRenamed: return "Renamed topic: \(from) is now \(to)"
    case .topicMoved: return "Moved topic: \(from) is now \(to)"
    case .added, .removed: return paper
    case .accepted: return "Accepted: \(paper), \(to) (was \(from))"
    case .venueChanged, .yearChanged: return "\(paper): \(to) (was \(from))"
    case .retitled:
      return "Retitled: \(paper) (was \"\(from)\"\(change.isProbable ? ", probably" : ""))"
    case .moved: return "Moved: \(paper) from \(from) to \(to)"
    case .crossListed: return "Also in \(path(change.topic)): \(paper)"
    case .noLongerCrossListed: return "No longer in \(path(change.topic)): \(paper)"
    case .linkAdded: return "Added \(label) to \(paper)"
    case .linkChanged: return "Changed \(label) of \(paper)"
    case .linkRemoved: return "Removed \(label) of \(paper)"
    case .duplicateAdded: return "Listed twice in \(path(change.topic)): \(paper)"
    case .duplicateMerged: return "No longer listed twice in \(path(change.topic)): \(paper)"
    }
  }

  private func text(_ value: Change.Value?) -> String {
    switch value {
    case .text(let text): escaped(text)
    case .path(let titles): path(titles)
    case nil: "none"
    }
  }

  private func path(_ titles: [String]) -> String {
    titles.isEmpty ? "no topic" : escaped(titles.pathText)
  }

  private func escaped(_ text: String) -> String { MarkdownEscape.label(text) }
}

extension Paper {
  /// The title as a link to the paper, if it has one.
  fileprivate var markdownLink: String {
    let title = MarkdownEscape.label(title)
    guard let url, WebAddress.isWeb(url) else { return title }
    return "[\(title)](\(WebAddress.markdown(url)))"
  }
}
