/// Collects the visible text of the inlines of an entry.
struct VisibleTextBuilder {
  private let document: SurveyMarkdown.Document
  private(set) var visible = VisibleText()
  private var pendingBreak = Break.none
  private var style: Style = []
  private var link = -1
  private var column = 0
  private var runIsOpen = false
  /// The bytes of an HTML tag's anchor that is open.
  private var openAnchor: Int?
  private var anchorText = 0
  /// The elements that are open.
  private var openElements: [(name: String, range: ByteRange)] = []

  init(_ document: SurveyMarkdown.Document) { self.document = document }

  /// Separates what follows from what is there.
  mutating func separate(by separator: Break, column: Int = 0) {
    pendingBreak = max(pendingBreak, separator)
    self.column = column
    runIsOpen = false
  }

  /// Adds the inlines of one block.
  mutating func append(_ inlines: Inlines) {
    let nodes = inlines.nodes
    /// Ends of the open containers and what to restore there.
    var open: [(end: Int, style: Style, link: Int, node: Int)] = []
    var index = 0
    while index <= nodes.count {
      while let last = open.last, last.end <= index {
        open.removeLast()
        close(last, in: inlines)
      }
      guard index < nodes.count else { break }
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .text:
        appendText(node.range)
      case .code:
        let before = style
        style.insert(.code)
        runIsOpen = false
        visible.containers.append((node.range, node.inner))
        append(source: node.inner)
        style = before
        runIsOpen = false
      case .softBreak:
        pendingBreak = max(pendingBreak, .wrap)
        runIsOpen = false
      case .hardBreak:
        pendingBreak = max(pendingBreak, .line)
        runIsOpen = false
      case .emphasis, .strong:
        visible.containers.append((node.range, node.inner))
        open.append((node.end, style, link, -1))
        style.insert(node.kind == .strong ? .bold : .italic)
        runIsOpen = false
      case .strikethrough:
        open.append((node.end, style, link, -1))
        runIsOpen = false
      case .link:
        open.append((node.end, style, link, index - 1))
        visible.containers.append((node.range, node.inner))
        begin(linkTo: inlines.url(of: index - 1), at: node.range, destination: node.destination)
      case .image:
        append(image: index - 1, in: inlines)
        index = node.end
      case .autolink, .bareLink:
        let before = link
        let address = node.kind == .autolink ? node.inner : node.range
        begin(linkTo: inlines.url(of: index - 1), at: node.range, destination: address)
        append(source: node.kind == .autolink ? node.inner : node.range)
        endLink()
        link = before
        runIsOpen = false
        index = node.end
      case .html:
        append(tag: node.range)
      case .escape:
        append(
          text: document.source.bytes[(node.range.upperBound - 1)..<node.range.upperBound],
          from: node.range)
      case .entity:
        append(text: Array(inlines.text(of: index - 1).utf8)[...], from: node.range)
      case .footnoteReference:
        break
      }
    }
  }

  private mutating func close(
    _ container: (end: Int, style: Style, link: Int, node: Int), in inlines: Inlines
  ) {
    if container.node >= 0 { endLink() }
    style = container.style
    link = container.link
    runIsOpen = false
  }

  private mutating func begin(
    linkTo url: String, at range: ByteRange, destination: ByteRange?
  ) {
    runIsOpen = false
    let start = visible.bytes.count
    visible.links.append(
      .init(range: range, label: start..<start, url: url, destination: destination))
    link = visible.links.count - 1
  }

  private mutating func endLink() {
    guard link >= 0 else { return }
    let start = visible.links[link].label.lowerBound
    visible.links[link].label = start..<max(start, visible.bytes.count)
  }

  // MARK: Text

  private mutating func openRun() {
    guard !runIsOpen else { return }
    if pendingBreak != .none, !visible.bytes.isEmpty {
      let here = visible.source(of: (visible.bytes.count - 1)..<visible.bytes.count).upperBound
      visible.append([UInt8(ascii: "\n")], from: ByteRange(here, here))
      visible.runs.append(
        .init(
          start: visible.bytes.count - 1, style: [], link: -1, breakBefore: pendingBreak,
          column: column))
    }
    pendingBreak = .none
    visible.runs.append(
      .init(
        start: visible.bytes.count, style: style, link: link, breakBefore: .none, column: column))
    if link >= 0, visible.links[link].label.isEmpty {
      visible.links[link].label = visible.bytes.count..<visible.bytes.count
    }
    runIsOpen = true
  }

  private mutating func append(source range: ByteRange) {
    append(text: document.source.bytes[range.indices], from: range)
  }

  private mutating func append(text: ArraySlice<UInt8>, from range: ByteRange) {
    guard !text.isEmpty else { return }
    openRun()
    if text.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      visible.append(
        text.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }[...], from: range)
    } else {
      visible.append(text, from: range)
    }
  }

  /// Adds text, in which addresses that damaged Markdown shows as text become links.
  private mutating func appendText(_ range: ByteRange) {
    guard link < 0, let start = address(in: range) else { return append(source: range) }
    let bytes = document.source.bytes
    var end = start
    while end < range.upperBound, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ")"),
      bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    append(source: ByteRange(range.lowerBound, start))
    let address = ByteRange(start, end)
    begin(linkTo: document.source.text(in: address), at: address, destination: address)
    append(source: ByteRange(start, end))
    endLink()
    link = -1
    runIsOpen = false
    append(source: ByteRange(end, range.upperBound))
  }

  private func address(in range: ByteRange) -> Int? {
    let bytes = document.source.bytes
    let scheme = Array("http".utf8)
    var index = range.lowerBound
    while index + 10 < range.upperBound {
      if bytes[index] == scheme[0], bytes[index..<(index + 4)].elementsEqual(scheme) {
        let colon = bytes[index + 4] == UInt8(ascii: "s") ? index + 5 : index + 4
        if bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == UInt8(ascii: "/") { return index }
      }
      index += 1
    }
    return nil
  }

  // MARK: Pictures and tags

  private mutating func append(image index: Int, in inlines: Inlines) {
    let node = inlines.nodes[index]
    append(
      picture: inlines.url(of: index), alternative: inlines.text(of: index), from: node.range,
      destination: node.destination, label: node.inner)
  }

  private mutating func append(
    picture url: String, alternative: String, from range: ByteRange, destination: ByteRange?,
    label: ByteRange?
  ) {
    if link < 0 {
      visible.pictures.append(range)
    } else if visible.links[link].picture == nil {
      visible.links[link].picture = alternative
      visible.links[link].pictureRange = destination
      visible.links[link].pictureLabel = label
    }
    guard let words = Badge.words(ofPictureAt: url) else {
      runIsOpen = false
      return
    }
    let before = style
    style.insert(.badge)
    runIsOpen = false
    append(text: words[...], from: range)
    style = before
    runIsOpen = false
  }

  private mutating func append(tag range: ByteRange) {
    guard let tag = HTMLTag(document.source.bytes[range.indices]) else { return }
    runIsOpen = false
    trackElement(tag, range)
    switch tag.name {
    case "br", "p", "div", "li", "tr":
      pendingBreak = max(pendingBreak, .line)
    case "td", "th":
      pendingBreak = max(pendingBreak, .line)
    case "b", "strong":
      set(.bold, !tag.isEnd)
    case "i", "em":
      set(.italic, !tag.isEnd)
    case "ins", "u":
      set(.underline, !tag.isEnd)
    case "img":
      if let url = tag.attribute("src") {
        append(
          picture: url.text, alternative: tag.attribute("alt")?.text ?? "", from: range,
          destination: url.range, label: tag.attribute("alt")?.range)
      }
    case "a":
      if tag.isEnd {
        if let anchor = openAnchor {
          endLink()
          if link >= 0 {
            visible.links[link].range = ByteRange(anchor, range.upperBound)
            visible.containers.append(
              (ByteRange(anchor, range.upperBound), ByteRange(anchorText, range.lowerBound)))
          }
          link = -1
          openAnchor = nil
        }
      } else if let url = tag.attribute("href"), link < 0 {
        begin(linkTo: url.text, at: range, destination: url.range)
        openAnchor = range.lowerBound
        anchorText = range.upperBound
      }
    default:
      break
    }
  }

  private mutating func trackElement(_ tag: HTMLTag, _ range: ByteRange) {
    guard
      ["b", "strong", "i", "em", "ins", "u", "sub", "sup", "font", "span", "kbd"].contains(tag.name)
    else { return }
    if !tag.isEnd {
      openElements.append((tag.name, range))
    } else if let last = openElements.last, last.name == tag.name {
      openElements.removeLast()
      visible.containers.append(
        (
          ByteRange(last.range.lowerBound, range.upperBound),
          ByteRange(last.range.upperBound, range.lowerBound)
        ))
    }
  }

  private mutating func set(_ part: Style, _ isOn: Bool) {
    if isOn { style.insert(part) } else { style.remove(part) }
  }
}
