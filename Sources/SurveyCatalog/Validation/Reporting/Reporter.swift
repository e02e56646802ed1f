/// A format in which findings are written for other programs.
public struct Reporter: Sendable {
  /// The name that users choose the format by.
  public let name: String
  private let write: @Sendable (Report, _ sink: ([UInt8]) -> Void) -> Void

  /// Creates a format from what writes a report in chunks.
  init(_ name: String, write: @escaping @Sendable (Report, _ sink: ([UInt8]) -> Void) -> Void) {
    self.name = name
    self.write = write
  }

  /// All formats; to add one, write a file beside this one and a line here.
  public static let all: [Reporter] = [json, github, sarif, reviewdog]

  /// The format with a name.
  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }

  /// Writes a report, ending in a newline.
  ///
  /// Whatever is in a list, the text is well-formed and contains no command for the program that reads it.
  public func text(of report: Report) -> String {
    var text = ""
    write(report) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// Writes a report in chunks.
  package func write(_ report: Report, to sink: ([UInt8]) -> Void) { write(report, sink) }
}

extension Fix {
  /// Whether every replacement is well-formed text.
  var isText: Bool {
    edits.allSatisfy { edit in
      String(validating: edit.replacement, as: UTF8.self) != nil
    }
  }
}

extension Edit {
  /// The replacement as text.
  var text: String { String(decoding: replacement, as: UTF8.self) }
}
