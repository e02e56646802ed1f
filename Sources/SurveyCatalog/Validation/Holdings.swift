/// What no fix may lose of a list: its papers, and where their links lead.
struct Holdings: Sendable {
  private var paperCount = 0
  private var titles: [Fingerprint] = []
  /// The titles of papers without an address: nothing else tells these.
  private var bareTitles: [Fingerprint] = []
  private var addresses: [Fingerprint] = []

  /// Gathers what a list holds.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ catalog: Catalog) {
    let source = catalog.document.source
    paperCount = catalog.papers.count
    for position in catalog.papers.indices {
      let syntax = catalog.papers.syntax(at: position)
      let title = TitleKey(syntax.title, of: source)
      let count = addresses.count
      for link in syntax.links {
        if let address = Fingerprint(address: link.address, of: source) {
          addresses.append(address)
        }
      }
      guard !title.isEmpty else { continue }
      titles.append(title.text)
      if addresses.count == count { bareTitles.append(title.text) }
    }
  }

  /// Whether all that other holdings have is here, but for papers that were merged with another.
  func keep(_ others: Holdings, butForMerged merged: Int) -> Bool {
    paperCount + merged >= others.paperCount && addresses.holdAll(of: others.addresses)
      && titles.holdAll(of: others.bareTitles)
  }
}

extension [Fingerprint] {
  /// Whether each of some others is here, wherever it stands.
  fileprivate func holdAll(of others: [Fingerprint]) -> Bool {
    // Most fixes leave them as they are.
    if self == others || others.isEmpty { return true }
    var known = FingerprintNumbers(capacity: count)
    for fingerprint in self { _ = known.insert(fingerprint) }
    return others.allSatisfy(known.contains)
  }
}

/// What an address leads to, however it is written.
extension Fingerprint {
  /// Tells where an address leads: to a paper at a site that is known, or to a page, by its host and path,
  /// which mostly tells it too where its query matters.
  ///
  /// - Returns: Nil where it leads nowhere, or to a page that cannot be there.
  fileprivate init?(address range: ByteRange, of source: SourceFile) {
    guard !source.bytes.span.isVisibleASCII(in: range.indices) else {
      self.init(address: range.indices, in: source)
      return
    }
    let text = SourceFile(path: "", text: source.unblankedText(in: range))
    self.init(address: text.bytes.indices, in: text)
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
      guard let key = PaperKey(link, source) else { return nil }
      self = key.fingerprint
      return
    }
    guard address.scheme == .https || address.scheme == .http, !address.host.isEmpty else {
      return nil
    }
    var page = FingerprintMaker()
    for offset in address.host.indices { page.add(bytes[offset].lowercased) }
    var path = address.path.indices
    while let last = path.last, bytes[last] == .slash { path = path.dropLast() }
    for offset in path {
      // A full-width bracket behind an address is meant to end it.
      if Self.ends(bytes, at: offset) { break }
      page.add(bytes[offset])
    }
    self = page.fingerprint
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
