import SurveyCatalog

/// Changes as people read them: what happened, and below it the papers by topic.
struct ChangeListing {
  private let style: Style
  private let width: Int

  init(style: Style, width: Int) {
    self.style = style
    self.width = max(40, min(width, 100))
  }

  /// The lines for changes.
  func lines(_ changes: [Change]) -> [String] {
    var lines: [String] = []
    for (heading, kinds) in Change.sections {
      let changes = changes.filter { kinds.contains($0.kind) }
      if changes.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(
        style.apply(.heading, heading) + " " + style.apply(.count, "(\(changes.count))"))
      var place: String?
      for change in changes {
        if let next = self.place(of: change), next != place {
          place = next
          lines += wrapped(next, indent: 2).map { style.apply(.dim, $0) }
        }
        lines += self.lines(change)
      }
    }
    return lines
  }

  /// Where papers are, or where they moved: a line above all papers that have it in common.
  private func place(of change: Change) -> String? {
    switch change.kind {
    case .moved:
      if case .path(let from) = change.from, case .path(let to) = change.to {
        return "\(path(from)) → \(path(to))"
      }
      return nil
    case .added, .removed, .crossListed, .noLongerCrossListed, .duplicateAdded, .duplicateMerged:
      return path(change.topic)
    default: return nil
    }
  }

  private func lines(_ change: Change) -> [String] {
    let (from, to) = (text(change.from), text(change.to))
    switch change.kind {
    case .topicAdded: return pair("+", path(change.topic))
    case .topicRemoved: return pair("-", path(change.topic))
    case .topicRenamed, .topicMoved: return pair("", from) + pair("→", to)
    case .added, .removed:
      var facts = [change.paper?.venueAndYear ?? ""]
      facts += change.topics.dropFirst().map { "also in \(path(Array($0.suffix(1))))" }
      return title(change) + detail(facts.filter { !$0.isEmpty }.joined(separator: " · "))
    case .accepted, .venueChanged, .yearChanged: return title(change) + detail("\(from) → \(to)")
    case .retitled:
      let probably = change.isProbable ? " (probably the same paper)" : ""
      return pair("", from) + pair("→", to + probably)
    case .moved, .crossListed, .noLongerCrossListed: return title(change)
    case .linkAdded: return title(change) + link(change, "added", to)
    case .linkChanged: return title(change) + link(change, "changed", "\(from) → \(to)")
    case .linkRemoved: return title(change) + link(change, "removed", from)
    case .duplicateAdded: return title(change) + detail("listed once more")
    case .duplicateMerged: return title(change) + detail("listed once less")
    }
  }

  // MARK: - Parts

  private func title(_ change: Change) -> [String] {
    wrapped(change.title, indent: 4).map { line in
      let text = line.drop { $0 == " " }
      return "    " + style.link(style.apply(.title, String(text)), url: change.paper?.url ?? "")
    }
  }

  private func detail(_ text: String) -> [String] { wrapped(text, indent: 4) }

  private func link(_ change: Change, _ verb: String, _ url: String) -> [String] {
    let label = change.label.map { $0.isEmpty ? "link" : $0.safeForTerminal() } ?? ""
    // An address is never broken: people copy it.
    return ["    \(style.apply(.dim, "\(label) \(verb)")) \(url.safeForTerminal())"]
  }

  /// A mark before a text of one or more lines.
  private func pair(_ mark: String, _ text: String) -> [String] {
    let lines = wrapped(text, indent: 4)
    guard let first = lines.first else { return [] }
    return ["  \(mark.padded(to: 2))\(first.dropFirst(4))"] + lines.dropFirst()
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    text.isEmpty
      ? []
      : text.safeForTerminal().wrapped(to: width - indent).map {
        String(repeating: " ", count: indent) + $0
      }
  }

  private func text(_ value: Change.Value?) -> String {
    switch value {
    case .text(let text): text
    case .path(let titles): path(titles)
    case nil: "none"
    }
  }

  private func path(_ titles: [String]) -> String {
    titles.isEmpty ? "no topic" : titles.pathText
  }
}
