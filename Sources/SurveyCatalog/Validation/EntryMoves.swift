/// The edits that move entries of a run.
struct EntryMoves {
  private let document: Document
  private let blocks: [EntryBlock]
  /// Whether blank lines alone stand between each entry and the next.
  private let hasBlankGap: [Bool]

  init(_ run: EntryRun, in document: Document) {
    self.document = document
    blocks = run.blocks
    hasBlankGap = run.blocks.indices.dropLast().map { index in
      let end = run.blocks[index].lines.upperBound
      return (end..<max(end, run.blocks[index + 1].lines.lowerBound)).allSatisfy {
        document.lines[$0].kind == .blank
      }
    }
  }

  /// The edits that put entries, in the order given, where an entry stands.
  ///
  /// - Parameters:
  ///   - place: The entry before which they are put; the number of entries for the end.
  ///   - isMoving: Whether an entry is to be moved, by these edits or others. What is put somewhere
  ///     stands before the next entry that stays, so that the edits of all moves agree.
  func edits(moving entries: [Int], to place: Int, where isMoving: (Int) -> Bool) -> [Edit] {
    var edits = entries.map { Edit.delete(removal(of: $0)) }
    var next = place
    while next < blocks.count, isMoving(next) { next += 1 }
    let last = blocks.count - 1
    var text: [UInt8] = []
    let offset: Int
    if next <= last {
      // Where the gap before the next entry is no plain one, the place is that entry's start still.
      offset = document.bytes(ofLines: blocks[next].lines).lowerBound
      for entry in entries { text += block(entry) + gap(entry) }
    } else if place > last {
      offset = document.bytes(ofLines: blocks[last].lines).upperBound
      for entry in entries { text += gap(entry) + block(entry) }
    } else {
      // All below are moved away: the gap above the first of them is there already.
      offset = removal(of: last).upperBound
      for entry in entries { text += block(entry) + gap(entry) }
    }
    let bytes = document.source.bytes
    if offset == bytes.count, let byte = bytes.last, byte != .newline {
      // The list does not end with a line end, and still does not afterwards.
      text = terminator + text.trimmingLastTerminator()
    }
    edits.append(Edit(ByteRange(offset, offset), text))
    return edits
  }

  /// The bytes to take out for an entry: with the gap that parts it from what follows.
  private func removal(of entry: Int) -> ByteRange {
    var lines = blocks[entry].lines
    if entry < hasBlankGap.count {
      if hasBlankGap[entry] { lines = lines.lowerBound..<blocks[entry + 1].lines.lowerBound }
    } else if entry > 0, hasBlankGap[entry - 1] {
      var gap = blocks[entry].lines.lowerBound - blocks[entry - 1].lines.upperBound
      var end = lines.upperBound
      while gap > 0, end < document.lines.count, document.lines[end].kind == .blank {
        gap -= 1
        end += 1
      }
      lines = lines.lowerBound..<end
    }
    return document.bytes(ofLines: lines)
  }

  /// The bytes of an entry, its comments and its line end included.
  private func block(_ entry: Int) -> [UInt8] {
    let range = document.bytes(ofLines: blocks[entry].lines)
    let bytes = Array(document.source.bytes[range.indices])
    return bytes.last == .newline ? bytes : bytes + terminator
  }

  /// The blank lines that part an entry from its neighbour.
  private func gap(_ entry: Int) -> [UInt8] {
    let index = min(entry, hasBlankGap.count - 1)
    guard index >= 0, hasBlankGap[index] else { return [] }
    let lines = blocks[index].lines.upperBound..<blocks[index + 1].lines.lowerBound
    return Array(document.source.bytes[document.bytes(ofLines: lines).indices])
  }

  /// The line end that the lines of the run have.
  private var terminator: [UInt8] {
    let first = document.lines[blocks[0].lines.lowerBound].range
    let bytes = document.source.bytes[first.indices]
    return bytes.suffix(2) == [.carriageReturn, .newline]
      ? [.carriageReturn, .newline] : [.newline]
  }
}

extension [UInt8] {
  /// The bytes without a line end at their end.
  fileprivate func trimmingLastTerminator() -> ArraySlice<UInt8> {
    guard last == .newline else { return self[...] }
    let line = dropLast()
    return line.last == .carriageReturn ? line.dropLast() : line
  }
}
