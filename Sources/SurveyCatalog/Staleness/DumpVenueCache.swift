/// The venues of dumps by the text that names them, each read once.
struct DumpVenueCache: Sendable {
  private var venues: [DumpVenue] = []
  private var counts: [DumpVenue.Count] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var last: [UInt8] = []
  private var lastNumber = -1
  private var lastCovered: (number: Int, year: Int?) = (-1, nil)
  /// The years by the canonical names of known venues.
  private(set) var years: [String: Set<Int>] = [:]
  /// The most texts that are kept; a dump may name any number.
  private static let capacity = 1 << 14

  subscript(number: Int) -> DumpVenue { venues[number] }

  /// How entries of a venue count.
  func count(of number: Int) -> DumpVenue.Count { counts[number] }

  /// The number of the venue that an entry names.
  mutating func number(of record: RawRecord, _ bytes: Span<UInt8>, dump: String) -> Int {
    let isPlain = record.venueID.isEmpty && record.track.isEmpty && record.status.isEmpty
    // Entries of the same proceedings follow one another.
    if isPlain, lastNumber >= 0, !record.venue.isEmpty, bytes.isSame(record.venue, as: last) {
      return lastNumber
    }
    let key = Self.key(record, bytes)
    if let number = numbers[key] {
      if isPlain { (last, lastNumber) = (bytes.copy(record.venue), number) }
      return number
    }
    if venues.count >= Self.capacity {
      (venues, counts, numbers, lastNumber) = ([], [], [:], -1)
      lastCovered = (-1, nil)
    }
    var venue = DumpVenue(
      DumpText.visible(bytes, record.venue), id: DumpText.visible(bytes, record.venueID),
      track: DumpText.visible(bytes, record.track) + " " + DumpText.visible(bytes, record.status),
      key: DumpText.visible(bytes, record.key))
    if venue.name.isEmpty, !record.status.isEmpty || !record.isTeX, venue.decision == .unknown {
      venue = DumpVenue(
        Self.venueText(ofDump: dump),
        track: DumpText.visible(bytes, record.track) + " " + DumpText.visible(bytes, record.status))
    }
    let number = venues.count
    venues.append(venue)
    counts.append(venue.count)
    numbers[key] = number
    if isPlain { (last, lastNumber) = (bytes.copy(record.venue), number) }
    return number
  }

  /// Everything that decides the venue; of the key only DBLP's series.
  private static func key(_ record: RawRecord, _ bytes: Span<UInt8>) -> [UInt8] {
    var key = bytes.copy(record.venue)
    if record.venue.isEmpty {
      var slashCount = 0
      for index in record.key {
        if bytes[index] == UInt8(ascii: "/") { slashCount += 1 }
        if slashCount == 2 { break }
        key.append(bytes[index])
      }
      if slashCount < 2 { key.removeAll() }
    }
    for part in [record.venueID, record.track, record.status] where !part.isEmpty {
      key.append(0)
      key += bytes.copy(part)
    }
    return key
  }

  /// The venue that the name of a dump gives: papercopilot's `iclr2024.json` says it nowhere else.
  private static func venueText(ofDump name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    let stem = file.split(separator: ".").first ?? ""
    let letters = stem.prefix { $0.isLetter }
    let digits = stem.dropFirst(letters.count).drop { $0 == "-" || $0 == "_" }.prefix(4)
    guard letters.count >= 2, digits.count == 4, Int(digits) != nil else { return "" }
    return "\(letters.uppercased()) \(digits)"
  }

  /// Notes that the dump has a paper of a venue and year.
  mutating func cover(_ number: Int, _ year: Int?) {
    if lastCovered.number == number, lastCovered.year == year { return }
    lastCovered = (number, year)
    guard venues[number].isKnown, let year else { return }
    years[venues[number].name, default: []].insert(year)
  }
}

extension Span where Element == UInt8 {
  fileprivate func copy(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }

  fileprivate func isSame(_ range: Range<Int>, as bytes: [UInt8]) -> Bool {
    guard range.count == bytes.count else { return false }
    let own = extracting(range)
    // Without an early exit many bytes are compared at once.
    var difference: UInt8 = 0
    for index in bytes.indices { difference |= own[index] ^ bytes[index] }
    return difference == 0
  }
}
