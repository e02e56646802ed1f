import SurveyCatalog

/// Formats the help of a command, or of the program, from the command's syntax.
struct HelpRenderer {
  /// Commands under one title.
  struct CommandGroup: Sendable {
    let title: String
    let commands: [(name: String, abstract: String)]
  }

  /// The greatest width, whatever the terminal's: longer lines are hard to read.
  private static let widest = 100
  private static let widestTerm = 26

  private let width: Int
  private let style: Style

  init(width: Int = 80, style: Style = .plain) {
    self.width = max(40, min(width, Self.widest))
    self.style = style
  }

  /// Returns a command's help.
  func help(for syntax: CommandSyntax) -> String {
    let options = syntax.allOptions
    let usage = ["survey", syntax.name] + syntax.positionals.map(\.usage) + ["[options]"]
    let sections = [
      syntax.abstract.wrapped(to: width),
      ["\(heading("Usage:")) \(usage.joined(separator: " "))"],
      listing("Examples:", of: syntax.examples),
      section("Arguments:", of: syntax.positionals.map { ($0.label, $0.help) }),
      section("Options:", of: options.map { (Self.term(for: $0), $0.help) }),
      paragraphs(of: syntax.discussion),
    ]
    return Self.text(of: sections)
  }

  /// Returns the help of a topic.
  func help(for topic: HelpTopic) -> String {
    Self.text(of: [
      topic.abstract.wrapped(to: width),
      listing("Examples:", of: topic.examples),
      section("\(topic.title):", of: topic.terms.map { ($0.name, $0.help) }),
      paragraphs(of: topic.text),
    ])
  }

  /// Returns the program's help: its commands in groups.
  func rootHelp(
    abstract: String,
    groups: [CommandGroup],
    topics: [HelpTopic] = [],
    options: [Option] = [.help],
    examples: [String] = []
  ) -> String {
    let names = groups.flatMap(\.commands).map(\.name) + topics.map(\.name)
    let longest = names.map(\.displayWidth).max() ?? 0
    let commands = groups.map { group in
      section(group.title, of: group.commands.map { ($0.name, $0.abstract) }, termWidth: longest)
    }
    let sections =
      [
        abstract.wrapped(to: width), ["\(heading("Usage:")) survey <command> [options]"],
        listing("Examples:", of: examples),
      ] + commands
      + [
        section("Topics:", of: topics.map { ($0.name, $0.abstract) }, termWidth: longest),
        section("Options:", of: options.map { (Self.term(for: $0), $0.help) }),
        ["See 'survey help <command or topic>' for more."],
      ]
    return Self.text(of: sections)
  }
}

// MARK: - Parts

extension HelpRenderer {
  private static func text(of sections: [[String]]) -> String {
    sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// An option in the list of options, aligned whether or not it has a letter.
  private static func term(for option: Option) -> String {
    (option.short.map { "-\($0), " } ?? "    ") + option.label
  }

  private func heading(_ text: String) -> String { style.apply(.heading, text) }

  private func listing(_ title: String, of lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading(title)] + lines.map { "  \($0)" }
  }

  /// Terms on the left and their meanings on the right, below a heading.
  private func section(
    _ title: String,
    of entries: [(term: String, help: String)],
    termWidth: Int? = nil
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    let longest = termWidth ?? entries.map(\.term.displayWidth).max() ?? 0
    let column = 2 + min(longest, Self.widestTerm) + 2
    let margin = String(repeating: " ", count: column)
    var lines = [heading(title)]
    for (term, help) in entries {
      var texts = help.wrapped(to: width - column)[...]
      let left = "  \(term)"
      if left.displayWidth + 2 <= column, let first = texts.popFirst() {
        lines.append(left.padded(to: column) + first)
      } else {
        lines.append(left)
      }
      lines += texts.map { margin + $0 }
    }
    return lines
  }

  private func paragraphs(of discussion: String) -> [String] {
    guard !discussion.isEmpty else { return [] }
    var lines: [String] = []
    var paragraph: [Substring] = []
    var source = discussion.split(separator: "\n", omittingEmptySubsequences: false)
    source.append("")
    for line in source {
      if !line.isEmpty, line.first != " " {
        paragraph.append(line)
        continue
      }
      if !paragraph.isEmpty { lines += paragraph.joined(separator: " ").wrapped(to: width) }
      paragraph = []
      lines.append(String(line))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
