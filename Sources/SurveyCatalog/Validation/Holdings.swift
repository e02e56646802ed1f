/// What no fix may lose of a list: its papers, and the URLs of their links.
struct Holdings: Sendable {
  private let paperCount: Int
  private var titles: Set<TitleKey> = []
  /// The titles of papers without a URL.
  private var bareTitles: Set<TitleKey> = []
  private var addresses: Set<PaperKey> = []

  /// Gathers what a list holds.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ catalog: Catalog) {
    let source = catalog.document.source
    paperCount = catalog.papers.count
    for position in catalog.papers.indices {
      let syntax = catalog.papers.syntax(at: position)
      let title = TitleKey(syntax.title, of: source)
      let known = syntax.links.compactMap { PaperKey(address: $0.address, of: source) }
      addresses.formUnion(known)
      guard !title.isEmpty else { continue }
      titles.insert(title)
      if known.isEmpty { bareTitles.insert(title) }
    }
  }

  /// Whether all that other holdings have is here, except papers that were merged with another.
  func keep(_ others: Holdings, butForMerged merged: Int) -> Bool {
    paperCount + merged >= others.paperCount && addresses.isSuperset(of: others.addresses)
      && titles.isSuperset(of: others.bareTitles)
  }
}

extension PaperKey {
  /// Reads where a URL leads: to a paper at a known site, or to a page, by its host and path.
  ///
  /// - Returns: Nil for what is not a URL, or a URL of a known site without a valid id.
  fileprivate init?(address range: ByteRange, of source: SourceFile) {
    guard !source.bytes.span.isVisibleASCII(in: range.indices) else {
      self.init(address: range.indices, in: source)
      return
    }
    let text = SourceFile(path: "", text: source.unblankedText(in: range))
    self.init(address: 0..<text.bytes.count, in: text)
  }

  private init?(address range: Range<Int>, in source: SourceFile) {
    let bytes = source.bytes.span
    var link = EntryLink(address: range, bytes)
    if let second = link.secondAddress(bytes),
      let kept = link.addressBesideRepeat(at: second, bytes)
    {
      link = EntryLink(address: kept, bytes)
    }
    let address = link.address
    if address.site != nil {
      self.init(link, source)
      return
    }
    guard address.scheme == .https || address.scheme == .http, !address.host.isEmpty else {
      return nil
    }
    let path = bytes.droppingSlashes(address.path.indices)
    // A full-width bracket after a URL is meant to end it.
    let end = path.first { Self.ends(bytes, at: $0) } ?? path.upperBound
    self.init(host: address.host.indices, path.lowerBound..<end, bytes)
  }

  private static func ends(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    ["）", "］", "】", "＞"].contains { bytes.matches($0, at: offset, before: bytes.count) }
  }
}

extension EntryLink {
  /// A link without a label.
  fileprivate init(address: Range<Int>, _ bytes: Span<UInt8>) {
    let label = address.lowerBound..<address.lowerBound
    self.init(
      LinkSyntax(
        range: address, label: label, address: address, destination: address, url: "", form: .bare),
      bytes)
  }
}
