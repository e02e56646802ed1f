/// Finds out what each line of a list is, in one pass.
///
/// Follows CommonMark for fences, HTML comments, ATX and underlined headings, tables, and lines that
/// lazily continue a list item.
struct LineClassifier {
  private let form: Document.Form
  private var fence: Fence?
  private var isInComment = false
  private var isInTable = false
  /// The level of a heading whose section has no papers (news, contributing, …); 0 outside.
  private var asideLevel = 0

  private struct Fence {
    var byte: UInt8
    var length: Int
  }

  init(form: Document.Form) {
    self.form = form
  }

  /// Classifies the lines that start in a range and returns where the line after them starts.
  ///
  /// The lines of the last block may reach past the range.
  mutating func classify(
    _ bytes: Span<UInt8>,
    in range: Range<Int>,
    into lines: inout [Line]
  ) -> Int {
    var start = range.lowerBound
    if start == 0 { start = skipFrontMatter(bytes, into: &lines) }
    while start < range.upperBound {
      start = classifyBlock(LineBounds(at: start, bytes), bytes, into: &lines)
    }
    return start
  }

  /// Classifies the block that starts with a line and returns where the block after it starts.
  private mutating func classifyBlock(
    _ line: LineBounds,
    _ bytes: Span<UInt8>,
    into lines: inout [Line]
  ) -> Int {
    let content = line.content
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let indent = start - content.lowerBound
    func add(_ kind: Line.Kind, level: Int = 0) -> Int {
      lines.append(Line(line, kind, level: level))
      return line.end
    }

    if let open = fence {
      if bytes.fenceLength(at: start, before: content.upperBound, byte: open.byte) >= open.length,
        indent < 4, bytes.isFenceEnd(open.byte, from: start, before: content.upperBound)
      {
        fence = nil
      }
      return add(.fence)
    }
    if isInComment {
      isInComment = bytes.firstIndex(of: "-->", in: content) == nil
      return add(.comment)
    }
    guard start < content.upperBound,
      bytes.skippingBlanks(from: start, before: content.upperBound) < content.upperBound
    else {
      isInTable = false
      return add(.blank)
    }
    let byte = bytes[start]
    if byte == .less, bytes.matches("<!--", at: start, before: content.upperBound) {
      isInTable = false
      isInComment = bytes.firstIndex(of: "-->", in: start + 4..<content.upperBound) == nil
      return add(.comment)
    }
    if indent < 4, byte == .hash,
      let level = bytes.headingLevel(at: start, before: content.upperBound)
    {
      isInTable = false
      enterSection(level: level, text: start + level..<content.upperBound, bytes)
      return add(.heading, level: level)
    }
    if indent < 4, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"),
      case let length = bytes.fenceLength(at: start, before: content.upperBound, byte: byte),
      length >= 3,
      byte == UInt8(ascii: "~")
        || bytes.firstIndex(of: byte, in: start + length..<content.upperBound) == nil
    {
      isInTable = false
      fence = Fence(byte: byte, length: length)
      return add(.fence)
    }
    if byte == .pipe || (isInTable && bytes.firstIndex(of: .pipe, in: content) != nil) {
      isInTable = true
      return add(.tableRow)
    }
    if !isInTable, isTableHeader(line, bytes) {
      isInTable = true
      return add(.tableRow)
    }
    isInTable = false
    let marker = bytes.markerLength(at: start, before: content.upperBound)
    if marker > 0 || form == .lines {
      return classifyItem(line, textStart: start + marker, bytes, into: &lines)
    }
    if indent < 4, lines.last?.kind != .prose, let (level, rule) = underline(below: line, bytes) {
      enterSection(level: level, text: start..<content.upperBound, bytes)
      lines.append(Line(line, .heading, level: level))
      lines.append(Line(rule, .continuation))
      return rule.end
    }
    return add(.prose)
  }

