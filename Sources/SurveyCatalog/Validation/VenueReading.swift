/// What a venue's text says, and how it could be written better.
struct VenueReading: Sendable {
  let venue: Venue
  /// The names in the text that are not written as the table has them.
  let corrections: [Correction]
  /// Whether the text names two venues where an entry has one.
  let isTwoVenues: Bool
  /// The bytes, from the text's start, of a preprint server that stands beside the venue.
  let preprint: Range<Int>?

  /// A name that has a better spelling.
  struct Correction: Sendable {
    /// The bytes of the name, from the text's start.
    let range: Range<Int>
    /// The name as the table has it.
    let name: String
    /// Whether the name is wrong, not just another one.
    let isMisspelling: Bool
  }

  init(_ range: ByteRange, of source: SourceFile) {
    venue = Venue(source.unbrokenText(in: range))
    let text = source.text(in: range)
    // Written as the table has it: most venues are.
    if venue.isKnown, venue.name == text {
      corrections = []
      isTwoVenues = false
      preprint = nil
      return
    }
    let bytes = Array(text.utf8)
    // In ill-formed text offsets would not be those of the source. What stands in an address is none.
    guard bytes.count == range.count, bytes.count < 256,
      bytes.span.firstIndex(of: "://", in: 0..<bytes.count) == nil
    else {
      corrections = []
      isTwoVenues = false
      preprint = nil
      return
    }
    let parts = VenueParts(bytes)
    let isOne = VenueParts.isKnown(bytes[...]) || parts.ranges.count < 2
    let names = isOne ? [ByteRange(0, bytes.count)] : parts.ranges
    corrections = names.compactMap { Correction(nameIn: bytes[$0.indices]) }
    isTwoVenues = !isOne && parts.areTwoVenues
    preprint = isTwoVenues ? parts.preprint : nil
  }
}

extension VenueReading.Correction {
  /// Looks for a name that has a better spelling: the whole text, or the venue whose track it names.
  fileprivate init?(nameIn text: ArraySlice<UInt8>) {
    let whole = String(decoding: text, as: UTF8.self)
    let start = text.startIndex
    if VenueTable.standard.hasName(whole) {
      self.init(whole, at: start, asTrack: false)
      return
    }
    if let track = VenueTrack(whole) {
      // The venue stands first (`NIPS Workshop`) or last (`Findings of ACL`).
      let isFirst = text.starts(with: track.base.utf8)
      let offset = isFirst ? start : text.endIndex - track.base.utf8.count
      self.init(track.base, at: offset, asTrack: false)
      return
    }
    let ends: [UInt8] = [.space, UInt8(ascii: "-"), UInt8(ascii: "@"), .openParenthesis]
    guard let end = text.firstIndex(where: { ends.contains($0) }) else { return nil }
    self.init(String(decoding: text[..<end], as: UTF8.self), at: start, asTrack: true)
  }

  private init?(_ name: String, at offset: Int, asTrack: Bool) {
    guard let (venue, spelling) = VenueTable.standard.venue(named: name), name != venue.name else {
      return nil
    }
    let letters = name.utf8
    switch spelling {
    case .misspelling: break
    case .alias:
      // `NIPS-ENLSP` is a track; `ATC Something` may be anything.
      if asTrack, letters.count < 4 || !letters.allSatisfy({ $0.isLetter && $0.lowercased != $0 }) {
        return nil
      }
    case .canonical:
      // Case tells names apart, not the marks between words.
      guard venue.kind != .other, !venue.name.utf8.contains(.space),
        letters.elementsEqual(venue.name.utf8, by: { $0.lowercased == $1.lowercased })
      else { return nil }
    }
    self.init(
      range: offset..<offset + letters.count, name: venue.name,
      isMisspelling: spelling == .misspelling)
  }
}

/// The parts of a venue's text between commas, bars and slashes.
private struct VenueParts {
  private(set) var ranges: [ByteRange] = []
  /// The part, with what divides it from the other, that is a preprint server beside a venue.
  private(set) var preprint: Range<Int>?
  /// Whether the parts name venues of which an entry has one.
  private(set) var areTwoVenues = false

  /// Venues that meet together and are named so.
  private static let joint: [[String]] = [
    ["LREC", "COLING"], ["ACL", "IJCNLP"], ["EMNLP", "IJCNLP"], ["AACL", "IJCNLP"],
    ["ECML", "PKDD"], ["NAACL", "HLT"],
  ]

  static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
    Venue(String(decoding: name, as: UTF8.self)).isKnown
  }

  init(_ bytes: [UInt8]) {
    let dividers: [UInt8] = [
      .comma, .pipe, .slash, UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "+"),
    ]
    guard bytes.contains(where: { dividers.contains($0) }) else { return }
    var isList = true
    var start = 0
    for index in 0...bytes.count where index == bytes.count || dividers.contains(bytes[index]) {
      if index < bytes.count, bytes[index] != .comma, bytes[index] != UInt8(ascii: ";") {
        isList = false
      }
      let part = bytes.span.trimmed(start..<index)
      if !part.isEmpty { ranges.append(ByteRange(part.lowerBound, part.upperBound)) }
      start = index + 1
    }
    let venues = ranges.map { Venue(String(decoding: bytes[$0.indices], as: UTF8.self)) }
    let names = venues.map { $0.name }
    guard names.contains(where: { $0 != names[0] }), venues.allSatisfy({ $0.isKnown }) else {
      return
    }
    let preprints = venues.indices.filter { venues[$0].kind == .preprint }
    // `LREC | COLING` is one conference of two.
    let isJoint = Self.joint.contains { joint in
      joint.allSatisfy(names.contains) && names.allSatisfy(joint.contains)
    }
    areTwoVenues = !preprints.isEmpty || (isList && !isJoint)
    if venues.count == 2, preprints.count == 1 {
      preprint =
        preprints == [0]
        ? ranges[0].lowerBound..<ranges[1].lowerBound : ranges[0].upperBound..<ranges[1].upperBound
    }
  }
}
