/// What several rules ask of an entry.
extension Entry {
  /// Whether the entry names no paper: a tool or a website, or a form that was not filled in.
  ///
  /// The former has neither tags nor venue nor year, and no link to a paper; in the latter `year`
  /// stands for the year, and a word for every address. Lists hold such lines among their papers;
  /// they owe no venue and no year.
  borrowing func namesNoPaper() -> Bool {
    guard syntax.year == nil, !links.isEmpty else { return false }
    let bytes = self.bytes.span
    if links.allSatisfy({ !$0.syntax.address.isEmpty && !$0.leadsSomewhere(bytes) }) { return true }
    guard syntax.hasNoTags, syntax.venue == nil else { return false }
    return links.allSatisfy { $0.role != .paper && $0.address.site == nil }
  }

  /// Whether venue and year may stand somewhere in the title, as in `[ICML 2023] Title`.
  ///
  /// What is wrong with such an entry is that no tag holds them.
  borrowing func hidesVenueInTitle() -> Bool {
    guard syntax.hasNoTags, syntax.year == nil else { return false }
    return bytes.span.lastYear(in: syntax.title.indices) != nil
  }

  /// Where venue and year stand, or would stand: what is between the tags, else the tag that is
  /// there, else the end of the title.
  borrowing func venuePlace() -> ByteRange {
    let inside = bytes.span.trimmed(syntax.inside.indices)
    if !inside.isEmpty { return ByteRange(inside.lowerBound, inside.upperBound) }
    if syntax.openTag.form != .missing { return syntax.openTag.range }
    if syntax.closeTag.form != .missing { return syntax.closeTag.range }
    return ByteRange(syntax.title.upperBound, syntax.title.upperBound)
  }

  /// Whether a link leads to the paper by its label, or is the title itself.
  borrowing func hasPaperLink() -> Bool {
    links.contains { link in
      if link.role == .paper { return true }
      return link.syntax.label.isEmpty && (link.syntax.form == .single || link.address.site != nil)
    }
  }
}

extension EntryLink {
  /// Whether the address can be one: it has a scheme, a host, a path or an anchor.
  func leadsSomewhere(_ bytes: Span<UInt8>) -> Bool {
    if address.scheme != .none { return true }
    return syntax.address.indices.contains { index in
      switch bytes[index] {
      case .slash, .dot, .hash, UInt8(ascii: ":"): true
      default: false
      }
    }
  }

  /// Whether blanks stand in the address.
  func isParted(_ bytes: Span<UInt8>) -> Bool {
    let address = syntax.address
    var index = address.lowerBound
    while index < address.upperBound {
      if bytes.blankLength(at: index, before: address.upperBound) > 0 { return true }
      index += 1
    }
    return false
  }

  /// Where a second address begins that was pasted behind the first; nil for most.
  ///
  /// An address may hold another by right: in its query, or behind a slash as archives have it.
  func secondAddress(_ bytes: Span<UInt8>) -> Int? {
    let range = syntax.address.indices
    var start = range.lowerBound
    while let next = Self.scheme(after: start, in: range, bytes) {
      if isRepeat(at: next, bytes) || !Self.embedsAddress(bytes[next - 1]) { return next }
      start = next
    }
    return nil
  }

  /// Where the next scheme of the web stands behind the one that begins at an offset, or the byte there.
  private static func scheme(
    after start: Int, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Int? {
    var search = start + 8
    while search < range.upperBound,
      let mark = bytes.firstIndex(of: UInt8(ascii: ":"), in: search..<range.upperBound)
    {
      search = mark + 1
      guard bytes.matches("://", at: mark, before: range.upperBound) else { continue }
      if bytes.matches("https", at: mark - 5, before: mark), mark - 5 > start { return mark - 5 }
      if bytes.matches("http", at: mark - 4, before: mark), mark - 4 > start { return mark - 4 }
    }
    return nil
  }

  /// What is left of an address of which a second one says a part once more; nil where it says
  /// something else.
  ///
  /// Of a scheme that is written again and again the last stays, of a doubled address the first.
  func addressBesideRepeat(at second: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard isRepeat(at: second, bytes) else { return nil }
    let range = syntax.address.indices
    guard second - range.lowerBound <= 8 else {
      return range.lowerBound..<bytes.trimmed(range.lowerBound..<second).upperBound
    }
    var start = second
    while let next = Self.scheme(after: start, in: range, bytes), next - start <= 8 { start = next }
    return start..<range.upperBound
  }

  /// Whether what follows an offset says once more what stands before it, or its scheme.
  func isRepeat(at offset: Int, _ bytes: Span<UInt8>) -> Bool {
    let range = syntax.address.indices
    let first = bytes.trimmed(range.lowerBound..<offset)
    if first.count <= 8 { return true }
    let second = bytes.trimmed(offset..<range.upperBound)
    return first.count == second.count
      && zip(first, second).allSatisfy { bytes[$0] == bytes[$1] }
  }

  /// Whether an address behind this byte is part of the one before it.
  private static func embedsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case .slash, UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "&"),
      UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "*"), .hash,
      .openParenthesis, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
