/// Reads the links of an entry, however their brackets are damaged.
///
/// Links that Markdown has are taken as they are. Only brackets that make no link in Markdown are
/// read tolerantly: `[[Label](url`, `[[Label] (url)]`, `[[Label]([text](url))]`, `[Label]`. Linear:
/// each scan ends at the next opening bracket, and what one link takes no other reads again.
struct LinkReader {
  let text: EntryText

  init(_ text: EntryText) { self.text = text }

  private var source: SourceFile { text.source }

  /// The links in a range, in order.
  func links(in range: Range<Int>) -> [LinkSyntax] {
    let bytes = source.bytes.span
    var links: [LinkSyntax] = []
    var index = range.lowerBound
    while let bracket = bytes.firstIndex(of: .openBracket, in: index..<range.upperBound) {
      if let end = text.endOfOpaque(at: bracket) {
        index = max(end, bracket + 1)
        continue
      }
      index = bracket + 1
      guard let link = link(at: bracket, before: range.upperBound) else { continue }
      // `![…](…)` is an image.
      let isImage = bracket > range.lowerBound && bytes[bracket - 1] == .exclamation
      if !isImage || link.form != .single { links.append(link) }
      index = link.range.upperBound
    }
    if links.isEmpty, let bare = bareURL(in: range) { links.append(bare) }
    return links
  }

  /// The link that starts at an opening bracket, or nil where none does.
  ///
  /// - Parameter isInner: Whether it appears where another link's URL belongs: none nests in it.
  func link(at offset: Int, before end: Int, isInner: Bool = false) -> LinkSyntax? {
    if let link = markdownLink(at: offset, before: end) { return link }
    let bytes = source.bytes.span
    let inner = bytes.skippingBlanks(from: offset + 1, before: end)
    let isDouble = inner < end && bytes[inner] == .openBracket
    if isDouble, let link = bracketedLink(at: offset, inner: inner, before: end) { return link }
    return damagedLink(
      at: offset, labelStart: isDouble ? inner + 1 : offset + 1, isDouble: isDouble, before: end,
      isInner: isInner)
  }

  /// Whether the links of an entry start at a double opening bracket: whether one closes its label,
  /// and the label is not empty or a URL follows.
  func startsLink(at offset: Int, before end: Int) -> Bool {
    let bytes = source.bytes.span
    let inner = bytes.skippingBlanks(from: offset + 1, before: end)
    if let labelEnd = closingBracket(from: inner + 1, before: end), labelEnd > inner + 1,
      bytes.blankLength(at: inner + 1, before: labelEnd) == 0
    {
      return true
    }
    return link(at: offset, before: end) != nil
  }

  // MARK: - Links of Markdown

  /// `[Label](url)`, `[[Label]](url)`, `[![Label](image)](url)`, `[Label][reference]`.
  private func markdownLink(at offset: Int, before end: Int) -> LinkSyntax? {
    guard let node = text.link(at: offset), node.range.upperBound <= end else { return nil }
    let bytes = source.bytes.span
    // A URL that starts with a bracket is a link pasted in its place.
    if let place = node.destination, !place.isEmpty, bytes[place.lowerBound] == .openBracket {
      return nil
    }
    let inner = bytes.trimmed(node.inner.indices)
    var label = inner
    var form = LinkSyntax.Form.single
    if let image = text.image(inLinkAt: offset) {
      label = bytes.trimmed(image.inner.indices)
      form = .badge
    } else if inner.count >= 2, bytes[inner.lowerBound] == .openBracket,
      bytes[inner.upperBound - 1] == .closeBracket
    {
      label = bytes.trimmed(inner.lowerBound + 1..<inner.upperBound - 1)
      form = .misplacedBracket
    }
    return LinkSyntax(
      range: node.range.indices, label: label, node: node, url: url(of: node, at: offset),
      form: form)
  }

