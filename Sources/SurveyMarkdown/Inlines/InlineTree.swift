/// The elements of a text in preorder, made from the pieces that the parser found.
struct InlineTree {
  /// An element, with ranges in the text.
  struct Node {
    var kind: Inline.Kind
    var range: Range<Int>
    var inner: Range<Int>
    var destination: Range<Int>?
    /// The index just past the last descendant; 0 while not known.
    var end = 0
  }

  private let text: [UInt8]
  private let mayContainAddress: Bool
  private(set) var nodes: [Node] = []
  /// The URLs of links that do not contain theirs as written, by node.
  private(set) var urls: [Int: String] = [:]
  /// The nodes that contain the next one, outermost first.
  private var open: [Int] = []
  /// How many of the open nodes are links or images.
  private var linkDepth = 0
  /// The first of the text, escapes and entities that end the array.
  private var textStart = 0

  init(_ pieces: [InlinePiece], of text: [UInt8]) {
    self.text = text
    mayContainAddress = text.contains(.at) || pieces.contains { $0.kind == .entity }
    var position = 0
    // Pieces do not overlap, and none is empty.
    for piece in pieces.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      appendText(position..<piece.range.lowerBound)
      append(piece)
      position = piece.range.upperBound
    }
    appendText(position..<text.count)
    endText()
    for index in nodes.indices where nodes[index].end == 0 { nodes[index].end = index + 1 }
  }

  private mutating func append(_ piece: InlinePiece) {
    if piece.kind == .escape || piece.kind == .entity {
      nodes.append(Node(kind: piece.kind, range: piece.range, inner: piece.inner))
      return
    }
    endText()
    let isLink = piece.kind == .link || piece.kind == .image
    if let url = piece.url { urls[nodes.count] = url }
    switch piece.role {
    case .leaf:
      nodes.append(Node(kind: piece.kind, range: piece.range, inner: piece.inner))
      if piece.kind == .bareLink {
        appendText(piece.inner)
        nodes[nodes.count - 2].end = nodes.count
      }
    case .open:
      open.append(nodes.count)
      linkDepth += isLink ? 1 : 0
      nodes.append(
        Node(
          kind: piece.kind, range: piece.range, inner: piece.range, destination: piece.destination))
    case .close:
      guard let index = open.popLast() else { break }
      linkDepth -= isLink ? 1 : 0
      nodes[index].inner = nodes[index].range.upperBound..<piece.range.lowerBound
      nodes[index].range = nodes[index].range.lowerBound..<piece.range.upperBound
      nodes[index].end = nodes.count
    }
    textStart = nodes.count
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { nodes.append(Node(kind: .text, range: range, inner: range)) }
  }

  /// Links the e-mail addresses in the text that ends the array.
  ///
  /// GitHub looks for them in what a reader sees, so an address can contain escapes and entities.
  private mutating func endText() {
    guard mayContainAddress, linkDepth == 0, textStart < nodes.count else { return }
    let run = nodes[textStart...]
    let lengths = run.map { Inlines.visibleBytes(of: $0.kind, Array(text[$0.inner])).count }
    let visible = run.flatMap { Inlines.visibleBytes(of: $0.kind, Array(text[$0.inner])) }
    let addresses = EmailAddress.all(in: visible)
    if addresses.isEmpty { return }
    var rest = TextNodes(nodes: Array(run.reversed()), lengths: lengths.reversed())
    nodes.removeSubrange(textStart...)
    for address in addresses {
      nodes += rest.remove(upTo: address.range.lowerBound)
      let parts = rest.remove(upTo: address.range.upperBound)
      guard let first = parts.first, let last = parts.last else { continue }
      let url = String(decoding: visible[address.range], as: UTF8.self)
      urls[nodes.count] = address.hasScheme ? url : "mailto:" + url
      let range = first.range.lowerBound..<last.range.upperBound
      nodes.append(
        Node(kind: .bareLink, range: range, inner: range, end: nodes.count + 1 + parts.count))
      nodes += parts
    }
    nodes += rest.remove(upTo: visible.count)
  }
}

/// Consecutive text, escapes and entities that are taken apart from the front.
private struct TextNodes {
  /// The nodes that are left, last first.
  var nodes: [InlineTree.Node]
  /// The number of bytes that each shows.
  var lengths: [Int]
  var position = 0

  /// Removes what shows the bytes up to an offset; only text is cut.
  mutating func remove(upTo end: Int) -> [InlineTree.Node] {
    var removed: [InlineTree.Node] = []
    while position < end, var node = nodes.popLast(), let length = lengths.popLast() {
      if node.kind == .text, length > end - position {
        var tail = node
        let cut = node.range.lowerBound + end - position
        node.range = node.range.lowerBound..<cut
        node.inner = node.range
        tail.range = cut..<tail.range.upperBound
        tail.inner = tail.range
        nodes.append(tail)
        lengths.append(length - (end - position))
        position = end
      } else {
        position += length
      }
      removed.append(node)
    }
    return removed
  }
}
