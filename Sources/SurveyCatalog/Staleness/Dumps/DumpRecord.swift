/// An entry of a dump as text.
public struct DumpRecord: Hashable, Sendable {
  /// Whether the entry is a paper, not proceedings, a thesis or a home page.
  public let isPaper: Bool
  /// The key or id by which the dump knows the entry.
  public let key: String
  /// The title as a reader sees it.
  public let title: String
  /// The venue as the dump writes it.
  public let venue: String
  /// The year or date as the dump writes it.
  public let year: String
  /// The status, such as `Poster` or `Reject`.
  public let status: String
  /// Addresses and ids.
  public let links: [String]
}

extension DumpReader {
  /// Reads on to the next entry; nil if more bytes are needed, or none are left.
  public mutating func nextRecord() -> DumpRecord? {
    guard advance() else { return nil }
    let text = record.isDecoded ? record.text : bytes
    return DumpRecord(record, text.span)
  }
}

extension DumpRecord {
  init(_ record: RawRecord, _ bytes: Span<UInt8>) {
    isPaper = record.isPaper
    key = DumpText.visible(bytes, record.key)
    title = DumpText.visible(bytes, record.title)
    venue = DumpText.visible(bytes, record.venue)
    year = DumpText.visible(bytes, record.year)
    status = DumpText.visible(bytes, record.status)
    links = record.links.map { DumpText.visible(bytes, $0.range) }
  }
}
