/// What a command accepts: the one list behind parsing, help and completions.
struct CommandSyntax: Sendable {
  let name: String
  /// What the command does, in one line; shown in the list of commands too.
  let abstract: String
  let positionals: [Positional]
  /// The command's own options, in the order of the help.
  let options: [Option]
  /// Paragraphs separated by empty lines; lines that begin with a space are kept as they are.
  let discussion: String
  /// Command lines to copy.
  let examples: [String]
  /// Whether `-word` is an argument, so that a query can exclude words.
  ///
  /// If set, a dash before two or more characters begins a word, not a bundle of options (`-vision` is
  /// not `-v ision`), unless a number or `=` follows an option's letter (`-n10`, `-v=ICLR`). A dash
  /// before one character is an option as usual.
  let allowsDashedWords: Bool

  init(
    name: String,
    abstract: String,
    positionals: [Positional] = [],
    options: [Option] = [],
    discussion: String = "",
    examples: [String] = [],
    allowsDashedWords: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.positionals = positionals
    self.options = options
    self.discussion = discussion
    self.examples = examples
    self.allowsDashedWords = allowsDashedWords
  }
}

extension CommandSyntax {
  /// The command's own options and the options of every command.
  var allOptions: [Option] { options + [.color, .help] }

  func option(named name: some StringProtocol) -> Option? {
    allOptions.first { $0.name == name }
  }

  func option(short letter: Character) -> Option? {
    allOptions.first { $0.short == letter }
  }
}
