/// Venues that were looked up already, by the bytes that name them.
struct VenueCache {
  /// What of a venue matters where the entry has no other fault.
  struct Verdict: Sendable {
    /// Whether no rule finds fault with the venue, nor with how its words stand.
    let isFaultless: Bool
    /// Whether the venue is a preprint server.
    let isPreprint: Bool
    /// Whether it says that arXiv is where the paper appeared.
    let isArXiv: Bool
  }

  private struct Known {
    let range: ByteRange
    let reading: VenueReading
    let verdict: Verdict
  }

  private var known: [Known] = []
  private var places = FirstPlaces(capacity: 128)

  /// What a range of a source says of a venue; all calls must be of one source.
  mutating func reading(in range: ByteRange, of source: SourceFile) -> VenueReading {
    known[position(of: range, in: source)].reading
  }

  /// The verdict on the venue that a range of a source names; all calls must be of one source.
  mutating func verdict(of range: ByteRange, in source: SourceFile) -> Verdict {
    known[position(of: range, in: source)].verdict
  }

  private mutating func position(of range: ByteRange, in source: SourceFile) -> Int {
    let bytes = source.bytes.span
    var name = FingerprintMaker()
    name.add(bytes, range.indices)
    let first = places.first(known.count, name.fingerprint.hash) {
      bytes.isEqual(known[$0].range.indices, to: bytes, range.indices)
    }
    if first == known.count {
      let reading = VenueReading(range, of: source)
      known.append(
        Known(
          range: range, reading: reading,
          verdict: Verdict(
            isFaultless: reading.corrections.isEmpty && !reading.isTwoVenues
              && bytes.isPlainVenue(in: range.indices),
            isPreprint: reading.venue.kind == .preprint,
            isArXiv: reading.venue.isArXivPreprint)))
    }
    return first
  }
}

extension Span where Element == UInt8 {
  /// Whether a venue has one blank between words and none at its ends, no comma at its ends, and no
  /// byte that may be the syntax of tags and links.
  fileprivate func isPlainVenue(in range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, self[first] != .comma,
      self[last] != .comma, self[last] != .space
    else { return false }
    var wasBlank = true
    for index in range {
      switch self[index] {
      case .less, .greater, .openBracket, .closeBracket, UInt8(ascii: "\\"): return false
      case .space where wasBlank: return false
      case .space...0x7E: wasBlank = self[index] == .space
      default: return false
      }
    }
    return true
  }
}