  /// Classifies a list item with the lines that continue it.
  private func classifyItem(
    _ line: LineBounds,
    textStart: Int,
    _ bytes: Span<UInt8>,
    into lines: inout [Line]
  ) -> Int {
    if bytes.isContentsItem(textStart..<line.content.upperBound) {
      lines.append(Line(line, .contentsItem))
      return line.end
    }
    let first = lines.count
    lines.append(Line(line, .entry))
    var evidence = EntryEvidence()
    evidence.read(bytes, in: textStart..<line.content.upperBound)
    var end = line.end
    while end < bytes.count {
      let next = LineBounds(at: end, bytes)
      guard continues(next.content, after: evidence, bytes) else { break }
      evidence.read(bytes, in: next.content)
      lines.append(Line(next, .continuation))
      end = next.end
    }
    if !evidence.isConvincing || asideLevel > 0 {
      for index in first..<lines.count {
        lines[index] = Line(range: lines[index].range, kind: .prose)
      }
    }
    return end
  }

  /// Whether a line belongs to the list item above it.
  ///
  /// An item that has links is continued only by more links: text below it is prose.
  private func continues(
    _ content: Range<Int>,
    after evidence: EntryEvidence,
    _ bytes: Span<UInt8>
  ) -> Bool {
    let start = bytes.skippingBlanks(from: content.lowerBound, before: content.upperBound)
    guard start < content.upperBound else { return false }
    if evidence.hasLinks {
      return bytes.matches("[[", at: start, before: content.upperBound)
        && !bytes.isContentsItem(start..<content.upperBound)
    }
    if form == .lines, evidence.isConvincing,
      !bytes.startsLinkOrTag(at: start, before: content.upperBound)
    {
      return false
    }
    return !bytes.startsBlock(at: start, before: content.upperBound)
  }

  // MARK: - Headings

  private mutating func enterSection(level: Int, text: Range<Int>, _ bytes: Span<UInt8>) {
    if asideLevel > 0, level > asideLevel { return }
    asideLevel = AsideHeading.matches(bytes, in: text) ? level : 0
  }

  /// A line of `=` or `-` below a one-line paragraph, and the level of heading that it makes of it.
  private func underline(
    below line: LineBounds,
    _ bytes: Span<UInt8>
  ) -> (level: Int, rule: LineBounds)? {
    guard line.end < bytes.count else { return nil }
    let rule = LineBounds(at: line.end, bytes)
    let start = bytes.skippingSpaces(from: rule.content.lowerBound, before: rule.content.upperBound)
    let text = bytes.trimmed(start..<rule.content.upperBound)
    guard start - rule.content.lowerBound < 4, let first = text.first.map({ bytes[$0] }),
      first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), text.count >= 2,
      text.allSatisfy({ bytes[$0] == first })
    else { return nil }
    return (first == UInt8(ascii: "=") ? 1 : 2, rule)
  }

  // MARK: - Tables and front matter

  /// Whether a line has bars and a delimiter row below it.
  private func isTableHeader(_ line: LineBounds, _ bytes: Span<UInt8>) -> Bool {
    var dashes = 0
    var bars = 0
    var index = line.end
    scanning: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "-"): dashes += 1
      case .pipe: bars += 1
      case UInt8(ascii: ":"), .space, .tab: break
      case .newline: break scanning
      case .carriageReturn where index + 1 < bytes.count && bytes[index + 1] == .newline:
        break scanning
      default: return false
      }
      index += 1
    }
    return dashes > 0 && bars > 0 && bytes.firstIndex(of: .pipe, in: line.content) != nil
  }

  /// Adds a YAML block between `---` lines at the top as prose, and returns where the next line starts.
  private func skipFrontMatter(_ bytes: Span<UInt8>, into lines: inout [Line]) -> Int {
    func isRule(_ line: LineBounds) -> Bool {
      let text = bytes.trimmed(line.content)
      return text.count == 3 && bytes.matches("---", at: text.lowerBound, before: text.upperBound)
    }
    guard form == .list else { return 0 }
    var line = LineBounds(at: 0, bytes)
    guard isRule(line) else { return 0 }
    var block = [Line(line, .prose)]
    while line.end < bytes.count {
      line = LineBounds(at: line.end, bytes)
      block.append(Line(line, .prose))
      if isRule(line) {
        lines += block
        return line.end
      }
      if bytes.trimmed(line.content).isEmpty { return 0 }
    }
    return 0
  }
}

extension Line {
  fileprivate init(_ bounds: LineBounds, _ kind: Kind, level: Int = 0) {
    let range = ByteRange(bounds.range.lowerBound, bounds.range.upperBound)
    self.init(range: range, kind: kind, level: level)
  }
}
