/// Reads the links of an entry, however they are bracketed.
///
/// Linear: every scan ends at the next opening bracket at the latest, and what one link has taken no
/// other reads again.
enum LinkParser {
  /// The links in a range, in order.
  static func links(_ bytes: Span<UInt8>, in range: Range<Int>) -> [LinkSyntax] {
    var links: [LinkSyntax] = []
    var index = range.lowerBound
    while let bracket = bytes.firstIndex(of: .openBracket, in: index..<range.upperBound) {
      index = bracket
      if let link = link(bytes, at: index, before: range.upperBound) {
        // `![…](…)` is a picture.
        let isPicture = index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "!")
        if !isPicture || link.form != .single {
          // Most entries have one or two.
          if links.isEmpty { links.reserveCapacity(2) }
          links.append(link)
        }
        index = link.range.upperBound
      } else {
        index += 1
      }
    }
    if links.isEmpty, let bare = bareAddress(bytes, in: range) { links.append(bare) }
    return links
  }

  /// The link that starts at an opening bracket, nil where none does.
  ///
  /// - Parameter isInner: Whether it stands where a link's address belongs, so that none stands in
  ///   its own: hostile lists nest without end.
  static func link(
    _ bytes: Span<UInt8>,
    at offset: Int,
    before end: Int,
    isInner: Bool = false
  ) -> LinkSyntax? {
    let inner = bytes.skippingBlanks(from: offset + 1, before: end)
    if !isInner, inner + 1 < end, bytes[inner] == UInt8(ascii: "!"),
      bytes[inner + 1] == .openBracket,
      let badge = badge(bytes, at: offset, picture: inner + 1, before: end)
    {
      return badge
    }
    let isDouble = inner < end && bytes[inner] == .openBracket
    let labelStart = isDouble ? inner + 1 : offset + 1
    guard let labelEnd = closingBracket(bytes, from: labelStart, before: end) else { return nil }
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
        range: offset..<index,
        label: label,
        address: index..<index,
        destination: index..<index,
        form: .labelOnly
      )
    }
    let destination = Destination(bytes, after: open, before: end, isInner: isInner)
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
      range: offset..<linkEnd,
      label: label,
      address: destination.address,
      destination: destination.range,
      form: form
    )
  }

  /// Whether a link starts at a double opening bracket: whether one closes its label, and the label is
  /// not empty or an address follows.
  static func startsLink(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
    let inner = bytes.skippingBlanks(from: offset + 1, before: end)
    if let labelEnd = closingBracket(bytes, from: inner + 1, before: end),
      labelEnd > inner + 1, bytes.blankLength(at: inner + 1, before: labelEnd) == 0
    {
      return true
    }
    return link(bytes, at: offset, before: end) != nil
  }

  /// The link of a picture, `[![Label](picture)](address)`; the label is what the picture says.
  private static func badge(
    _ bytes: Span<UInt8>,
    at offset: Int,
    picture: Int,
    before end: Int
  ) -> LinkSyntax? {
    guard let picture = link(bytes, at: picture, before: end, isInner: true),
      picture.form == .single
    else { return nil }
    let close = bytes.skippingBlanks(from: picture.range.upperBound, before: end)
    guard close + 1 < end, bytes[close] == .closeBracket, bytes[close + 1] == .openParenthesis
    else { return nil }
    let destination = Destination(bytes, after: close + 1, before: end, isInner: true)
    guard destination.isClosed else { return nil }
    return LinkSyntax(
      range: offset..<destination.end,
      label: picture.label.indices,
      address: destination.address,
      destination: destination.range,
      form: .badge
    )
  }

  private static func closingBracket(
    _ bytes: Span<UInt8>,
    from start: Int,
    before end: Int
  ) -> Int? {
    guard start < end,
      let bracket = bytes.firstIndex(of: .closeBracket, or: .openBracket, in: start..<end)
    else { return nil }
    return bytes[bracket] == .closeBracket ? bracket : nil
  }

  /// The first address that stands by itself.
  private static func bareAddress(_ bytes: Span<UInt8>, in range: Range<Int>) -> LinkSyntax? {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes.matches("http://", at: index, before: range.upperBound)
        || bytes.matches("https://", at: index, before: range.upperBound)
      {
        var end = index
        while end < range.upperBound, bytes.blankLength(at: end, before: range.upperBound) == 0,
          bytes[end] != .greater, bytes[end] != .closeParenthesis, bytes[end] != .closeBracket,
          bytes[end] != UInt8(ascii: "\""), bytes[end] != .less
        {
          end += 1
        }
        while end > index, bytes[end - 1] == .dot || bytes[end - 1] == .comma { end -= 1 }
        return LinkSyntax(
          range: index..<end,
          label: index..<index,
          address: index..<end,
          destination: index..<end,
          form: .bare
        )
      }
      index += 1
    }
    return nil
  }
}

/// What stands in the parentheses of a link.
private struct Destination {
  var range: Range<Int>
  var address: Range<Int>
  var end: Int
  var isNested = false
  var isClosed = true

  init(_ bytes: Span<UInt8>, after open: Int, before limit: Int, isInner: Bool) {
    let start = open + 1
    let first = bytes.skippingBlanks(from: start, before: limit)
    if !isInner, first < limit, bytes[first] == .openBracket,
      let inner = LinkParser.link(bytes, at: first, before: limit, isInner: true),
      !inner.address.isEmpty
    {
      isNested = true
      address = inner.address.indices
      let close = bytes.skippingBlanks(from: inner.range.upperBound, before: limit)
      isClosed = close < limit && bytes[close] == .closeParenthesis
      range = start..<(isClosed ? close : inner.range.upperBound)
      end = isClosed ? close + 1 : inner.range.upperBound
      return
    }
    var depth = 1
    var index = start
    while let mark = bytes.firstIndex(
      of: .openParenthesis, .closeParenthesis, .openBracket, in: index..<limit)
    {
      index = mark
      switch bytes[index] {
      case .openParenthesis: depth += 1
      case .closeParenthesis: depth -= 1
      default: depth = -1
      }
      if depth <= 0 { break }
      index += 1
    }
    if depth > 0 { index = limit }
    isClosed = depth == 0
    if !isClosed {
      // Without its parenthesis an address ends where a blank or a bracket does.
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
  }

  /// The address without blanks, angle brackets and a title in quotes.
  private static func address(_ bytes: Span<UInt8>, in range: Range<Int>) -> Range<Int> {
    var text = bytes.trimmed(range)
    if let last = text.last, bytes[last] == UInt8(ascii: "\"") {
      var index = text.lowerBound
      while index < last, bytes[index] != UInt8(ascii: "\"") { index += 1 }
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
