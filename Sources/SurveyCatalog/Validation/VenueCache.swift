/// Venues that were looked up already, by the bytes that name them.
struct VenueCache {
  /// What of a venue matters where the entry has no other fault.
  struct Verdict: Sendable {
    /// Whether no rule finds fault with the venue.
    let isFaultless: Bool
    /// Whether the venue is a preprint server.
    let isPreprint: Bool
    /// Whether it says that arXiv is where the paper appeared.
    let isArXiv: Bool
  }

  private struct Known {
    var hash: UInt64
    var range: ByteRange
    var verdict: Verdict
  }

  private var readings: [[UInt8]: VenueReading] = [:]
  /// The last verdict of each hash; most entries need nothing else.
  private var known: [Known?] = []

  mutating func reading(in range: ByteRange, of source: SourceFile) -> VenueReading {
    let key = Array(source.bytes[range.indices])
    if let reading = readings[key] { return reading }
    let reading = VenueReading(range, of: source)
    readings[key] = reading
    return reading
  }

  /// The verdict on the venue that a range of a source names; all calls must be of one source.
  mutating func verdict(of range: ByteRange, in source: SourceFile) -> Verdict {
    let bytes = source.bytes.span
    if known.isEmpty { known = [Known?](repeating: nil, count: 512) }
    var hash = UInt64(range.count)
    for offset in range.indices { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3 }
    let slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (known.count - 1)
    if let last = known[slot], last.hash == hash, last.range.count == range.count,
      zip(last.range.indices, range.indices).allSatisfy({ bytes[$0] == bytes[$1] })
    {
      return last.verdict
    }
    let reading = reading(in: range, of: source)
    let verdict = Verdict(
      isFaultless: reading.corrections.isEmpty && !reading.isTwoVenues,
      isPreprint: reading.venue.kind == .preprint,
      isArXiv: reading.venue.isArXivPreprint)
    known[slot] = Known(hash: hash, range: range, verdict: verdict)
    return verdict
  }
}
