/// What no fix may lose of a list: its papers, and where their links lead.
struct Holdings: Sendable {
  private var paperCount: Int
  private var titles: Set<TitleKey> = []
  /// The titles of papers without an address: nothing else tells these.
  private var bareTitles: [TitleKey] = []
  private var addresses: Set<AddressKey> = []

  /// Gathers what a list holds.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ catalog: Catalog) {
    let papers = catalog.papers
    let source = catalog.document.source
    paperCount = papers.count
    for position in papers.indices {
      let syntax = papers.syntax(at: position)
      let title = TitleKey(syntax.title, of: source)
      let keys = syntax.links.compactMap { AddressKey($0.address, of: source) }
      addresses.formUnion(keys)
      guard !title.isEmpty else { continue }
      titles.insert(title)
      if keys.isEmpty { bareTitles.append(title) }
    }
  }

  /// Whether all that other holdings have is here, but for papers that were merged with another.
  func keep(_ others: Holdings, butForMerged merged: Int) -> Bool {
    paperCount + merged >= others.paperCount && addresses.isSuperset(of: others.addresses)
      && titles.isSuperset(of: others.bareTitles)
  }
}

/// What an address leads to, however it is written.
private enum AddressKey: Hashable {
  /// A paper at a site that is known.
  case paper(PaperKey)
  /// A page: its host and path. Where its query matters the path mostly tells it too.
  case page(Fingerprint)

  /// Tells the key of an address; nil where it leads nowhere, or to a page that cannot be there.
  init?(_ range: ByteRange, of source: SourceFile) {
    let text = SourceFile(path: "", text: source.unblankedText(in: range))
    var link = EntryLink(address: 0..<text.bytes.count, text.bytes.span)
    if let second = link.secondAddress(text.bytes.span),
      let kept = link.addressBesideRepeat(at: second, text.bytes.span)
    {
      link = EntryLink(address: kept, text.bytes.span)
    }
    let address = link.address
    if address.site != nil {
      guard let key = PaperKey(link, text) else { return nil }
      self = .paper(key)
      return
    }
    guard address.scheme == .https || address.scheme == .http, !address.host.isEmpty else {
      return nil
    }
    var page = FingerprintMaker()
    for offset in address.host.indices { page.add(text.bytes[offset].lowercased) }
    var path = address.path.indices
    while let last = path.last, text.bytes[last] == .slash { path = path.dropLast() }
    for offset in path {
      // A full-width bracket behind an address is meant to end it.
      if Self.ends(text.bytes.span, at: offset) { break }
      page.add(text.bytes[offset])
    }
    self = .page(page.fingerprint)
  }

  private static func ends(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    (["）", "］", "】", "＞"] as [StaticString]).contains {
      bytes.matches($0, at: offset, before: bytes.count)
    }
  }
}

extension EntryLink {
  /// A link without a label.
  fileprivate init(address: Range<Int>, _ bytes: Span<UInt8>) {
    let label = address.lowerBound..<address.lowerBound
    self.init(
      LinkSyntax(
        range: address, label: label, address: address, destination: address, form: .bare), bytes)
  }
}
