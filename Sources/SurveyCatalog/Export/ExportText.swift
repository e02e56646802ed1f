/// A stretch of an export: records, each with the separator before it.
struct ExportText: Sendable {
  /// The text so far.
  var text = TextBytes()
  /// Of formats that write each thing once: where each ends, and what it is.
  private(set) var things: [(end: Int, key: String)] = []
  private var path: (titles: [String], text: TextBytes)?
  private var labels: [TextBytes] = []

  /// Tells that all since the last thing is one that is to be written once, however often it comes.
  mutating func endThing(_ key: String) {
    things.append((text.bytes.count, key))
  }

  /// Appends the name of a field by its index, made once for all rows.
  mutating func append(label index: Int, of names: [String], _ make: (Int, inout TextBytes) -> Void)
  {
    while labels.count < names.count {
      var made = TextBytes()
      make(labels.count, &made)
      labels.append(made)
    }
    text += labels[index]
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
