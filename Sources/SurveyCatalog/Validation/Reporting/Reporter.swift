/// A format in which findings are written for other programs.
public struct Reporter: Sendable {
  /// The name by which people choose the format.
  public let name: String
  private let prepare: @Sendable (Report) -> Writing

  /// How the findings of one report are written.
  struct Writing: Sendable {
    var frame = TextFrame()
    /// Which findings are told, in the order in which they are.
    var findings: [Report.Finding]
    /// Writes one of them.
    var write: @Sendable (inout TextBytes, ListReport, Diagnostic, Report.Finding) -> Void
  }

  init(_ name: String, _ prepare: @escaping @Sendable (Report) -> Writing) {
    self.name = name
    self.prepare = prepare
  }

  /// Creates a format of JSON: a value around an array, and what the array has for a finding.
  init(
    _ name: String, elementsOf array: String, in value: @escaping @Sendable (Report) -> JSON,
    withSuppressed: Bool = false,
    _ element: @escaping @Sendable (Report) -> @Sendable (ListReport, Diagnostic, Bool) -> JSON
  ) {
    self.init(name) { report in
      let (frame, indent) = TextFrame.around(elementsOf: array, in: value(report))
      let element = element(report)
      return Writing(frame: frame, findings: report.findings(withSuppressed: withSuppressed)) {
        text, list, diagnostic, finding in
        text.breakLine(indent: indent)
        text.append(element(list, diagnostic, finding.isSuppressed), indent: indent)
      }
    }
  }

  /// All formats; a new one is a file beside this one and a line here.
  public static let all: [Reporter] = [json, github, sarif, reviewdog]

  /// The format with a name.
  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }

  /// Writes a report, its last line ended.
  ///
  /// Whatever a list holds, the text is well-formed, and none of it is a command to who reads it.
  public func text(of report: Report) -> String {
    var text = ""
    write(report) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// Writes a report a batch of findings at a time.
  package func write(_ report: Report, to sink: ([UInt8]) -> Void) {
    let writing = prepare(report)
    let frame = writing.frame
    sink(Array(frame.opening.utf8))
    for (position, finding) in writing.findings.enumerated() {
      var text = TextBytes()
      if position > 0 { text += frame.separator }
      report.withFinding(finding) { list, diagnostic in
        writing.write(&text, list, diagnostic, finding)
      }
      sink(text.bytes)
    }
    sink(Array((writing.findings.isEmpty ? frame.closingOfNone : frame.closing).utf8))
  }
}

extension Report {
  /// Where one finding of a report is held.
  struct Finding: Sendable {
    fileprivate let list: Int
    fileprivate let index: Int
    /// Whether a directive in the list silences it.
    let isSuppressed: Bool

    init(list: Int, index: Int, isSuppressed: Bool) {
      self.list = list
      self.index = index
      self.isSuppressed = isSuppressed
    }
  }

  /// The findings, list after list; those that are silenced behind those that are told.
  func findings(
    withSuppressed: Bool = false, where isTold: (Diagnostic) -> Bool = { _ in true }
  ) -> [Finding] {
    var findings: [Finding] = []
    for (number, list) in lists.enumerated() {
      for index in list.diagnostics.indices where isTold(list.diagnostics[index]) {
        findings.append(Finding(list: number, index: index, isSuppressed: false))
      }
      guard withSuppressed else { continue }
      for index in list.suppressed.indices {
        findings.append(Finding(list: number, index: index, isSuppressed: true))
      }
    }
    return findings
  }

  fileprivate func withFinding(_ finding: Finding, _ body: (ListReport, Diagnostic) -> Void) {
    let list = lists[finding.list]
    let diagnostics = finding.isSuppressed ? list.suppressed : list.diagnostics
    body(list, diagnostics[finding.index])
  }
}

extension Fix {
  /// Whether every edit puts text in place that formats of Unicode text can hold.
  var isText: Bool {
    edits.allSatisfy { edit in
      String(validating: edit.replacement, as: UTF8.self) != nil
    }
  }
}

extension Edit {
  /// What takes the bytes' place, as text.
  var text: String { String(decoding: replacement, as: UTF8.self) }
}
