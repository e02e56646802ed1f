/// A format in which findings are written for other programs.
public struct Reporter: Sendable {
  /// The name by which people choose the format.
  public let name: String
  private let write: @Sendable (Report, _ sink: ([UInt8]) -> Void) -> Void

  /// Creates a format from what writes a report in chunks.
  init(_ name: String, write: @escaping @Sendable (Report, _ sink: ([UInt8]) -> Void) -> Void) {
    self.name = name
    self.write = write
  }

  /// All formats; a new one is a file beside this one and a line here.
  public static let all: [Reporter] = [json, github, sarif, reviewdog]

  /// The format with a name.
  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }

  /// Writes a report, its last line ended.
  ///
  /// Whatever a list holds, the text is well-formed, and none of it is a command to the program that
  /// reads it.
  public func text(of report: Report) -> String {
    var text = ""
    write(report) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// Writes a report in chunks.
  package func write(_ report: Report, to sink: ([UInt8]) -> Void) { write(report, sink) }
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
