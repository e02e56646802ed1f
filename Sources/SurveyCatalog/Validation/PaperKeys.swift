/// The keys of an entry's links to its paper: nearly always one, which needs no array.
struct PaperKeys: RandomAccessCollection, Hashable, Sendable {
  private var head: PaperKey?
  private var tail: [PaperKey] = []

  init(_ key: PaperKey? = nil) { head = key }

  var startIndex: Int { 0 }
  var endIndex: Int { head == nil ? 0 : 1 + tail.count }

  subscript(position: Int) -> PaperKey {
    if position == 0, let head { return head }
    return tail[position - 1]
  }

  mutating func append(_ key: PaperKey) {
    if head == nil { head = key } else { tail.append(key) }
  }
}
