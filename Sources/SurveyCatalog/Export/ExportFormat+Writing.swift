extension ExportFormat {
  /// How many papers are made ready before any is written.
  private static let stretch = 1 << 13

  /// Writes papers a stretch at a time, so that a long export is never held as a whole.
  ///
  /// Papers of a catalog are read when their turn comes.
  ///
  /// - Parameters:
  ///   - fields: The fields of formats that let users pick them.
  ///   - sink: Takes the next bytes, and tells whether more are wanted.
  /// - Complexity: O(*n*) in the length of the text.
  public func write(
    _ papers: some PaperList,
    ids: PaperIDs,
    fields: [PaperField] = PaperField.allCases,
    to sink: ([UInt8]) -> Bool
  ) {
    write(papers, ids: ids, fields: fields, parallelism: OneAfterTheOther(), to: sink)
  }

  package func write(
    _ papers: some PaperList,
    ids: PaperIDs,
    fields: [PaperField],
    parallelism: some Parallelism,
    to sink: ([UInt8]) -> Bool
  ) {
    let names = fields.map(\.rawValue)
    var output = ExportOutput(frame, names)
    var start = 0
    while start < papers.count {
      let end = min(start + Self.stretch, papers.count)
      let texts = parallelism.inTurns(of: start..<end, leastForTwo: 1024) { positions in
        [text(of: papers, at: positions, ids: ids, fields: fields, names: names)]
      } adding: {
        $0 += $1
      }
      for text in texts { output.add(text) }
      guard sink(output.next()) else { return }
      start = end
    }
    _ = sink(output.ended())
  }

  private func text(
    of papers: some PaperList, at positions: Range<Int>, ids: PaperIDs, fields: [PaperField],
    names: [String]
  ) -> ExportText {
    var text = ExportText()
    for position in positions {
      let paper = papers[papers.index(papers.startIndex, offsetBy: position)]
      text.text += frame.separator
      switch record {
      case .row(let write):
        var reader = PaperFieldReader(paper, ids)
        write(&text, names) { reader.value(of: fields[$0]) }
      case .paper(let usesID, let write):
        write(&text, paper, usesID ? ids[paper] : "")
      }
    }
    return text
  }
}

/// Papers in some order: an array, a catalog's, or some of these.
public typealias PaperList = RandomAccessCollection<Paper> & Sendable
