/// The text of an export, put together stretch by stretch.
struct ExportOutput {
  private let frame: TextFrame
  private var bytes: [UInt8]
  private var hasRecords = false
  private var known: Set<String> = []

  init(_ frame: TextFrame) {
    self.frame = frame
    bytes = Array(frame.opening.utf8)
  }

  /// Adds a stretch, without the things that have been written before.
  mutating func add(_ stretch: ExportText) {
    let text = stretch.text.bytes
    guard !stretch.things.isEmpty else { return add(text[...]) }
    var start = 0
    for thing in stretch.things {
      if known.insert(thing.key).inserted { add(text[start..<thing.end]) }
      start = thing.end
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    // Nothing stands before the first record from which it had to be parted.
    bytes += hasRecords ? text : text.dropFirst(frame.separator.utf8.count)
    hasRecords = true
  }

  /// The text since the last call.
  mutating func next() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// The text since the last call and what ends all.
  consuming func ended() -> [UInt8] {
    bytes += (hasRecords ? frame.closing : frame.closingOfNone).utf8
    return bytes
  }
}
