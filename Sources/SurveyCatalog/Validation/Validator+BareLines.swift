extension Validator {
  /// Validates bare lines, parsed as such, that are to be added to a list.
  ///
  /// Rules about order and headings are skipped. A paper that the list already has is a
  /// `duplicate-entry`, whatever its topic: the lines have none.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes of both.
  public func report(onLines document: Document, joining list: Catalog) -> ValidationReport {
    let others = Validator(rules: rules.filter { !Rule.comparing.contains($0.id) })
    let comparing = Validator(rules: rules.filter { Rule.comparing.contains($0.id) })
    var found = others.diagnostics(in: Catalog(document), focus: nil)
    if !comparing.rules.isEmpty, let joined = JoinedLines(list, document) {
      found += comparing.diagnostics(
        in: Catalog(joined.document), focus: joined.focus, asOneTopic: true
      ).map { joined.apart($0) }
    }
    return IgnoreDirectives(document).report(found, rules: rules, focus: nil)
  }
}

extension Rule {
  /// The rules that compare new lines with those of the list.
  fileprivate static let comparing: Set<String> = ["duplicate-entry", "same-url-different-title"]

  /// The rules about order and headings, which bare lines need not have.
  private static let listOnly: Set<String> = [
    "year-order", "empty-topic", "heading-level-jump", "toc-anchor-broken",
  ]

  /// Whether the rule applies to documents of a form.
  func applies(to form: Document.Form) -> Bool {
    form == .list || !Self.listOnly.contains(id)
  }
}

/// A list with bare lines below it, as one document.
private struct JoinedLines {
  let document: Document
  /// The bare lines.
  let focus: LineSet
  private let list: Catalog
  /// The offset of the first bare line.
  private let start: Int

  /// Joins them; nil if the result is too long for byte ranges.
  init?(_ list: Catalog, _ lines: Document) {
    let above = list.document
    start = above.endingLine.source.bytes.count
    guard start + lines.source.bytes.count <= SourceFile.maximumByteCount else { return nil }
    self.list = list
    let count = above.lines.count
    focus = LineSet(count..<count + lines.lines.count)
    document = above.endingLine.followed(by: lines)
  }

  /// A finding in the joined document as one in the lines alone.
  ///
  /// It gets another message: the lines have no topic, and line numbers differ.
  func apart(_ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, message: message(of: diagnostic),
      range: apart(diagnostic.range),
      notes: diagnostic.notes.map { note in
        guard let range = note.range else { return note }
        guard range.lowerBound < start else { return Note(note.message, at: apart(range)) }
        return Note("\(note.message): \(place(of: range))")
      },
      fix: diagnostic.fix.flatMap { apart($0) })
  }

  private func message(of diagnostic: Diagnostic) -> String {
    guard let other = diagnostic.notes.lazy.compactMap({ $0.range }).first else {
      return diagnostic.message
    }
    let count = list.document.lines.count
    let line = document.lineIndex(of: other.lowerBound)
    let place = line < count ? "in the list" : "on line \(line - count + 1)"
    if diagnostic.rule == "duplicate-entry" {
      return
        "\(title(atLine: document.lineIndex(of: diagnostic.range.lowerBound))) is \(place) already"
    }
    return "the paper link is also that of \(title(atLine: line)) \(place)"
  }

  private func title(atLine index: Int) -> String {
    guard let entry = document.entry(atLine: index) else { return "the paper" }
    let end = min(entry.title.upperBound, entry.title.lowerBound + 400)
    let start = ByteRange(entry.title.lowerBound, end)
    return "'\(document.source.unbrokenText(in: start).shown(limit: 80))'"
  }

  private func apart(_ range: ByteRange) -> ByteRange {
    ByteRange(range.lowerBound - start, range.upperBound - start)
  }

  /// The fix in the lines; nil if it would change the list.
  private func apart(_ fix: Fix) -> Fix? {
    guard fix.edits.allSatisfy({ $0.range.lowerBound >= start }) else { return nil }
    let edits = fix.edits.map { Edit(apart($0.range), $0.replacement) }
    return Fix(fix.message, fix.applicability, edits)
  }

  private func place(of range: ByteRange) -> String {
    let line = list.document.lineIndex(of: range.lowerBound) + 1
    let topic = list.topics.last { $0.line <= line }
    return "\(list.document.source.path):\(line)\(topic.map { ", in '\($0.title)'" } ?? "")"
  }
}

extension Document {
  /// The document with a newline at its end.
  fileprivate var endingLine: Document {
    guard let last = lines.last, source.bytes.last != .newline else { return self }
    let range = ByteRange(last.range.lowerBound, last.range.upperBound + 1)
    let line = Line(range: range, kind: last.kind, level: Int(last.level))
    return Document(
      self, source: SourceFile(path: source.path, bytes: source.bytes + [.newline]),
      lines: lines.dropLast() + [line])
  }

  /// The document followed by the lines of another; each line keeps its kind.
  fileprivate func followed(by other: Document) -> Document {
    let start = source.bytes.count
    let below = other.lines.map { line in
      let range = ByteRange(line.range.lowerBound + start, line.range.upperBound + start)
      return Line(range: range, kind: line.kind, level: Int(line.level))
    }
    return Document(
      self, source: SourceFile(path: source.path, bytes: source.bytes + other.source.bytes),
      lines: lines + below,
      readings: other.readings.values.map { $0.moved(byBytes: start, lines: lines.count) })
  }
}
