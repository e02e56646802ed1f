import SurveyCatalog

@testable import survey
@testable import survey_fuzz

/// Command lines to mutate, one word per line.
enum CommandLines {
  static let commands = Command.all + [.complete]

  /// Each command with all its options and positional arguments.
  private static let full: [String] = commands.map { command in
    let syntax = command.syntax()
    let options = syntax.options.flatMap { option in
      option.takesValue ? ["--\(option.name)", sample(option.completion)] : ["--\(option.name)"]
    }
    return ([command.name] + options + syntax.positionals.map { sample($0.completion) })
      .joined(separator: "\n")
  }

  private static let plain: [String] = commands.map { command in
    ([command.name] + command.syntax().positionals.map { sample($0.completion) })
      .joined(separator: "\n")
  }

  private static func sample(_ completion: Completion) -> String {
    switch completion {
    case .choices(let choices): choices.last ?? "x"
    case .file: "-"
    case .topics: "small"
    case .venues: "ICLR"
    case .rules: "year-order"
    case .papers: "first-2024"
    case .none: "2024"
    }
  }

  private static let pieces: [String] =
    commands.flatMap { command in
      command.syntax().allOptions.flatMap { option in
        ["\n--\(option.name)\n", "--\(option.name)="] + (option.short.map { ["-\($0)"] } ?? [])
      }
    } + commands.map { "\($0.name)\n" } + [
      "\n", "\n\n", "--", "\n--\n", "-", "=", "-=", "---", "--=", "-1", "-.5", "-n10", "help\n",
      "--help", "-h", "-V", "--version", "2023..2024", "99999999999999999999", "ICLR,", ",", "a,b",
      "json", "text", "always", "title,venue", "\u{301}", "e\u{301}", "=\u{301}", "-\u{301}",
      "- T, <ins>ICLR, 2024</ins> [[Paper](https://a.org)]", "2305.14314", "Code=https://a.org",
    ] + ListPieces.hostile

  static let seeds = Seeds(full + plain + plain, pieces: pieces)

  /// The words of an input.
  static func words(_ bytes: [UInt8]) -> [String] {
    // An argument cannot contain a zero byte.
    String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// A small list whose headings, venues and ids are difficult for shells and parsers.
  static let list = """
    ## 🤖 Models
    ### Small
    - First: A Paper, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2305.14314)] [[Code](https://github.com/a/b)]
    - -Second, Paper? <ins>A | B, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    ### - Dashed = : heading
    - Third's "Own", <ins>NeurIPS, ENLSP, 2022</ins> [[Paper](https://openreview.net/forum?id=x)]
    - Fourth, <ins>-Dashed, 2021</ins> [[Paper](https://a.org)]
    ## Frameworks
    | | Efficient Training | Efficient Inference | Efficient Fine-Tuning |
    |-|-|-|-|
    | vLLM [[Code](https://github.com/v/v)] | ❌ | ✅ | ❌ |

    """

  static func console(isTerminal: Bool = false) -> Console {
    Console.inMemory(input: list, environment: ["SURVEY_FILE": "-"], isTerminal: isTerminal)
  }
}
