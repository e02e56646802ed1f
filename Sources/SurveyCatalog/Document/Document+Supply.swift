extension Document {
  /// Parses a large list while its bytes arrive, both halves of them at once.
  ///
  /// The second half is read as if nothing were open at its start, and anew where something is. The
  /// list ends where the supply does.
  ///
  /// - Parameters:
  ///   - byteCount: The number of bytes that are expected.
  ///   - piece: The number of bytes that are asked for at a time. While a piece is in the processor's
  ///     cache, its lines are cheap to read.
  package init(
    path: String,
    bytesOf supply: some ByteSupply,
    expecting byteCount: Int,
    as form: Form = .list,
    piece: Int = 1 << 18,
    parallelism: some Parallelism
  ) {
    let middle = min(byteCount, SourceFile.maximumByteCount) / 2
    var (first, second) = (Half(at: 0, form: form), Half(at: middle, form: form))
    // One byte more than expected, so that the end shows without another round.
    let bytes: [UInt8] = unsafe supply.array(roomFor: byteCount + 1) { room in
      let room = unsafe room.prefix(SourceFile.maximumByteCount)
      // Safe: each half belongs to one piece of work, and both are done before the room is given back.
      nonisolated(unsafe) let halves = unsafe (
        UnsafeMutableBufferPointer(rebasing: room[..<middle]),
        UnsafeMutableBufferPointer(rebasing: room[middle...])
      )
      (first, second) = parallelism.both(
        { [first] in unsafe first.filling(halves.0, from: supply, piece, linesOf: byteCount) },
        { [second] in unsafe second.filling(halves.1, from: supply, piece, linesOf: byteCount / 2) }
      )
      // Where the bytes end in the first half, the second has nothing to say.
      return first.count < middle ? first.count : middle + second.count
    }
    source = SourceFile(path: path, bytes: bytes)
    self.form = form
    if first.count == middle, second.hasLines {
      first.finish(bytes.span, before: middle + second.start)
      first.join(second)
    }
    first.finish(bytes.span, before: bytes.count)
    lines = first.lines
  }
}

/// One half of a list: the lines of the bytes that have arrived.
private struct Half: Sendable {
  /// Where the half starts in the list.
  private let offset: Int
  private var classifier: LineClassifier
  private(set) var lines: [Line] = []
  /// The number of bytes that have arrived.
  private(set) var count = 0
  /// Where the first line starts, from the start of the half; what precedes it ends a line of the other
  /// half.
  private(set) var start = 0
  /// Whether the start of a line has been found.
  private(set) var hasLines: Bool
  /// Where the line after the last one read starts, from the start of the half.
  private var end = 0

  init(at offset: Int, form: Document.Form) {
    self.offset = offset
    classifier = LineClassifier(form: form)
    hasLines = offset == 0
  }

  /// The half when its room has been filled, or the bytes have ended, with what lines are settled.
  func filling(
    _ room: UnsafeMutableBufferPointer<UInt8>,
    from supply: some ByteSupply,
    _ piece: Int,
    linesOf byteCount: Int
  ) -> Half {
    var half = self
    half.lines = unsafe supply.array(roomFor: Line.count(expectedIn: byteCount))
    unsafe half.fill(UnsafeMutableRawBufferPointer(room), from: supply, piece)
    return half
  }

  private mutating func fill(
    _ room: UnsafeMutableRawBufferPointer, from supply: some ByteSupply, _ piece: Int
  ) {
    var due = 0
    while count < room.count {
      // Safe: the slices check their bounds. What has been filled does not change any more.
      let rest = unsafe UnsafeMutableRawBufferPointer(
        rebasing: room[count..<min(count + piece, room.count)])
      let arrived = unsafe supply.fill(rest, from: offset + count)
      guard arrived > 0 else { return }
      count += min(arrived, rest.count)
      guard count >= due else { continue }
      unsafe read(UnsafeRawBufferPointer(rebasing: room[..<count]).bindMemory(to: UInt8.self).span)
      // A block without an end is looked at again when it has doubled: time grows as the input does.
      due = 2 * count - end
    }
  }

  private mutating func read(_ bytes: Span<UInt8>) {
    if !hasLines {
      let newline = bytes.firstIndex(of: .newline, in: end..<bytes.count)
      hasLines = newline != nil
      start = newline.map { $0 + 1 } ?? bytes.count
      end = start
    }
    if hasLines { end = classifier.classifySettled(bytes, from: end, into: &lines) }
  }

  /// Reads the lines of the whole list that start before an offset.
  mutating func finish(_ bytes: Span<UInt8>, before limit: Int) {
    if end < limit { end = classifier.classify(bytes, in: end..<limit, into: &lines) }
  }

  /// Goes on with the lines of the half behind this one, where they would be read no differently.
  mutating func join(_ next: Half) {
    // An underline makes a heading of a line that stands below no prose.
    guard end == next.offset + next.start, classifier.isNeutral, lines.last?.kind != .prose else {
      return
    }
    let offset = UInt32(clamping: next.offset)
    for line in next.lines { lines.append(line.moved(by: offset)) }
    classifier = next.classifier
    end = next.offset + next.end
  }
}
