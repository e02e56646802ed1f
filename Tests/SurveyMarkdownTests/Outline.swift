import SurveyMarkdown

/// Writes the blocks of a document as indented lines.
struct Outline {
  let document: Document

  init(of markdown: String) {
    self.init(SourceFile(path: "a.md", text: markdown))
  }

  init(_ source: SourceFile) {
    document = Document(parsing: source)
  }

  /// One line for each block: its name and the text of its content.
  var description: String {
    document.blocks.indices.map { index in
      let block = document.blocks[index]
      let content = document.source.text(in: block.content)
      return String(repeating: "  ", count: depth(of: index)) + name(of: block)
        + (content.isEmpty ? "" : ": \(escaped(content))")
    }.joined(separator: "\n")
  }

  /// The number of blocks that contain a block.
  func depth(of block: Int) -> Int {
    var depth = 0
    var parent = document.blocks[block].parent
    while let current = parent {
      depth += 1
      parent = document.blocks[current].parent
    }
    return depth
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0": result += "\\0"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func name(of block: Block) -> String {
    let open = block.isClosed ? "" : " unclosed"
    return switch block.kind {
    case .heading(let level, let style): "heading \(level) \(style)"
    case .paragraph: "paragraph"
    case .list(let ordered, let tight, let start, let delimiter):
      "list " + (ordered ? "\(start)" : "") + String(UnicodeScalar(delimiter))
        + (tight ? " tight" : " loose")
    case .item: block.taskBox == nil ? "item" : "task"
    case .quote: "quote"
    case .code(let fenced): (fenced ? "fenced code" : "code") + open
    case .html(let kind): "html \(kind)" + open
    case .table: "table"
    case .tableRow(let isHeader): isHeader ? "header" : "row"
    case .delimiterRow: "delimiters"
    case .tableCell: "cell"
    case .thematicBreak: "break"
    case .linkReference: "reference"
    case .frontMatter: "front matter"
    case .footnoteDefinition: "footnote"
    }
  }
}
