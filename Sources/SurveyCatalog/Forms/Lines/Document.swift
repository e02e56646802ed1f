/// A paper list as lines: lossless for any bytes at all.
///
/// The lines concatenate to the source's bytes. Parsing never fails; what could not be understood is
/// prose.
///
/// ```swift
/// let document = Document(parsing: SourceFile(path: "README.md", bytes: bytes))
/// let headings = document.lines.filter { $0.kind == .heading }
/// ```
public struct Document: Sendable {
  /// How a text without list markers is to be taken.
  public enum Form: Sendable {
    /// A whole list: papers are list items.
    case list
    /// A contributor's bare lines: a line may be a paper without a list marker.
    case lines
  }

  /// The blocks.
  let markdown: SurveyMarkdown.Document
  /// The entries in forms of the list's own, by their first line.
  let readings: [Int: ReadEntry]
  /// Whether the list writes its entries in forms of its own.
  package var hasOwnForm: Bool { !readings.isEmpty }
  /// The block of each heading, by its line.
  let headings: [Int: Int]
  /// The bytes that were parsed.
  public let source: SourceFile
  /// The lines, in order and without a gap.
  public let lines: [Line]
  /// How the text was taken.
  public let form: Form
  /// The forms that were given for the entries; empty if they are learned.
  let givenForms: [EntryForm]

  /// Parses a source into lines.
  ///
  /// - Parameters:
  ///   - source: The list.
  ///   - form: How the text is taken.
  ///   - givenForms: The forms of the entries. Without any, those that the list declares in
  ///     `<!-- survey-form: TEMPLATE -->` count, else they are learned from the entries.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    parsing source: SourceFile, as form: Form = .list, givenForms: [EntryForm] = []
  ) {
    let markdown = SurveyMarkdown.Document(parsing: source)
    let declared =
      givenForms.isEmpty
      ? DeclaredForm.all(in: markdown).compactMap { try? $0.form.get() } : givenForms
    var reader = LineReader(markdown, form: form)
    reader.read()
    var readings: [Int: ReadEntry] = [:]
    let isOwn =
      declared.isEmpty
      ? reader.mayHaveOwnForm : declared.contains { $0 != .contribution }
    if isOwn {
      let forms = ListForms(
        learning: markdown, venues: .standard, given: declared, derivesTemplates: false)
      for entry in forms.entries { readings[entry.lines.lowerBound] = entry }
      if !readings.isEmpty { reader.take(forms.entries) }
    }
    self.readings = readings
    self.givenForms = givenForms
    headings = reader.headings
    self.markdown = markdown
    self.source = source
    self.lines = reader.lines
    self.form = form
  }

  /// Another version of the list, read with the same forms.
  func withSource(_ source: SourceFile) -> Document {
    Document(parsing: source, as: form, givenForms: givenForms)
  }

  /// The document with other lines: those of the blocks, and more below them.
  init(
    _ document: Document, source: SourceFile, lines: [Line], readings more: [ReadEntry] = []
  ) {
    markdown = document.markdown
    var readings = document.readings
    for entry in more { readings[entry.lines.lowerBound] = entry }
    self.readings = readings
    headings = document.headings
    form = document.form
    givenForms = document.givenForms
    self.source = source
    self.lines = lines
  }

  /// The text of a line without its terminator and byte-order mark.
  public func content(ofLine index: Int) -> ByteRange {
    let bytes = source.bytes.span
    let range = lines[index].range
    var start = range.lowerBound
    var end = range.upperBound
    if end > start, bytes[end - 1] == .newline { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    if start == 0, bytes.matches("\u{FEFF}", at: 0, before: bytes.count) { start = min(3, end) }
    return ByteRange(start, end)
  }

  /// The index just past the last line of the entry or heading that starts at a line.
  public func endOfBlock(atLine index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].kind == .continuation { end += 1 }
    return end
  }

  /// The bytes of the block that starts at a line, without the last terminator.
  public func blockRange(atLine index: Int) -> ByteRange {
    if let reading = readings[index] { return reading.range }
    let first = content(ofLine: index)
    let end = endOfBlock(atLine: index)
    // Nearly every block is one line.
    guard end > index + 1 else { return first }
    return ByteRange(first.lowerBound, content(ofLine: end - 1).upperBound)
  }

  /// The syntax of the entry that starts at a line, or nil where no entry starts.
  ///
  /// - Complexity: O(*n*) in the length of the entry.
  public func entry(atLine index: Int) -> EntrySyntax? {
    guard lines.indices.contains(index), lines[index].kind == .entry else { return nil }
    if let reading = readings[index] { return EntrySyntax(reading, entryText(atLine: index)) }
    return EntryParser.parse(entryText(atLine: index), in: blockRange(atLine: index))
  }

  /// The inline elements of the entry that starts at a line.
  func entryText(atLine index: Int) -> EntryText {
    let bytes = source.bytes.span
    let end = endOfBlock(atLine: index)
    var content: [ByteRange] = []
    for line in index..<end {
      let text = self.content(ofLine: line)
      var start = bytes.skippingBlanks(from: text.lowerBound, before: text.upperBound)
      if line == index { start += bytes.markerLength(at: start, before: text.upperBound) }
      // The line end is part of the text, but for the last one.
      content.append(
        ByteRange(start, line == end - 1 ? text.upperBound : lines[line].range.upperBound))
    }
    return EntryText(content, of: source, references: markdown.references)
  }

  /// The index of the line that holds a byte; the last line for offsets past the end.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, lines.count - 1))
  }

  /// The line and column of a byte offset; the column counts Unicode scalars from 1.
  ///
  /// - Complexity: O(log *n*) in the number of lines, and O(*n*) in the length of the line.
  public func location(of offset: Int) -> SourceLocation {
    guard !lines.isEmpty else { return SourceLocation(line: 1, column: 1) }
    let index = lineIndex(of: offset)
    let start = content(ofLine: index).lowerBound
    let end = max(start, min(offset, source.bytes.count))
    let column = source.bytes.span.scalarCount(in: start..<end)
    return SourceLocation(line: index + 1, column: column + 1)
  }
}
