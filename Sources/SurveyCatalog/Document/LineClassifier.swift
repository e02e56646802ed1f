/// Tells what each line of a list is, in one pass.
///
/// Block structure follows CommonMark where it decides what a reader sees: fences, HTML comments,
/// ATX and underlined headings, tables, and the lines that lazily continue a list item.
struct LineClassifier {
  private let form: Document.Form
  private var fence: Fence?
  private var isInComment = false
  private var isInTable = false
  /// The level of the heading whose section holds no papers (news, contributing, …); 0 outside.
  private var asideLevel = 0

  private struct Fence {
    var byte: UInt8
    var length: Int
  }

  init(form: Document.Form) {
    self.form = form
  }

  mutating func classify(_ bytes: Span<UInt8>) -> [Line] {
    let bounds = LineBounds(bytes)
    var lines: [Line] = []
    lines.reserveCapacity(bounds.count)
    var index = skipFrontMatter(bytes, bounds, into: &lines)
    while index < bounds.count {
      let end = classifyBlock(at: index, bytes, bounds, into: &lines)
      index = max(end, index + 1)
    }
    return lines
  }

  /// Classifies the block that starts at a line and returns the index of the line after it.
  private mutating func classifyBlock(
    at index: Int,
    _ bytes: Span<UInt8>,
    _ bounds: LineBounds,
    into lines: inout [Line]
  ) -> Int {
    let content = bounds.content(index)
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let indent = start - content.lowerBound
    func add(_ kind: Line.Kind, level: Int = 0) {
      lines.append(Line(range: bounds.range(index), kind: kind, level: level))
    }

    if let open = fence {
      if bytes.fenceLength(at: start, before: content.upperBound, byte: open.byte) >= open.length,
        indent < 4, bytes.isFenceEnd(open.byte, from: start, before: content.upperBound)
      {
        fence = nil
      }
      add(.fence)
      return index + 1
    }
    if isInComment {
      isInComment = bytes.firstIndex(of: "-->", in: content) == nil
      add(.comment)
      return index + 1
    }
    guard start < content.upperBound,
      bytes.skippingBlanks(from: start, before: content.upperBound) < content.upperBound
    else {
      isInTable = false
      add(.blank)
      return index + 1
    }
    let byte = bytes[start]
    if byte == .less, bytes.matches("<!--", at: start, before: content.upperBound) {
      isInTable = false
      isInComment = bytes.firstIndex(of: "-->", in: start + 4..<content.upperBound) == nil
      add(.comment)
      return index + 1
    }
    if indent < 4, byte == .hash,
      let level = bytes.headingLevel(at: start, before: content.upperBound)
    {
      isInTable = false
      enterSection(level: level, text: start + level..<content.upperBound, bytes)
      add(.heading, level: level)
      return index + 1
    }
    if indent < 4, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"),
      case let length = bytes.fenceLength(at: start, before: content.upperBound, byte: byte),
      length >= 3,
      byte == UInt8(ascii: "~")
        || bytes.firstIndex(of: byte, in: start + length..<content.upperBound) == nil
    {
      isInTable = false
      fence = Fence(byte: byte, length: length)
      add(.fence)
      return index + 1
    }
    if byte == .pipe || (isInTable && bytes.firstIndex(of: .pipe, in: content) != nil) {
      isInTable = true
      add(.tableRow)
      return index + 1
    }
    if !isInTable, isTableHeader(index, bytes, bounds) {
      isInTable = true
      add(.tableRow)
      return index + 1
    }
    isInTable = false
    let marker = bytes.markerLength(at: start, before: content.upperBound)
    if marker > 0 || form == .lines {
      return classifyItem(at: index, textStart: start + marker, bytes, bounds, into: &lines)
    }
    if let level = underlineLevel(below: index, indent: indent, bytes, bounds, lines) {
      enterSection(level: level, text: start..<content.upperBound, bytes)
      add(.heading, level: level)
      lines.append(Line(range: bounds.range(index + 1), kind: .continuation))
      return index + 2
    }
    add(.prose)
    return index + 1
  }

