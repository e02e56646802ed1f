/// The parser of a document's blocks.
///
/// As in CommonMark's own parsing strategy, each line first continues the blocks that are open, then
/// starts new ones, and what remains is text. There is no backtracking over lines.
struct BlockParser {
  /// The number of blocks that can be open at once; markers beyond it are text.
  ///
  /// A blank line is compared with every open item, so without a limit deeply nested lists would
  /// take quadratic time. A list and its item count as two.
  static let maximumDepth = 100

  let source: SourceFile
  let lines: [ByteRange]
  var cursor: LineCursor
  var lineIndex = 0
  var blocks: [Block] = []
  /// The open blocks, outermost first.
  var stack: [OpenBlock] = []
  var references = LinkReferences()
  /// Whether the line before separates blocks, which makes a list that contains both loose.
  private var followsBlankLine = false
  /// The offset where a scan for a thematic break failed; scans from before it fail too.
  var thematicBreakFailure = 0

  init(_ source: SourceFile) {
    self.source = source
    self.lines = source.splitLines()
    self.cursor = LineCursor(source.bytes)
  }

  /// Parses all lines.
  mutating func parse() {
    lineIndex = parseFrontMatter()
    while lineIndex < lines.count {
      let line = lines[lineIndex]
      let start = lineIndex == 0 ? source.textStart : line.lowerBound
      cursor.begin(at: start, textEnd: source.textEnd(of: line), lineEnd: line.upperBound)
      parseLine()
      lineIndex += 1
    }
    close(to: 0)
  }

  private mutating func parseLine() {
    guard var depth = continueOpenBlocks() else {
      followsBlankLine = false
      return
    }
    var startsBlock = false
    var mayBeLazy = stack.last?.isParagraph ?? false
    starts: while depth == 0 || !stack[depth - 1].isVerbatim {
      switch startBlock(in: depth, mayBeLazy: mayBeLazy) {
      case .container: startsBlock = true
      case .text: break starts
      case .wholeLine:
        followsBlankLine = false
        return
      }
      depth = stack.count
      mayBeLazy = false
    }
    if depth < stack.count, mayBeLazy, !cursor.isBlank {
      addParagraphLine()
      followsBlankLine = false
      return
    }
    close(to: depth)
    addText()
    followsBlankLine = cursor.isBlank && !startsBlock && blankLineSeparates
  }

  /// Whether a blank line in the innermost open block separates blocks of a list.
  private var blankLineSeparates: Bool {
    switch stack.last?.state {
    case .quote, .fencedCode: false
    default: true
    }
  }

  /// Adds the rest of the line to the innermost open block.
  private mutating func addText() {
    switch stack.last?.state {
    case .fencedCode, .indentedCode: addCodeLine()
    case .html(let kind): addHTMLLine(kind: kind)
    case _ where cursor.isBlank: break
    case .paragraph: addParagraphLine()
    default: startParagraph()
    }
  }
}

/// Opening and closing blocks.
extension BlockParser {
  /// Closes the blocks that cannot contain a new block at a depth, then adds it.
  ///
  /// The block covers the current line and is not on the stack yet.
  mutating func add(
    _ kind: Block.Kind, at start: Int, in depth: Int, marker: Range<Int>? = nil
  ) -> Int {
    var depth = depth
    while depth > 0, !stack[depth - 1].canContain(item: kind == .item) { depth -= 1 }
    close(to: depth)
    if followsBlankLine { loosenList() }
    return append(kind, lines: lineIndex..<lineIndex + 1, start: start, marker: marker)
  }

  /// Appends a block to the innermost open one.
  mutating func append(
    _ kind: Block.Kind, lines covered: Range<Int>, start: Int, marker: Range<Int>? = nil
  ) -> Int {
    extendLast(through: covered.upperBound - 1)
    let end = max(start, source.textEnd(of: lines[covered.upperBound - 1]))
    blocks.append(
      Block(
        kind: kind, lines: covered, range: ByteRange(start, end),
        marker: ByteRange(marker ?? start..<start), parent: stack.last?.block,
        end: blocks.count + 1))
    return blocks.count - 1
  }

  /// Adds a block at a depth and opens it.
  mutating func open(
    _ kind: Block.Kind, _ state: OpenBlock.State, at start: Int, in depth: Int,
    marker: Range<Int>? = nil
  ) {
    let block = add(kind, at: start, in: depth, marker: marker)
    stack.append(OpenBlock(block: block, state: state, lastLine: lineIndex))
  }

  /// Makes the list loose that directly contains a new item, or the item of a new block.
  private mutating func loosenList() {
    guard let last = stack.last, last.block < blocks.count - 1 else { return }
    var list = last.block
    if case .item = last.state, let parent = blocks[list].parent { list = parent }
    if case .list(let ordered, _, let start, let delimiter) = blocks[list].kind {
      blocks[list].kind = .list(ordered: ordered, tight: false, start: start, delimiter: delimiter)
    }
  }

  /// Makes the innermost open block reach at least to a line.
  mutating func extendLast(through line: Int) {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1].lastLine = max(stack[stack.count - 1].lastLine, line)
  }

  /// Closes the innermost blocks until a number of them remains open.
  mutating func close(to depth: Int) {
    while stack.count > depth { closeLast() }
  }

  /// Closes the innermost block.
  mutating func closeLast() {
    if case .paragraph = stack.last?.state, !defineReferences() { return }
    guard let closed = stack.popLast() else { return }
    extendLast(through: closed.lastLine)
    finish(closed)
  }

  /// Completes the block of a stack entry that has been removed.
  mutating func finish(_ closed: OpenBlock) {
    let block = closed.block
    setLastLine(closed.lastLine, of: block)
    switch closed.state {
    case .paragraph: finishParagraph(block)
    case .indentedCode: blocks[block].content.truncate(at: lines[closed.lastLine].upperBound)
    case .html: addHTMLHeadings(to: block)
    default: break
    }
    blocks[block].end = blocks.count
  }

  /// Makes a block end with a line.
  mutating func setLastLine(_ line: Int, of block: Int) {
    blocks[block].lines = blocks[block].lines.lowerBound..<line + 1
    blocks[block].range = ByteRange(
      blocks[block].range.lowerBound, source.textEnd(of: lines[line]))
  }
}
