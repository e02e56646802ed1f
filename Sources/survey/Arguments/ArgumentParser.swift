import SurveyCatalog

/// Parses a command line according to a command's syntax.
///
/// Accepts `--name value`, `--name=value`, `-n value`, `-nvalue`, `-n=value` and bundled flags, the last
/// of which may take a value. Options may follow arguments; `--` ends them. A value that begins with a
/// dash needs `=`, unless it is `-`, a negative number or a list item. Long names cannot be abbreviated.
struct ArgumentParser {
  private let syntax: CommandSyntax
  private var remaining: ArraySlice<String>
  private var parsed = ParsedArguments()

  init(syntax: CommandSyntax, arguments: ArraySlice<String>) {
    self.syntax = syntax
    self.remaining = arguments
  }

  mutating func parse() throws(UsageError) -> ParsedArguments {
    while let argument = remaining.popFirst() {
      if argument == "--" {
        while let positional = remaining.popFirst() { parsed.add(positional) }
      } else if !Self.looksLikeOption(argument) {
        parsed.add(argument)
      } else if argument.utf8.starts(with: "--".utf8) {
        try parseLong(Substring(argument.utf8.dropFirst(2)))
      } else {
        try parseShort(Substring(argument.utf8.dropFirst()))
      }
    }
    if !parsed.helpRequested { try checkPositionals() }
    return parsed
  }

  /// Whether a word begins with a dash and is neither `-`, a negative number nor a list item (`- …`).
  static func looksLikeOption(_ word: String) -> Bool {
    var bytes = word.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "-"), let second = bytes.next(), second != UInt8(ascii: " ")
    else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard second == UInt8(ascii: ".") else { return !digits.contains(second) }
    return !(bytes.next().map(digits.contains) ?? false)
  }
}

// MARK: - Options

extension ArgumentParser {
  private mutating func parseLong(_ text: Substring) throws(UsageError) {
    // Searched in bytes: with a combining mark after it, `=` is part of another character.
    let mark = text.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = text[..<(mark ?? text.endIndex)]
    guard let option = syntax.option(named: name) else {
      let names = syntax.allOptions.map { "--\($0.name)" }
      let hint = DidYouMean.hint(for: "--\(name)", in: names)
      throw UsageError("unknown option \(UsageError.quoted("--\(name)"))", hint: hint)
    }
    if option.takesValue {
      let attached = mark.map { String(text[text.utf8.index(after: $0)...]) }
      let value = if let attached { attached } else { try nextValue(shown: option.label) }
      try record(option, value: value)
    } else if mark != nil {
      throw UsageError("option '--\(name)' takes no value")
    } else {
      parsed.add(option)
    }
  }

  private mutating func parseShort(_ letters: Substring) throws(UsageError) {
    if letters.count > 1 {
      if syntax.allowsDashedWords, !isOptionWithValue(letters) {
        parsed.add("-\(letters)")
        return
      }
      if let option = syntax.option(named: letters) {
        throw UsageError("unknown option '-\(letters)'", hint: "did you mean '--\(option.name)'?")
      }
    }
    var rest = letters
    while let letter = rest.popFirst() {
      guard let option = syntax.option(short: letter) else {
        throw UsageError("unknown option \(UsageError.quoted("-\(letter)"))")
      }
      if option.takesValue {
        let attached = rest.first == "=" ? rest.dropFirst() : rest
        let label = "-\(letter) \(option.placeholder ?? "")"
        try record(option, value: rest.isEmpty ? nextValue(shown: label) : String(attached))
        return
      }
      if rest.first == "=" { throw UsageError("option '-\(letter)' takes no value") }
      parsed.add(option)
    }
  }

  /// Whether a word with a dash is an option's letter followed by a number or by `=`.
  private func isOptionWithValue(_ letters: Substring) -> Bool {
    guard let letter = letters.first, syntax.option(short: letter)?.takesValue == true else {
      return false
    }
    let rest = letters.dropFirst()
    return rest.first == "=" || rest.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func nextValue(shown label: String) throws(UsageError) -> String {
    if let next = remaining.first, !Self.looksLikeOption(next) {
      remaining.removeFirst()
      return next
    }
    let hint = remaining.first.flatMap { next in
      next == "--" ? nil : "write a value that begins with a dash after '='"
    }
    throw UsageError("missing value for '\(label)'", hint: hint)
  }

  private mutating func record(_ option: Option, value: String) throws(UsageError) {
    if case .choices(let choices) = option.completion, !choices.contains(value) {
      throw .invalidChoice(value, for: option.label, of: choices)
    }
    parsed.add(option, value: value)
  }
}

// MARK: - Arguments

extension ArgumentParser {
  private func checkPositionals() throws(UsageError) {
    let given = parsed.positionals
    for (place, positional) in syntax.positionals.enumerated() {
      if positional.isRequired, place >= given.count {
        throw UsageError("missing argument '\(positional.label)'")
      }
      guard case .choices(let choices) = positional.completion else { continue }
      let end = positional.takesMany ? given.count : min(place + 1, given.count)
      for value in given[min(place, end)..<end] where !choices.contains(value) {
        throw .invalidChoice(value, for: positional.name, of: choices)
      }
    }
    let isOpen = syntax.positionals.last?.takesMany ?? false
    if !isOpen, given.count > syntax.positionals.count {
      let word = UsageError.quoted(given[syntax.positionals.count])
      throw UsageError("unexpected argument \(word)")
    }
  }
}

extension CommandSyntax {
  /// Parses the words after the command's name; `--help` wins over any error.
  func parse(_ arguments: some Sequence<String>) throws(UsageError) -> ParsedArguments {
    let words = Array(arguments)
    do throws(UsageError) {
      var parser = ArgumentParser(syntax: self, arguments: words[...])
      return try parser.parse()
    } catch {
      let options = words.prefix { $0 != "--" }
      guard options.contains("--help") || options.contains("-h") else { throw error }
      var help = ParsedArguments()
      help.add(.help)
      return help
    }
  }
}