  /// Classifies a list item with the lines that continue it.
  private func classifyItem(
    at index: Int,
    textStart: Int,
    _ bytes: Span<UInt8>,
    _ bounds: LineBounds,
    into lines: inout [Line]
  ) -> Int {
    let content = bounds.content(index)
    if bytes.isContentsItem(textStart..<content.upperBound) {
      lines.append(Line(range: bounds.range(index), kind: .contentsItem))
      return index + 1
    }
    var evidence = EntryEvidence()
    var end = index
    var from = textStart
    repeat {
      evidence.read(bytes, in: from..<bounds.content(end).upperBound)
      end += 1
      guard end < bounds.count else { break }
      from = bounds.content(end).lowerBound
    } while continues(line: end, after: evidence, bytes, bounds)

    let isEntry = evidence.isConvincing && asideLevel == 0
    for line in index..<end {
      let kind: Line.Kind = !isEntry ? .prose : line == index ? .entry : .continuation
      lines.append(Line(range: bounds.range(line), kind: kind))
    }
    return end
  }

  /// Whether a line belongs to the list item above it.
  ///
  /// An item that already has its links goes on only with more links: text below it is prose.
  private func continues(
    line: Int,
    after evidence: EntryEvidence,
    _ bytes: Span<UInt8>,
    _ bounds: LineBounds
  ) -> Bool {
    let content = bounds.content(line)
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

  /// The level that a line of `=` or `-` below gives to a one-line paragraph.
  private func underlineLevel(
    below index: Int,
    indent: Int,
    _ bytes: Span<UInt8>,
    _ bounds: LineBounds,
    _ lines: [Line]
  ) -> Int? {
    guard indent < 4, index + 1 < bounds.count, lines.last?.kind != .prose else { return nil }
    let content = bounds.content(index + 1)
    let start = bytes.skippingSpaces(from: content.lowerBound, before: content.upperBound)
    let text = bytes.trimmed(start..<content.upperBound)
    guard start - content.lowerBound < 4, let first = text.first.map({ bytes[$0] }),
      first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), text.count >= 2,
      text.allSatisfy({ bytes[$0] == first })
    else { return nil }
    return first == UInt8(ascii: "=") ? 1 : 2
  }

  // MARK: - Tables and front matter

  /// Whether a line with bars stands above a delimiter row.
  private func isTableHeader(_ index: Int, _ bytes: Span<UInt8>, _ bounds: LineBounds) -> Bool {
    guard index + 1 < bounds.count else { return false }
    let below = bounds.content(index + 1)
    var dashes = 0
    var bars = 0
    for offset in below {
      switch bytes[offset] {
      case UInt8(ascii: "-"): dashes += 1
      case .pipe: bars += 1
      case UInt8(ascii: ":"), .space, .tab: break
      default: return false
      }
    }
    return dashes > 0 && bars > 0 && bytes.firstIndex(of: .pipe, in: bounds.content(index)) != nil
  }

  /// Takes a YAML block between `---` lines at the very top as prose.
  private func skipFrontMatter(
    _ bytes: Span<UInt8>,
    _ bounds: LineBounds,
    into lines: inout [Line]
  ) -> Int {
    func isRule(_ index: Int) -> Bool {
      let text = bytes.trimmed(bounds.content(index))
      return text.count == 3 && bytes.matches("---", at: text.lowerBound, before: text.upperBound)
    }
    guard form == .list, bounds.count > 1, isRule(0) else { return 0 }
    var end = 1
    while end < bounds.count, !isRule(end) {
      if bytes.trimmed(bounds.content(end)).isEmpty { return 0 }
      end += 1
    }
    guard end < bounds.count else { return 0 }
    for index in 0...end { lines.append(Line(range: bounds.range(index), kind: .prose)) }
    return end + 1
  }
}
