extension ExportFormat {
  /// How many papers are made ready before any of them is written.
  private static let batchSize = 256

  /// Writes papers a stretch at a time, so that a long export is never held as a whole.
  ///
  /// Papers of a catalog are read when their turn comes.
  ///
  /// - Parameters:
  ///   - papers: The papers, in the order in which they are written.
  ///   - ids: The papers' ids.
  ///   - fields: The fields of formats that let users pick them.
  ///   - sink: Takes the next bytes, and tells whether more are wanted.
  /// - Complexity: O(*n*) in the length of the text.
  public func write(
    _ papers: some PaperList,
    ids: PaperIDs,
    fields: [PaperField] = PaperField.allCases,
    to sink: ([UInt8]) -> Bool
  ) {
    let names = fields.map(\.rawValue)
    var output = ExportOutput(frame(names))
    var start = 0
    while start < papers.count {
      let positions = start..<min(start + Self.batchSize, papers.count)
      output.add(text(of: papers, at: positions, ids: ids, fields: fields, names: names))
      guard sink(output.next()) else { return }
      start = positions.upperBound
    }
    _ = sink(output.ended())
  }

  private func text(
    of papers: some PaperList, at positions: Range<Int>, ids: PaperIDs, fields: [PaperField],
    names: [String]
  ) -> ExportText {
    var text = ExportText()
    let separator = frame(names).separator
    let showsIDs = showsIDs(fields)
    for position in positions {
      let paper = papers[papers.index(papers.startIndex, offsetBy: position)]
      let id = showsIDs ? ids[paper] : ""
      text.text += separator
      switch record {
      case .row(let write):
        var reader = PaperFieldReader(paper, id: id)
        write(&text, names) { reader.value(of: fields[$0]) }
      case .paper(_, let write): write(&text, paper, id)
      }
    }
    return text
  }
}

/// Papers in some order: an array, a catalog's, or some of these.
public typealias PaperList = RandomAccessCollection<Paper> & Sendable
