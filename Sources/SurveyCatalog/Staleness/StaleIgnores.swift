/// Papers and entries that are known not to be the same, by a file or by comments in the list.
///
/// A line of the file names a paper by its id, arXiv id or title, or the key of an entry. With a tab
/// between them it names both, and only that entry is not the paper. `#` starts a comment.
public struct StaleIgnores: Sendable {
  private var papers: Set<String> = []
  private var titles: Set<[UInt8]> = []
  private var keys: Set<String> = []
  private var pairs: Set<String> = []
  /// The lines of the list, from 1, that a comment names.
  private var lines: Set<Int> = []

  /// Creates a value that ignores nothing.
  public init() {}

  /// Reads the lines of a file.
  public init(_ text: String) {
    for line in text.split(whereSeparator: { $0.isNewline }) {
      let fields = line.split(separator: "\t").map { Self.trimmed($0) }
      guard let first = fields.first, !first.isEmpty, !first.hasPrefix("#") else { continue }
      if fields.count > 1, !fields[1].isEmpty {
        pairs.insert(Self.pair(Self.name(first), fields[1]))
      } else {
        papers.insert(Self.name(first))
        keys.insert(Self.plainKey(first))
        titles.insert(FoldedTitle(first).key)
      }
    }
  }

  /// Adds the papers below comments `<!-- survey-ignore: stale -->` of a list.
  public mutating func addComments(of source: SourceFile) {
    var isPending = false
    var line = 1
    var start = 0
    let bytes = source.bytes
    for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: "\n") {
      let text = source.text(in: ByteRange(start, index))
      let content = Self.trimmed(text[...])
      if content.hasPrefix("<!--"), content.hasSuffix("-->") {
        if Self.names(in: content).contains(IgnoreDirectives.stale) { isPending = true }
      } else {
        if isPending { lines.insert(line) }
        isPending = false
      }
      line += 1
      start = index + 1
    }
  }

  /// The rules that a comment silences.
  private static func names(in comment: String) -> [String] {
    let inside = trimmed(comment.dropFirst(4).dropLast(3))
    guard inside.hasPrefix("survey-ignore:") else { return [] }
    return inside.dropFirst("survey-ignore:".count).split(separator: ",").map { trimmed($0) }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// An id without what addresses put before it.
  private static func name(_ text: String) -> String {
    if let id = PaperIdentifiers(address: text).arxiv ?? ArXivID(text) { return id.text }
    let bare = text.lowercased().hasPrefix("arxiv:") ? String(text.dropFirst(6)) : text
    return ArXivID(bare)?.text ?? text
  }

  private static func plainKey(_ key: String) -> String {
    key.hasPrefix("DBLP:") ? String(key.dropFirst(5)) : key
  }

  private static func pair(_ paper: String, _ key: String) -> String {
    "\(paper)\t\(plainKey(key))"
  }

  /// Whether an entry with a key must not be taken for a paper.
  func contains(
    _ paper: Paper, _ ids: PaperIdentifiers, _ title: FoldedTitle, key: String
  ) -> Bool {
    if contains(paper, ids, title) || keys.contains(Self.plainKey(key)) { return true }
    guard !pairs.isEmpty else { return false }
    return [paper.id, paper.title, ids.arxiv?.text ?? ""].contains {
      pairs.contains(Self.pair($0, key))
    }
  }

  /// Whether a paper is not to be looked at.
  func contains(_ paper: Paper, _ ids: PaperIdentifiers, _ title: FoldedTitle) -> Bool {
    lines.contains(paper.line) || papers.contains(paper.id) || titles.contains(title.key)
      || ids.arxiv.map { papers.contains($0.text) } ?? false
  }
}
