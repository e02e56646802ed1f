/// Cuts visible text wherever a field may begin or end.
///
/// Every byte gets a mark: content, or what kind of separator it belongs to. Atoms are the stretches
/// of content between separators and cuts.
struct AtomCutter {
  enum Mark: UInt8 {
    case content, space, comma, semicolon, colon, slash, dash, stop, bar, open, close, layout
  }

  let visible: VisibleText
  let bytes: [UInt8]
  var marks: [Mark]
  /// Whether a piece must not reach across the start of a byte.
  var cuts: [Bool]
  /// Whether a byte belongs to a symbol: an emoji or `:shortcode:`.
  var symbols: [Bool]
  /// Where layout separates more strongly than a wrapped line does.
  var hardBreaks: Set<Int> = []
  /// The kinds of enclosures, by the bytes that open or close them.
  var enclosures: [Int: Enclosure] = [:]
  var dates: [FoundDate]
  /// Where a venue begins that nothing but a space separates from the text before it.
  var venueStarts: Set<Int> = []
  private(set) var atoms: [Atom] = []
  /// What follows the last atom.
  private(set) var end = Gap()

  init(_ visible: VisibleText, venues: VenueNames) {
    self.visible = visible
    bytes = visible.bytes
    marks = Array(repeating: .content, count: visible.bytes.count)
    cuts = Array(repeating: false, count: visible.bytes.count + 1)
    symbols = Array(repeating: false, count: visible.bytes.count)
    dates = DateScanner(visible.bytes).dates
    markRuns()
    markEnclosures()
    markSymbols()
    markPunctuation()
    markDates(venues)
    markEtAl()
    markBy()
    collect()
  }

  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  mutating func markRuns() {
    var link = -1
    for run in visible.runs {
      // Emphasis that begins or ends within a word separates nothing.
      let isWithinWord =
        run.start > 0 && run.link == link && isWordByte(byte(run.start))
        && isWordByte(byte(run.start - 1))
      link = run.link
      if !isWithinWord || run.style.contains(.badge) { cuts[run.start] = true }
      if run.breakBefore != .none { marks[run.start] = .layout }
      if run.breakBefore > .wrap { hardBreaks.insert(run.start) }
    }
  }

  private mutating func collect() {
    var gap = Gap()
    var runIndex = 0
    var line = 0
    var open: [(kind: Enclosure, number: Int)] = []
    var enclosureCount = 0
    var dateIndex = 0
    var previousStyle: Style?
    var previousLink = -1
    var index = 0
    while index < bytes.count {
      while runIndex + 1 < visible.runs.count, visible.runs[runIndex + 1].start <= index {
        runIndex += 1
        let run = visible.runs[runIndex]
        if run.breakBefore != .none {
          gap.layout = max(gap.layout, run.breakBefore)
          if run.breakBefore > .wrap { line += 1 }
        }
      }
      switch marks[index] {
      case .content: break
      case .open:
        enclosureCount += 1
        let kind = enclosures[index] ?? .none
        open.append((kind, enclosureCount))
        gap.opens = kind
        index += 1
        continue
      case .close:
        if !open.isEmpty { open.removeLast() }
        gap.closes = enclosures[index] ?? .none
        index += 1
        continue
      default:
        gap.punctuation = max(gap.punctuation, punctuation(marks[index]))
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < bytes.count, !cuts[index], marks[index] == .content || marks[index] == .space {
        index += 1
      }
      let range = trimmed(start..<index)
      guard !range.isEmpty else { continue }
      let run = visible.runs[runIndex]
      while dateIndex < dates.count, dates[dateIndex].range.upperBound <= range.lowerBound {
        dateIndex += 1
      }
      let isDate =
        dateIndex < dates.count && dates[dateIndex].range.lowerBound <= range.lowerBound
      if venueStarts.contains(range.lowerBound) {
        gap.punctuation = max(gap.punctuation, .venueStart)
      }
      gap.changesStyle = previousStyle != nil && previousStyle != run.style
      gap.changesLink = previousStyle != nil && previousLink != run.link
      previousStyle = run.style
      previousLink = run.link
      atoms.append(
        Atom(
          start: Int32(range.lowerBound), end: Int32(range.upperBound), gap: gap, style: run.style,
          enclosure: open.last?.kind ?? .none,
          enclosureNumber: UInt16(truncatingIfNeeded: open.last?.number ?? 0),
          link: Int16(clamping: run.link), column: UInt8(clamping: run.column),
          line: UInt8(clamping: line), date: isDate ? dates[dateIndex].date : nil,
          isSymbol: isSymbol(range), fingerprint: Fingerprint.ofWords(bytes[range])))
      gap = Gap()
      if range.upperBound < index { gap.punctuation = .space }
      let last = bytes[range.upperBound - 1]
      if last == UInt8(ascii: "?") || last == UInt8(ascii: "!") { gap.punctuation = .question }
    }
    end = gap
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isSymbol(_ range: Range<Int>) -> Bool {
    if symbols[range.lowerBound] { return true }
    return !bytes[range].contains { isWordByte($0) }
  }

  private func punctuation(_ mark: Mark) -> Punctuation {
    switch mark {
    case .comma: .comma
    case .semicolon: .semicolon
    case .colon: .colon
    case .slash: .slash
    case .dash: .dash
    case .stop: .stop
    case .bar: .bar
    default: .space
    }
  }
}
