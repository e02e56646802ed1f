import SurveyCatalog
import Testing

@testable import survey

/// Hostile texts in every output of every command.
@Suite struct HostileOutputTests {
  /// A hostile text, which may not be valid UTF-8.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
      testDescription = name
      self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  static let texts = [
    Hostile("C0 controls", (UInt8(1)..<0x20).filter { $0 != 0x0A }),
    Hostile(
      "C1 controls", "a" + (0x80..<0xA0).compactMap { Unicode.Scalar($0) }.map(String.init).joined()
    ),
    Hostile("escape sequences", "\u{1B}]0;x\u{7}\u{1B}[2J\u{1B}]8;;http://evil\u{1B}\\x\u{9B}31m"),
    Hostile("bidirectional overrides", "\u{202E}gpj.exe\u{2066}\u{2069}\u{200F}\u{61C}"),
    Hostile("carriage returns", "kept\rreplaced"),
    Hostile("a workflow command", "::error::x"),
    Hostile(
      "a workflow command after a line end",
      "x\r::error::y\u{2028}::error::z\u{85}::stop-commands::w"),
    Hostile("escapes of workflow commands", "%0A%0D::error::x %25"),
    Hostile("an old runner's command", "##[group]x ##[add-path]/tmp"),
    Hostile("a formula", "=cmd|' /C calc'!A0"),
    Hostile("a script's end", "</script><script>alert(1)</script><!--"),
    Hostile("TeX commands", "\\input{/etc/passwd}\\write18{x}}} @article{y, title={z"),
    Hostile("invalid UTF-8", [0x61, 0xFF, 0x80, 0xC0, 0x80, 0xF5, 0xE2, 0x82, 0x62]),
    Hostile("lone surrogates", [0x61, 0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0x62]),
    Hostile("zero bytes", [0x61, 0, 0x62]),
    Hostile("a long title", Array(repeating: UInt8(ascii: "a"), count: 1 << 14)),
  ]

  /// Command lines; TEXT is the hostile text.
  static let commands: [[String]] =
    [
      ["search", "a"], ["search", "TEXT"], ["search", "venue:TEXT"],
      ["search", "a", "--venue", "TEXT"],
      ["list"], ["list", "--topics"], ["list", "TEXT"], ["show", "x"], ["show", "2305.14314"],
      ["show", "TEXT"],
      ["frameworks"], ["cite", "2305.14314"], ["cite", "TEXT"], ["validate", "-", "--info"],
      ["validate", "-", "--diff-fixes"], ["validate", "-", "--lines", "--info"],
      ["validate", "-", "-r", "TEXT"], ["explain", "TEXT"], ["render", "-"],
      ["render", "-", "--diff"],
      ["render", "-", "--contents"], ["render", "-", "--topic", "TEXT"],
      ["render", "-", "--style", "TEXT"],
      ["add", "-", "TEXT"], ["add", "-", "TEXT, <ins>ICLR, 2024</ins>", "--topic", "b"],
      ["add", "-", "T, <ins>TEXT, 2024</ins> [[Paper](https://a.b)]", "--topic", "TEXT"],
      ["completions", "TEXT"], ["complete", "--", "list", ""], ["complete", "--", "show", ""],
      ["complete", "--", "TEXT"], ["TEXT"], ["--TEXT"], ["list", "--TEXT"], ["list", "-TEXT"],
      ["list", "--limit", "TEXT"], ["list", "--json", "TEXT"], ["help", "TEXT"],
      ["validate", "/nowhere/TEXT"], ["list", "--file", "/nowhere/TEXT"],
    ]
    + ExportFormat.all.flatMap { format in
      ["list", "search", "show"].map {
        [$0, ["list": "--file=-", "search": "x"][$0] ?? "2305.14314", "--format", format.name]
      }
    }
    + Reporter.all.map { ["validate", "-", "--info", "--format", $0.name] }

  static func list(_ text: Hostile) -> [UInt8] {
    var list: [UInt8] = []
    func add(_ before: String, _ after: String) {
      list += Array(before.utf8) + text.bytes + Array(after.utf8)
    }
    add("## Area ", "\n- [A](#")
    add("", ")\n## b\n- ")
    add("", "x, <ins>ICLR 2024</ins> [[Paper](https://arxiv.org/abs/2305.14314)]\n- a x, <ins>")
    add("", ", 2023</ins>[[")
    add("", "](https://a.org/")
    add(
      "",
      ")]\n| | Efficient Training | Efficient Inference | Efficient Fine-Tuning |\n|-|-|-|-|\n| ")
    add("", " [[Code](https://a.org)] | x | x | x |\n")
    return list
  }

  @Test(arguments: texts, [true, false])
  func `no hostile text reaches a terminal or a log as a command`(
    _ text: Hostile, _ isTerminal: Bool
  ) {
    for command in Self.commands {
      let words = command.map {
        $0.split(separator: "TEXT", omittingEmptySubsequences: false).joined(separator: text.text)
      }
      let readsInput = ["validate", "render", "add"].contains(command[0])
      let console = Console(
        output: OutputBuffer(.memory), errors: OutputBuffer(.memory),
        environment: Environment(["SURVEY_FILE": readsInput ? "" : "-"]),
        input: .bytes(Self.list(text)), pretended: (isTerminal, 80))
      let status = Survey.run(words, console)
      let name = command.joined(separator: " ")
      // Lists and patches are written to a pipe byte for byte.
      let isRaw =
        !isTerminal && ["render", "add"].contains(command[0]) || command.contains("--diff-fixes")
      let outputs =
        isRaw && !isTerminal ? [console.errors.text] : [console.output.text, console.errors.text]
      for output in outputs {
        // Neither a terminal nor a completion is a CI log.
        let isLog = !isTerminal && command[0] != "complete"
        let hazard = Self.hazard(in: output, isTerminal: isTerminal, isLog: isLog)
        #expect(hazard == nil, "\(name), status \(status)")
      }
    }
  }

  /// The part of an output that a terminal or a log would obey, except the program's own colours and links.
  static func hazard(in output: String, isTerminal: Bool, isLog: Bool) -> String? {
    var rest = Substring(output).unicodeScalars[...]
    var line = ""
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x0A:
        if isLog, line.contains("##[") { return line }
        if isLog, line.hasPrefix("::"),
          !["error", "warning", "notice"].contains(where: { line.hasPrefix("::\($0) file=") })
        {
          return line
        }
        line = ""
      case 0x09: line += " "
      case 0x1B:
        guard isTerminal, let end = ownSequence(rest) else { return "an escape sequence" }
        rest = end
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F:
        return "U+\(String(scalar.value, radix: 16)) in \(line.suffix(80))"
      default: if line.utf8.count < 200 { line.unicodeScalars.append(scalar) }
      }
    }
    return nil
  }

  /// The text after a colour sequence or a link to a web URL, nil if it is neither.
  private static func ownSequence(_ rest: Substring.UnicodeScalarView) -> Substring
    .UnicodeScalarView?
  {
    if rest.first == "[" {
      let end = rest.dropFirst().drop { $0 == ";" || ("0"..."9").contains($0) }
      return end.first == "m" ? end.dropFirst() : nil
    }
    guard rest.starts(with: "]8;;".unicodeScalars) else { return nil }
    let end = rest.dropFirst(4).drop { $0.value >= 0x21 && $0.value < 0x7F && $0 != "\\" }
    return end.starts(with: "\u{1B}\\".unicodeScalars) ? end.dropFirst(2) : nil
  }
}
