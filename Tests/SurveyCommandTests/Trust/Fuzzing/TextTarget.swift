import SurveyCatalog

@testable import survey
@testable import survey_fuzz

extension FuzzTarget {
  /// Text for people: no control characters but its own colours, and carets below their ranges.
  static let text = FuzzTarget("text") { bytes throws(Violation) in
    let width = 20 + Int(bytes.first ?? 60) * 2
    // The path is untrusted too.
    let path = String(decoding: bytes.prefix(40), as: UTF8.self)
    let document = Document(parsing: SourceFile(path: path, bytes: bytes))
    let found = Validator().report(on: document)
    let report = Report(
      [ListReport(document, diagnostics: found.diagnostics)], rules: [], version: "1")
    let plain = text(of: report, .plain, width)
    let colored = text(of: report, Style(color: true, hyperlinks: true), width)
    try require(isPlain(plain, butNewlines: true), "a control character")
    try require(!plain.holds("##["), "a command of older CI runners")
    for line in Array(plain.utf8).split(separator: 0x0A) {
      try require(!line.drop { $0 == 0x20 }.starts(with: "::".utf8), "a workflow command")
    }
    try require(uncolored(colored) == Array(plain.utf8), "colour changes the text")
    for diagnostic in found.diagnostics {
      try checkExcerpt(diagnostic.range, of: document, width)
    }
    for start in stride(from: 0, to: bytes.count, by: 97) {
      try checkExcerpt(ByteRange(start, min(bytes.count, start + width / 9)), of: document, width)
    }
    try checkFitting(String(decoding: bytes.prefix(300), as: UTF8.self), width)
  }

  private static func text(of report: Report, _ style: Style, _ width: Int) -> String {
    var bytes: [UInt8] = []
    TextReporter(style: style, width: width).write(report) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes without colour sequences.
  private static func uncolored(_ text: String) -> [UInt8] {
    var rest = Array(text.utf8)[...]
    var plain: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == 0x1B, rest.first == UInt8(ascii: "[") {
        rest = rest.drop { $0 != UInt8(ascii: "m") }.dropFirst()
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private static func checkExcerpt(
    _ range: ByteRange, of document: Document, _ width: Int
  ) throws(Violation) {
    let lines = SourceExcerpt.lines(range, of: document, columns: width)
    try require(lines.count == 2 && lines.allSatisfy { isPlain($0) }, "an excerpt of other lines")
    let columns = lines[0].displayWidth
    let gutter = lines[1].utf8.prefix { $0 == UInt8(ascii: " ") }.count
    try require(columns <= width + gutter + 2, "an excerpt of \(columns) columns for \(width)")
    let margin = lines[1].utf8.prefix { $0 != UInt8(ascii: "^") }
    let carets = lines[1].utf8.dropFirst(margin.count)
    try require(
      lines[0].utf8.dropFirst(gutter - 1).starts(with: " | ".utf8)
        && margin.dropFirst(gutter).starts(with: "| ".utf8) && !carets.isEmpty
        && carets.allSatisfy { $0 == UInt8(ascii: "^") }, "no carets: '\(lines[1])'")
    // A position after the last character has its own caret.
    try require(
      lines[1].utf8.count <= max(columns, margin.count + 1) && margin.count <= columns,
      "carets outside the line: \(lines)")
  }

  /// Sanitized text stays safe, and cut or wrapped text fits the width.
  private static func checkFitting(_ text: String, _ width: Int) throws(Violation) {
    let safe = text.safeForTerminal()
    try require(isPlain(safe) && safe.safeForTerminal() == safe, "text that is not safe")
    try require(
      isPlain(text.safeForTerminal(keepingNewlines: true), butNewlines: true), "unsafe lines")
    try require(safe.truncated(to: width).displayWidth <= width, "truncated text that does not fit")
    try require(
      safe.padded(to: width).displayWidth == max(width, safe.displayWidth),
      "padded text of the wrong width")
    try require(
      safe.wrapped(to: width).allSatisfy { $0.displayWidth <= width },
      "a wrapped line that does not fit")
  }
}
