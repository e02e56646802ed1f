/// What a command accepts: the one list behind parsing, help and completions.
struct CommandSyntax: Sendable {
  let name: String
  /// One line that says what the command does; the list of commands shows it too.
  let abstract: String
  let positionals: [Positional]
  /// The command's own options, in the order help shows them.
  let options: [Option]
  /// Made when it is shown, for some of it is put together.
  private let discussionText: @Sendable () -> String
  /// Command lines to copy.
  let examples: [String]
  /// Whether `-word` is an argument, as a query that excludes words wants it.
  ///
  /// Where it is set, a dash before two or more characters begins a word, never a bundle of
  /// options (`-vision` is not `-v ision`), except that a number or `=` may follow an option's
  /// letter (`-n10`, `-v=ICLR`). A dash before one character is an option as everywhere else.
  let allowsDashedWords: Bool

  init(
    name: String,
    abstract: String,
    positionals: [Positional] = [],
    options: [Option] = [],
    discussion: @autoclosure @escaping @Sendable () -> String = "",
    examples: [String] = [],
    allowsDashedWords: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.positionals = positionals
    self.options = options
    discussionText = discussion
    self.examples = examples
    self.allowsDashedWords = allowsDashedWords
  }
}

extension CommandSyntax {
  /// Paragraphs parted by empty lines; lines that begin with a blank are kept as they are.
  var discussion: String { discussionText() }

  /// The command's own options and those that every command has.
  var allOptions: [Option] { options + [.color, .help] }

  func option(named name: some StringProtocol) -> Option? {
    allOptions.first { $0.name == name }
  }

  func option(short letter: Character) -> Option? {
    allOptions.first { $0.short == letter }
  }
}
