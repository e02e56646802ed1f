/// What a format writes around its records.
struct ExportFrame: Sendable {
  /// What stands before the first record, given the names of the fields.
  var opening: @Sendable ([String]) -> String = { _ in "" }
  /// What parts a record from the one before it.
  var separator = ""
  /// What stands behind the last record.
  var closing = ""
  /// What stands behind the opening where there is no record.
  var closingOfNone = ""

  /// A JSON array over several lines.
  static let array = ExportFrame(
    opening: { _ in "[" }, separator: ",", closing: "\n]\n", closingOfNone: "]\n")
}

/// A stretch of an export: records, each with the separator before it.
struct ExportText: Sendable {
  /// The text so far.
  var text = TextBytes()
  /// Of formats that write each thing once: where each ends, and what it is.
  private(set) var things: [(end: Int, key: Fingerprint)] = []
  private var path: (titles: [String], text: TextBytes)?

  /// Tells that all since the last thing is one that is to be written once, however often it comes.
  mutating func endThing(_ key: String) {
    things.append((text.bytes.count, Fingerprint(key)))
  }

  /// Appends a path of headings, made anew only where it is another than the last: neighbours mostly
  /// stand under one heading.
  mutating func append(path titles: [String], _ make: ([String], inout TextBytes) -> Void) {
    if let path, path.titles == titles {
      text += path.text
      return
    }
    var made = TextBytes()
    make(titles, &made)
    text += made
    path = (titles, made)
  }
}

/// The text of an export, put together stretch by stretch.
struct ExportOutput {
  private let frame: ExportFrame
  private var bytes: [UInt8]
  private var hasRecords = false
  private var known = FingerprintNumbers(capacity: 0)

  init(_ frame: ExportFrame, _ names: [String]) {
    self.frame = frame
    bytes = Array(frame.opening(names).utf8)
  }

  /// Adds a stretch, without the things that have been written before.
  mutating func add(_ stretch: ExportText) {
    let text = stretch.text.bytes
    guard !stretch.things.isEmpty else { return add(text[...]) }
    var start = 0
    for thing in stretch.things {
      if known.insert(thing.key) { add(text[start..<thing.end]) }
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
