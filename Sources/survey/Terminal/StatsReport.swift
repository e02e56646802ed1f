import SurveyCatalog

/// Statistics as a bar chart for a terminal; the stronger part of each bar has code.
struct StatsReport {
  private static let leastBar = 10

  private let statistics: Statistics
  private let style: Style
  private let width: Int
  private let isUnicode: Bool

  init(_ statistics: Statistics, style: Style, console: Console) {
    self.init(
      statistics, style: style, width: console.width, isUnicode: console.environment.isUTF8)
  }

  init(_ statistics: Statistics, style: Style, width: Int, isUnicode: Bool) {
    self.statistics = statistics
    self.style = style
    self.width = width
    self.isUnicode = isUnicode
  }

  /// The lines of the chart, below a summary or above the total.
  func lines(isSummary: Bool) -> [String] {
    guard isSummary else {
      return chart + [""] + (papers + code).wrapped(to: width).map { style.apply(.dim, $0) }
    }
    return papers.wrapped(to: width) + traits.wrapped(to: width) + [""] + chart
  }

  /// The number of papers.
  private var papers: String {
    let papers = statistics.total.papers == 1 ? "1 paper" : "\(statistics.total.papers) papers"
    guard statistics.crossListings > 0 else { return papers }
    let count = statistics.crossListings
    let listings = count == 1 ? "1 cross-listing" : "\(count) cross-listings"
    return "\(papers), counting \(listings) (\(statistics.distinct) distinct)"
  }

  private var code: String {
    statistics.total.withCode == 0 ? "" : ", \(statistics.total.withCode) with code"
  }

  /// The numbers of papers with code and of preprints, and the years.
  private var traits: String {
    var traits = "\(statistics.total.withCode) with code, "
    traits += statistics.preprints == 1 ? "1 preprint" : "\(statistics.preprints) preprints"
    if let oldest = statistics.oldest, let newest = statistics.total.newest {
      traits += oldest == newest ? ", \(oldest)" : ", \(oldest) to \(newest)"
    }
    return traits
  }

  // MARK: - Bars

  private var chart: [String] {
    let lines = statistics.lines
    let greatest = max(1, statistics.rows.map(\.count.papers).max() ?? 1)
    let labels = lines.map { $0.label.safeForTerminal() }
    let widest = zip(lines, labels).filter { $0.0.row != nil }.map { line, label in
      2 * line.depth + label.displayWidth
    }
    let labelWidth = min(widest.max() ?? 0, max(width * 2 / 5, min(20, width / 2)))
    let notes = notes(besides: labelWidth + 2 + String(greatest).utf8.count)
    let room = width - labelWidth - 2 - String(greatest).utf8.count - Self.width(of: notes)
    return lines.indices.map { index in
      let indent = String(repeating: " ", count: 2 * lines[index].depth)
      guard let row = lines[index].row else {
        let heading = labels[index].truncated(to: width - indent.utf8.count)
        return indent + style.apply(.heading, heading)
      }
      let label = labels[index].truncated(to: labelWidth - indent.utf8.count)
      let cells = cells(of: row.count.papers, greatest: greatest, room: room)
      let number = String(row.count.papers)
      var line = (indent + label).padded(to: labelWidth) + " "
      line += bar(row.count, cells) + " " + style.apply(.heading, number)
      var missing = room + String(greatest).utf8.count - cells.width - number.utf8.count
      for note in notes {
        let text = note.text(row)
        missing += 2 + note.width - text.displayWidth
        guard !text.isEmpty else {
          missing += text.displayWidth
          continue
        }
        line += String(repeating: " ", count: missing) + style.apply(.dim, text)
        missing = 0
      }
      return line
    }
  }

  /// The length of a bar: whole cells, and eighths of the next cell.
  private struct Cells {
    let whole: Int
    let eighths: Int
    var width: Int { whole + (eighths > 0 ? 1 : 0) }
  }

  private func cells(of count: Int, greatest: Int, room: Int) -> Cells {
    guard count > 0 else { return Cells(whole: 0, eighths: 0) }
    guard isUnicode else {
      return Cells(whole: max(1, (count * room + greatest / 2) / greatest), eighths: 0)
    }
    let eighths = max(1, (count * room * 8 + greatest / 2) / greatest)
    return Cells(whole: eighths / 8, eighths: eighths % 8)
  }

  private func bar(_ count: Statistics.Count, _ cells: Cells) -> String {
    let block = isUnicode ? "█" : "#"
    let code =
      count.papers == 0 ? 0 : (2 * cells.whole * count.withCode + count.papers) / 2 / count.papers
    let last = cells.eighths == 0 ? "" : String("▏▎▍▌▋▊▉".dropFirst(cells.eighths - 1).prefix(1))
    let hasOnlyCode = count.withCode == count.papers
    let codePart = String(repeating: block, count: code) + (hasOnlyCode ? last : "")
    let rest = String(repeating: block, count: cells.whole - code) + (hasOnlyCode ? "" : last)
    return style.apply(.bar, codePart) + style.apply(.faintBar, rest)
  }

  // MARK: - Notes

  /// A text at the end of each line.
  private struct Note {
    let width: Int
    let text: (Statistics.Row) -> String
  }

  private static func width(of notes: [Note]) -> Int { notes.reduce(0) { $0 + 2 + $1.width } }

  /// The notes that fit.
  private func notes(besides used: Int) -> [Note] {
    var notes: [(Statistics.Row) -> String] = []
    if statistics.hasParts {
      notes.append { $0.count.withCode == 0 ? "" : "\($0.count.withCode) with code" }
    }
    if statistics.field == .topic {
      notes.append { row in row.count.newest.map { "newest \($0)" } ?? "" }
    }
    var shown: [Note] = []
    for text in notes {
      let widest = statistics.rows.map { text($0).displayWidth }.max() ?? 0
      let note = Note(width: widest, text: text)
      guard widest > 0, used + Self.width(of: shown + [note]) + Self.leastBar <= width else {
        continue
      }
      shown.append(note)
    }
    return shown
  }
}

extension Environment {
  /// Whether the locale uses UTF-8.
  var isUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { isSet($0) }.flatMap { self[$0] } ?? ""
    let letters = name.lowercased()
    return letters.hasSuffix("utf-8") || letters.hasSuffix("utf8")
  }
}
