/// The labels that links of a paper list usually bear.
enum LinkLabel {
  private static let known: [String] = [
    "arxiv", "blog", "code", "data", "dataset", "demo", "github", "homepage", "html", "link",
    "model", "models", "openreview", "page", "paper", "pdf", "poster", "project", "project page",
    "reddit", "slides", "supp", "video", "web", "webpage", "website", "weights",
  ]

  /// Whether a bracket at the offset holds a usual label: `[Paper]`, `[Code2]`.
  static func isKnown(at offset: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    let start = bytes.skippingBlanks(from: offset + 1, before: end)
    var close = start
    while close < end, close - start < 16, bytes[close] != .closeBracket { close += 1 }
    guard close < end, bytes[close] == .closeBracket else { return false }
    var label = bytes.trimmed(start..<close)
    while let last = label.last, bytes[last].isDigit { label = label.dropLast() }
    return known.contains {
      $0.utf8.count == label.count
        && bytes.matches($0, at: label.lowerBound, before: label.upperBound)
    }
  }
}
