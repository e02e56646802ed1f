/// Questions that several rules ask about an entry.
extension Entry {
  /// Whether the entry is not a paper: a tool or a website, or a template that was not filled in.
  ///
  /// The former has neither tags nor venue nor year, and no link to a paper; the latter has words in
  /// place of year and URLs. Lists have such lines among their papers; they need no venue and no year.
  borrowing func namesNoPaper() -> Bool {
    guard syntax.year == nil, !links.isEmpty else { return false }
    let bytes = self.bytes.span
    if links.allSatisfy({ !$0.syntax.address.isEmpty && !$0.leadsSomewhere(bytes) }) { return true }
    guard syntax.hasNoTags, syntax.venue == nil else { return false }
    return links.allSatisfy { $0.role != .paper && $0.address.site == nil }
  }

  /// Whether venue and year may be part of the title, as in `[ICML 2023] Title`.
  borrowing func hidesVenueInTitle() -> Bool {
    guard syntax.hasNoTags, syntax.year == nil else { return false }
    return bytes.span.lastYear(in: syntax.title.indices) != nil
  }

  /// Where venue and year are, or should be: between the tags, else at the only tag, else at the end of
  /// the title.
  borrowing func venuePlace() -> ByteRange {
    let inside = bytes.span.trimmed(syntax.inside.indices)
    if !inside.isEmpty { return ByteRange(inside.lowerBound, inside.upperBound) }
    if syntax.openTag.form != .missing { return syntax.openTag.range }
    if syntax.closeTag.form != .missing { return syntax.closeTag.range }
    return ByteRange(syntax.title.upperBound, syntax.title.upperBound)
  }

  /// Whether the label of a link says that it is to the paper, or the title itself is a link.
  borrowing func hasPaperLink() -> Bool {
    links.contains { link in
      if link.role == .paper { return true }
      return link.syntax.label.isEmpty && (link.syntax.form == .single || link.address.site != nil)
    }
  }
}

extension EntryLink {
  /// Whether the URL has a scheme, a host, a path or an anchor.
  func leadsSomewhere(_ bytes: Span<UInt8>) -> Bool {
    if address.scheme != .none { return true }
    return syntax.address.indices.contains { index in
      switch bytes[index] {
      case .slash, .dot, .hash, UInt8(ascii: ":"): true
      default: false
      }
    }
  }

  /// Whether there is whitespace in the URL.
  func isParted(_ bytes: Span<UInt8>) -> Bool {
    let address = syntax.address
    var index = address.lowerBound
    while index < address.upperBound {
      if bytes.blankLength(at: index, before: address.upperBound) > 0 { return true }
      index += 1
    }
    return false
  }

  /// Where a second URL starts that was pasted after the first; nil if there is none.
  ///
  /// A URL may contain another one: in its query, or after a slash as in archives.
  func secondAddress(_ bytes: Span<UInt8>) -> Int? {
    let range = syntax.address.indices
    var start = range.lowerBound
    while let next = Self.scheme(after: start, in: range, bytes) {
      if isRepeat(at: next, bytes) || !Self.embedsAddress(bytes[next - 1]) { return next }
      start = next
    }
    return nil
  }

  /// Where the next `http` or `https` scheme starts after the one at an offset.
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

  /// What is left of a URL without a second one that repeats it or its scheme; nil if the second is
  /// another URL.
  ///
  /// Of a repeated scheme the last one stays, of a doubled URL the first.
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

  /// Whether what follows an offset repeats what is before it, or its scheme.
  func isRepeat(at offset: Int, _ bytes: Span<UInt8>) -> Bool {
    let range = syntax.address.indices
    let first = bytes.trimmed(range.lowerBound..<offset)
    if first.count <= 8 { return true }
    let second = bytes.trimmed(offset..<range.upperBound)
    return first.count == second.count
      && zip(first, second).allSatisfy { bytes[$0] == bytes[$1] }
  }

  /// Whether a URL after this byte is part of the one before it.
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