  /// The URL of a link, without whitespace that no URL has.
  private func url(of node: Inline, at offset: Int) -> String {
    let url = text.url(ofLinkAt: offset) ?? ""
    let isClean = url.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "\u{200B}" }
    guard !isClean, let place = node.destination else { return url }
    return source.unblankedText(in: place)
  }

  /// `[[Label](url)]`: a link of Markdown between brackets of its own.
  private func bracketedLink(at offset: Int, inner: Int, before end: Int) -> LinkSyntax? {
    guard let link = markdownLink(at: inner, before: end), link.form == .single else { return nil }
    let bytes = source.bytes.span
    let close = bytes.skippingBlanks(from: link.range.upperBound, before: end)
    let isClosed = close < end && bytes[close] == .closeBracket
    return link.enclosed(
      in: offset..<(isClosed ? close + 1 : link.range.upperBound),
      as: isClosed ? .standard : .unclosed)
  }

  // MARK: - Damaged links

  private func damagedLink(
    at offset: Int, labelStart: Int, isDouble: Bool, before end: Int, isInner: Bool
  ) -> LinkSyntax? {
    let bytes = source.bytes.span
    guard let labelEnd = closingBracket(from: labelStart, before: end) else { return nil }
    let label = bytes.trimmed(labelStart..<labelEnd)
    var index = labelEnd + 1
    var form: LinkSyntax.Form = isDouble ? .standard : .single
    var closesEarly = false
    let afterLabel = bytes.skippingBlanks(from: index, before: end)
    if isDouble, afterLabel < end, bytes[afterLabel] == .closeBracket {
      closesEarly = true
      form = .misplacedBracket
      index = afterLabel + 1
    }
    let open = bytes.skippingBlanks(from: index, before: end)
    guard open < end, bytes[open] == .openParenthesis else {
      guard !label.isEmpty else { return nil }
      return LinkSyntax(
        range: offset..<index, label: label, address: index..<index, destination: index..<index,
        url: "", form: .labelOnly)
    }
    let destination = DamagedDestination(self, after: open, before: end, isInner: isInner)
    if destination.isNested, form == .standard || form == .single { form = .nested }
    var linkEnd = destination.end
    if isDouble, !closesEarly {
      let close = bytes.skippingBlanks(from: linkEnd, before: end)
      if close < end, bytes[close] == .closeBracket {
        linkEnd = close + 1
      } else {
        form = .unclosed
      }
    }
    if !destination.isClosed { form = .unclosed }
    return LinkSyntax(
      range: offset..<linkEnd, label: label, address: destination.address,
      destination: destination.range, url: destination.url, form: form)
  }

  private func closingBracket(from start: Int, before end: Int) -> Int? {
    let bytes = source.bytes.span
    var index = start
    while index < end {
      if bytes[index] == .closeBracket { return index }
      if bytes[index] == .openBracket { return nil }
      index += 1
    }
    return nil
  }

  /// The first URL that appears without brackets: by itself, in `<…>`, or in an HTML link.
  private func bareURL(in range: Range<Int>) -> LinkSyntax? {
    let bytes = source.bytes.span
    for node in text.inlines.nodes {
      guard range.contains(node.range.lowerBound), node.range.upperBound <= range.upperBound else {
        continue
      }
      var place: Range<Int>
      switch node.kind {
      case .bareLink, .autolink: place = bytes.withoutClosingBrackets(node.inner.indices)
      case .html:
        guard let start = bytes.firstIndex(of: "href=\"", in: node.range.indices) else { continue }
        let end = bytes.firstIndex(of: .quotationMark, in: start + 6..<node.range.upperBound)
        place = start + 6..<(end ?? node.range.upperBound)
      default: continue
      }
      guard bytes.matches("http", at: place.lowerBound, before: place.upperBound) else { continue }
      return LinkSyntax(
        range: place, label: place.lowerBound..<place.lowerBound, address: place,
        destination: place, url: bytes.text(in: place), form: .bare)
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  /// A URL without what follows the first bracket that closes none of its own.
  fileprivate func withoutClosingBrackets(_ range: Range<Int>) -> Range<Int> {
    var depth = 0
    for index in range {
      if self[index] == .openParenthesis { depth += 1 }
      if self[index] == .closeParenthesis { depth -= 1 }
      if depth < 0 || self[index] == .closeBracket { return range.lowerBound..<index }
    }
    return range
  }
}

/// What appears in the parentheses of a link that is none in Markdown.
private struct DamagedDestination {
  var range: Range<Int>
  var address: Range<Int>
  var url = ""
  var end: Int
  var isNested = false
  var isClosed = true

  init(_ reader: LinkReader, after open: Int, before limit: Int, isInner: Bool) {
    let source = reader.text.source
    let bytes = source.bytes.span
    let start = open + 1
    let first = bytes.skippingBlanks(from: start, before: limit)
    if !isInner, first < limit, bytes[first] == .openBracket,
      let inner = reader.link(at: first, before: limit, isInner: true), !inner.url.isEmpty
    {
      isNested = true
      address = inner.address.indices
      url = inner.url
      let close = bytes.skippingBlanks(from: inner.range.upperBound, before: limit)
      isClosed = close < limit && bytes[close] == .closeParenthesis
      range = start..<(isClosed ? close : inner.range.upperBound)
      end = isClosed ? close + 1 : inner.range.upperBound
      return
    }
    var depth = 1
    var index = start
    scanning: while index < limit {
      switch bytes[index] {
      case .openParenthesis: depth += 1
      case .closeParenthesis:
        depth -= 1
        if depth == 0 { break scanning }
      case .openBracket:
        depth = -1
        break scanning
      default: break
      }
      index += 1
    }
    isClosed = depth == 0
    if !isClosed {
      // Without its parenthesis a URL ends at whitespace or a bracket.
      let text = bytes.skippingBlanks(from: start, before: index)
      var stop = text
      while stop < index, bytes.blankLength(at: stop, before: index) == 0,
        bytes[stop] != .closeBracket, bytes[stop] != .closeParenthesis
      {
        stop += 1
      }
      index = stop
    }
    range = start..<index
    end = isClosed ? index + 1 : index
    address = Self.address(bytes, in: range)
    url = source.unblankedText(in: ByteRange(address.lowerBound, address.upperBound))
  }

  /// The URL without whitespace around it, angle brackets and a title in quotes.
  private static func address(_ bytes: Span<UInt8>, in range: Range<Int>) -> Range<Int> {
    var text = bytes.trimmed(range)
    if let last = text.last, bytes[last] == .quotationMark {
      var index = text.lowerBound
      while index < last, bytes[index] != .quotationMark { index += 1 }
      if index < last, index > text.lowerBound,
        bytes.trimmed(text.lowerBound..<index).upperBound < index
      {
        text = bytes.trimmed(text.lowerBound..<index)
      }
    }
    if text.count >= 2, bytes[text.lowerBound] == .less, bytes[text.upperBound - 1] == .greater {
      text = bytes.trimmed(text.lowerBound + 1..<text.upperBound - 1)
    }
    return text
  }
}
