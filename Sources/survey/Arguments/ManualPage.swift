/// The manual page of a command or of the program, in mdoc(7), generated from the command syntax.
struct ManualPage {
  /// The name without the section: `survey-search`.
  let name: String
  /// The lines of mdoc.
  let lines: [String]

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The page of a command.
  init(of syntax: CommandSyntax) {
    name = "survey-\(syntax.name)"
    var lines = Self.head(name, does: syntax.abstract)
    lines += [".Sh SYNOPSIS", ".Nm survey \(Mdoc.arguments(syntax.name))"]
    lines += syntax.positionals.map { positional in
      let argument = "Ar \(Self.words(of: positional))"
      return positional.isRequired ? ".\(argument)" : ".Op \(argument)"
    }
    lines += [".Op Ar options", ".Sh DESCRIPTION"] + Mdoc.paragraph(syntax.abstract)
    lines += Self.list(syntax.positionals.map { ("Ar \(Self.words(of: $0))", $0.help) })
    lines += [".Pp", "The options are:"]
    lines += Self.list(syntax.allOptions.map { (Self.term(for: $0), $0.help) })
    lines += Self.discussion(syntax.discussion)
    lines += Self.section(.exitStatus) + Self.examples(syntax.examples)
    lines += [".Sh SEE ALSO", ".Xr survey 1"]
    self.lines = lines
  }

  /// The page of the program.
  init(of program: ProgramManual) {
    name = "survey"
    var lines = Self.head(name, does: program.abstract)
    lines += [".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar options"]
    lines += [".Nm", ".Fl \\-version", ".Sh DESCRIPTION"] + Mdoc.paragraph(program.abstract)
    for group in program.groups {
      lines += [
        ".Ss \(Mdoc.arguments(group.title.hasSuffix(":") ? group.title.dropLast() : group.title[...]))"
      ]
      lines += Self.list(group.commands.map { ("Xr survey-\($0.name) 1", $0.abstract) })
    }
    lines += [".Ss Options"] + Self.list(program.options.map { (Self.term(for: $0), $0.help) })
    lines += program.topics.flatMap { [".Ss \($0.title)"] + Self.contents(of: $0) }
    lines += program.sections.flatMap(Self.section)
    lines += Self.examples(program.examples) + [".Sh SEE ALSO"]
    let commands = program.groups.flatMap(\.commands).map(\.name).sorted()
    lines += commands.enumerated().map { place, name in
      ".Xr survey-\(name) 1\(place == commands.count - 1 ? "" : " ,")"
    }
    self.lines = lines
  }
}

/// The contents of the manual page of the program.
struct ProgramManual {
  let abstract: String
  let groups: [HelpRenderer.CommandGroup]
  let options: [Option]
  /// The topics that are part of the description.
  let topics: [HelpTopic]
  /// The topics that have sections of their own, in the order of manual pages.
  let sections: [HelpTopic]
  let examples: [String]
}

// MARK: - Parts

extension ManualPage {
  private static func head(_ name: String, does abstract: String) -> [String] {
    // The purpose is not a sentence.
    let words = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
    let purpose = words.prefix(1).lowercased() + words.dropFirst()
    return [
      ".Dd \(Version.current.date)", ".Dt \(name.uppercased()) 1",
      ".Os survey \(Version.current.number)", ".Sh NAME", ".Nm \(name)",
      ".Nd \(Mdoc.arguments(purpose))",
    ]
  }

  /// The name of an argument, with dots if it can be repeated.
  private static func words(of positional: Positional) -> String {
    Mdoc.arguments(positional.name) + (positional.takesMany ? " ..." : "")
  }

  /// The letter, name and value of an option.
  private static func term(for option: Option) -> String {
    let value = option.placeholder.map { " Ar \(Mdoc.arguments($0))" } ?? ""
    let name = "Fl \\-\(Mdoc.escaped(option.name))\(value)"
    return option.short.map { "Fl \($0) , \(name)" } ?? name
  }

  private static func list(_ entries: [HelpTopic.Term]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return [".Bl -tag -width Ds"]
      + entries.flatMap { [".It \($0.name)"] + Mdoc.paragraph($0.help) } + [".El"]
  }

  /// Paragraphs; lines that begin with a space stay unchanged.
  private static func discussion(_ text: String) -> [String] {
    var lines: [String] = []
    var paragraph = ""
    var literal: [String] = []
    for line in (text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first == " " {
        literal.append(String(line.drop { $0 == " " }))
        continue
      }
      lines += Mdoc.literal(literal)
      literal = []
      paragraph += line.isEmpty ? "" : " \(line)"
      guard line.isEmpty, !paragraph.isEmpty else { continue }
      lines += [".Pp"] + Mdoc.paragraph(paragraph)
      paragraph = ""
    }
    return lines
  }

  private static func section(_ topic: HelpTopic) -> [String] {
    [".Sh \(topic.title.uppercased())"] + contents(of: topic)
  }

  private static func contents(of topic: HelpTopic) -> [String] {
    // Commas between terms are arguments of their own.
    let terms = topic.terms.map { term in
      ("\(topic.macro) \(Mdoc.arguments(term.name.replacing(",", with: " ,")))", term.help)
    }
    let text = discussion(topic.text)
    // A paragraph after a heading begins by itself.
    return terms.isEmpty ? Array(text.dropFirst()) : list(terms) + text
  }

  private static func examples(_ examples: [String]) -> [String] {
    examples.isEmpty ? [] : [".Sh EXAMPLES"] + Mdoc.literal(examples)
  }
}
