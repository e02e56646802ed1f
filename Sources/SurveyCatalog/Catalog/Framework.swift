/// A row of the table of frameworks.
public struct Framework: Hashable, Sendable {
  /// The framework's name.
  public let name: String
  /// Its links, in order.
  public let links: [Link]
  /// Whether it trains models efficiently.
  public let training: Bool
  /// Whether it serves models efficiently.
  public let inference: Bool
  /// Whether it fine-tunes models efficiently.
  public let fineTuning: Bool
  /// The line of the row, from 1.
  public let line: Int
}

/// Reads the rows of a table whose header names the three capabilities.
struct FrameworkTable {
  /// The columns of training, inference and fine-tuning; nil outside such a table.
  private var columns: (training: Int, inference: Int, fineTuning: Int)?
  private var isOpen = false

  mutating func close() {
    columns = nil
    isOpen = false
  }

  mutating func read(rowAt index: Int, of document: Document, topic: Int?) -> Framework? {
    let cells = TableRow(document.source.bytes.span, in: document.content(ofLine: index)).cells
    guard isOpen else {
      isOpen = true
      columns = Self.columns(cells.map { document.source.text(in: $0) })
      return nil
    }
    guard let columns, let first = cells.first, !isDelimiter(cells, document.source) else {
      return nil
    }
    let span = document.source.bytes.span
    let text = EntryText([first], of: document.source, references: document.markdown.references)
    let links = LinkReader(text).links(in: first.indices).filter { $0.form != .bare }
    let nameEnd = links.first?.range.lowerBound ?? first.upperBound
    let isLinked = links.first.map { $0.form == .single && nameEnd == first.lowerBound } ?? false
    let name =
      isLinked
      ? links[0].label
      : ByteRange(first.lowerBound, span.trimmed(first.lowerBound..<nameEnd).upperBound)
    guard !name.isEmpty else { return nil }
    func has(_ column: Int) -> Bool {
      column < cells.count && Self.isYes(document.source.text(in: cells[column]))
    }
    return Framework(
      name: text.visible(name),
      links: links.filter { !$0.url.isEmpty }.map {
        Link(label: text.visible($0.label), url: $0.url)
      },
      training: has(columns.training),
      inference: has(columns.inference),
      fineTuning: has(columns.fineTuning),
      line: index + 1
    )
  }

  /// The columns of a header that names all three capabilities.
  static func columns(
    _ header: [String]
  ) -> (training: Int, inference: Int, fineTuning: Int)? {
    let names = header.map { Array(Slug.letters(of: $0).utf8) }
    func column(_ mark: String) -> Int? {
      names.firstIndex { $0.span.firstIndex(of: mark, in: $0.indices) != nil }
    }
    guard let training = column("training"), let fineTuning = column("finetuning") else {
      return nil
    }
    // Whichever column names either comes first.
    let inference = min(column("inference") ?? .max, column("serving") ?? .max)
    return inference < .max ? (training, inference, fineTuning) : nil
  }

  private func isDelimiter(_ cells: [ByteRange], _ source: SourceFile) -> Bool {
    cells.allSatisfy { cell in
      source.bytes[cell.indices].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }
  }

  /// Whether a cell's mark says yes.
  static func isYes(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "✅", "✔", "✓", "☑", "√", "●", "🗸": return true
    case let first? where first.isASCII: break
    default: return false
    }
    return switch cell.lowercased() {
    case "yes", "y", "x", "true", ":white_check_mark:", ":heavy_check_mark:": true
    default: false
    }
  }
}
