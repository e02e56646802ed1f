import SurveyCatalog

/// Writes patches: coloured and sanitized on a terminal, byte for byte in a pipe.
struct PatchPrinter {
  private let console: Console
  private let style: Style

  init(_ console: Console, _ color: ColorChoice) {
    self.console = console
    style = console.style(color)
  }

  func write(_ patch: Patch) {
    guard console.isTerminal || style.color else { return console.output.write(patch.bytes) }
    for line in patch.header { console.writeLine(style.apply(.heading, line.safeForTerminal())) }
    for hunk in patch.hunks {
      console.writeLine(style.apply(.venue, hunk.header))
      for line in hunk.lines { write(line) }
    }
  }

  private func write(_ line: Patch.Line) {
    let mark = String(Unicode.Scalar(line.kind.rawValue))
    var content = line.content[...]
    // A terminal would not show a carriage return at the end.
    if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    let text = mark + String(decoding: content, as: UTF8.self).safeForTerminal()
    switch line.kind {
    case .context: console.writeLine(text)
    case .added: console.writeLine(style.apply(.year, text))
    case .removed: console.writeLine(style.apply(.match, text))
    }
    if !line.endsInNewline { console.writeLine(style.apply(.dim, Patch.missingNewline)) }
  }
}

extension Patch {
  /// The number of changed lines, in words.
  var summary: String {
    var (added, removed) = (0, 0)
    for line in hunks.flatMap(\.lines) {
      if line.kind == .added { added += 1 }
      if line.kind == .removed { removed += 1 }
    }
    if isEmpty { return "nothing to change" }
    return "\(added) \(added == 1 ? "line" : "lines") added, \(removed) removed"
  }
}

extension Console {
  /// Writes bytes of a list: unchanged to a pipe, sanitized to a terminal.
  func writeSanitized(_ bytes: [UInt8]) {
    guard isTerminal else { return output.write(bytes) }
    write(String(decoding: bytes, as: UTF8.self).safeForTerminal(keepingNewlines: true))
  }
}
