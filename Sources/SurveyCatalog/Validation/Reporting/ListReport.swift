/// The findings in one list, with their places.
public struct ListReport: Sendable {
  /// The list.
  public let document: Document
  /// The findings to report, in the order of the list.
  public let diagnostics: [Diagnostic]
  /// The findings that a directive in the list suppresses.
  public let suppressed: [Diagnostic]
  private let locations: LocationIndex

  /// Creates the report of a list from a validator's findings.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ document: Document, diagnostics: [Diagnostic], suppressed: [Diagnostic] = []) {
    self.document = document
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    locations = LocationIndex(document)
  }

  /// The name of the list.
  public var path: String { document.source.path }

  /// The line and column at which a range starts.
  public func start(of range: ByteRange) -> SourceLocation {
    locations.location(of: range.lowerBound)
  }

  /// The line and column just past a range; past a line end, the first column of the next line.
  public func end(of range: ByteRange) -> SourceLocation {
    let bytes = document.source.bytes
    if !range.isEmpty, range.upperBound <= bytes.count, bytes[range.upperBound - 1] == .newline {
      let last = document.lineIndex(of: range.upperBound - 1)
      return SourceLocation(line: last + 2, column: 1)
    }
    return locations.location(of: range.upperBound)
  }

  /// The column of an offset in bytes of its line, from 1.
  func byteColumn(of offset: Int) -> Int { locations.byteColumn(of: offset) }
}

/// The findings in one or several lists, to be written by a reporter.
public struct Report: Sendable {
  /// The lists, in the order in which they were given.
  public let lists: [ListReport]
  /// The rules that were checked.
  public let rules: [Rule]
  /// The version of the program.
  public let version: String
  /// How many findings there are.
  public let summary: ReportSummary

  /// Creates a report.
  public init(_ lists: [ListReport], rules: [Rule], version: String) {
    self.lists = lists
    self.rules = rules
    self.version = version
    summary = ReportSummary(lists)
  }
}

/// How many findings there are, and how many can be fixed.
public struct ReportSummary: Hashable, Sendable {
  /// The number of errors.
  public private(set) var errors: Int = 0
  /// The number of warnings.
  public private(set) var warnings: Int = 0
  /// The number of findings of severity `info`.
  public private(set) var infos: Int = 0
  /// The number of findings with safe fixes.
  public private(set) var fixable: Int = 0
  /// The number of findings with unsafe fixes.
  public private(set) var unsafelyFixable: Int = 0
  /// The number of suppressed findings.
  public private(set) var suppressed: Int = 0

  init(_ lists: [ListReport]) {
    for list in lists {
      suppressed += list.suppressed.count
      for diagnostic in list.diagnostics {
        switch diagnostic.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .info: infos += 1
        }
        switch diagnostic.fix?.applicability {
        case .safe: fixable += 1
        case .unsafe: unsafelyFixable += 1
        case nil: break
        }
      }
    }
  }

  /// The number of findings without the suppressed ones.
  public var findings: Int { errors + warnings + infos }

  /// One sentence for people.
  ///
  /// It reads `Found 3 errors, 2 warnings; 4 fixable with --fix.`
  public var sentence: String {
    guard findings > 0 else { return "No findings." }
    let counts = [(errors, "error"), (warnings, "warning"), (infos, "note")]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    var mending: [String] = []
    if fixable > 0 { mending.append("\(fixable) fixable with --fix") }
    if unsafelyFixable > 0 {
      mending.append("\(unsafelyFixable)\(fixable > 0 ? " more" : " fixable") with --unsafe-fixes")
    }
    let tail = mending.isEmpty ? "" : "; \(mending.joined(separator: ", "))"
    return "Found \(parts.joined(separator: ", "))\(tail)."
  }
}
