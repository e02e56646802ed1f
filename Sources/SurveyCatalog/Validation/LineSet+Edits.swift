extension LineSet {
  /// The same lines after edits: those that hold bytes of one of them, and those that are new.
  ///
  /// - Parameters:
  ///   - edits: The edits, in order and without overlaps.
  ///   - document: The document before the edits.
  ///   - source: The source after the edits.
  /// - Complexity: O(*n*) in the number of lines and edits.
  func following(_ edits: [Edit], from document: Document, to source: SourceFile) -> LineSet {
    let pieces = Piece.all(edits, oldCount: document.source.bytes.count)
    let old = document.lines
    var lines: [Int] = []
    var piece = 0
    var oldLine = 0
    for (index, line) in source.splitLines().map({ $0.indices }).enumerated() {
      while piece < pieces.count, pieces[piece].new.upperBound <= line.lowerBound { piece += 1 }
      var holdsOld = false
      var holdsFocus = false
      var next = piece
      while next < pieces.count, pieces[next].new.lowerBound < line.upperBound {
        if let start = pieces[next].old {
          let shared = pieces[next].new.clamped(to: line)
          let offset = start + shared.lowerBound - pieces[next].new.lowerBound
          while oldLine < old.count, old[oldLine].range.upperBound <= offset { oldLine += 1 }
          var touched = oldLine
          while touched < old.count, old[touched].range.lowerBound < offset + shared.count {
            holdsOld = true
            holdsFocus = holdsFocus || contains(touched)
            touched += 1
          }
        }
        next += 1
      }
      if holdsFocus || !holdsOld { lines.append(index) }
    }
    return LineSet(lines)
  }
}

/// Bytes of an edited source that were there before, or that an edit put there.
private struct Piece {
  /// Where the bytes are now.
  var new: Range<Int>
  /// Where they began before; nil for those that an edit put there.
  var old: Int?

  static func all(_ edits: [Edit], oldCount: Int) -> [Piece] {
    var pieces: [Piece] = []
    var position = 0
    var end = 0
    func add(_ count: Int, from old: Int?) {
      guard count > 0 else { return }
      pieces.append(Piece(new: end..<end + count, old: old))
      end += count
    }
    for edit in edits where edit.range.upperBound <= oldCount {
      add(edit.range.lowerBound - position, from: position)
      add(edit.replacement.count, from: nil)
      position = edit.range.upperBound
    }
    add(oldCount - position, from: position)
    return pieces
  }
}
