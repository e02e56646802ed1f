/// A member of an object that says something of where a paper appeared.
enum JSONField: String {
  case title, venue, venueid, track, status, decision, year, issued, date, id, forum, key, type, doi
  case url, ee, site, openreview, oa, pdf, arxiv, eprint
  case containerTitle = "container-title"
  case eventTitle = "event-title"
}

/// Reads one object of a JSON text, of any depth up to a limit, without recursion.
struct JSONObjectReader {
  private struct Container {
    var isObject: Bool
    /// What strings and numbers inside say.
    var field: JSONField?
    /// Whether the members' names say what they are.
    var isRecord: Bool
  }

  private static let deepest = 64

  private var offset: Int
  private var open: [Container] = [Container(isObject: true, field: nil, isRecord: true)]
  /// The field of the value that comes next, and whether it is the record's `content` or `info`.
  private var field: JSONField?
  private var isRecord = false

  /// Creates a reader for the object whose first member is at or after an offset.
  init(offset: Int) {
    self.offset = offset
  }

  /// Whether reading stopped in an object of a list, which may be a paper itself.
  var isInList: Bool {
    open.indices.dropLast().contains { !open[$0].isObject && open[$0 + 1].isObject }
  }

  /// Reads to the end of the object.
  mutating func read(_ bytes: Span<UInt8>, into record: inout RawRecord) -> JSONEnd {
    while let container = open.last {
      offset = bytes.endOfWhitespace(from: offset)
      guard offset < bytes.count else { return .unfinished }
      switch bytes[offset] {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "}") where container.isObject, UInt8(ascii: "]") where !container.isObject:
        open.removeLast()
        offset += 1
      default:
        if container.isObject {
          if let end = readName(bytes, in: container) { return end }
        } else {
          field = container.field
          isRecord = false
        }
        if let end = readValue(bytes, into: &record) { return end }
      }
    }
    return .end(offset)
  }

  private mutating func readName(_ bytes: Span<UInt8>, in container: Container) -> JSONEnd? {
    guard bytes[offset] == UInt8(ascii: "\"") else { return .fault }
    let start = offset + 1
    guard case .end(let end) = bytes.endOfJSONString(from: start) else {
      return bytes.endOfJSONString(from: start)
    }
    offset = bytes.endOfWhitespace(from: end)
    guard offset < bytes.count else { return .unfinished }
    guard bytes[offset] == UInt8(ascii: ":") else { return .fault }
    offset = bytes.endOfWhitespace(from: offset + 1)
    guard offset < bytes.count else { return .unfinished }
    let name = end - start > 20 ? "" : bytes.lowercaseText(start..<end - 1)
    if container.isRecord {
      field = JSONField(rawValue: name)
      isRecord = open.count == 1 && (name == "content" || name == "info")
    } else {
      isRecord = false
      // OpenReview: `"title": {"value": …}`. CSL: `"issued": {"date-parts": [[2024, 5]]}`.
      let isInside = name == "value" || name == "date-parts" || name == "raw"
      field = isInside ? container.field : nil
    }
    return nil
  }

  private mutating func readValue(
    _ bytes: Span<UInt8>, into record: inout RawRecord
  ) -> JSONEnd? {
    switch bytes[offset] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else { return .fault }
      open.append(
        Container(isObject: bytes[offset] == UInt8(ascii: "{"), field: field, isRecord: isRecord))
      offset += 1
    case UInt8(ascii: "\""):
      let outcome = bytes.endOfJSONString(from: offset + 1)
      guard case .end(let end) = outcome else { return outcome }
      if let field { record.set(field, decoding: bytes, offset + 1..<end - 1) }
      offset = end
    default:
      let start = offset
      while offset < bytes.count, bytes[offset].isInJSONWord { offset += 1 }
      guard offset < bytes.count else { return .unfinished }
      guard offset > start else { return .fault }
      if field == .year || field == .issued, bytes[start] <= UInt8(ascii: "9") {
        record.set(.year, decoding: bytes, start..<offset)
      }
    }
    return nil
  }
}

extension RawRecord {
  /// Decodes a string and records it as a field's value.
  mutating func set(_ field: JSONField, decoding bytes: Span<UInt8>, _ range: Range<Int>) {
    let start = text.count
    text.appendJSONString(bytes, range)
    if field == .title, text[start...].contains(where: { $0 == 0x26 || $0 == 0x3C }) {
      let title = Array(text[start...])
      text.removeLast(text.count - start)
      XMLText.appendPlain(title.span, title.indices, isLatin1: false, to: &text)
    }
    let value = start..<text.count
    switch field {
    case .title: if title.isEmpty { title = value }
    case .venue, .containerTitle: if venue.isEmpty { venue = value }
    case .eventTitle: if venue.isEmpty { venue = value }
    case .venueid: venueID = value
    case .track: track = value
    case .status, .decision: status = value
    case .year, .issued, .date: if year.isEmpty { year = value }
    case .key: key = value
    case .id:
      if key.isEmpty { key = value }
      links.append(Link(kind: .openReview, range: value))
    case .forum: links.append(Link(kind: .openReview, range: value))
    case .type:
      let type = Array(text[value])
      setType(type.span, type.indices)
    case .doi: links.append(Link(kind: .doi, range: value))
    case .arxiv, .eprint: links.append(Link(kind: .arxiv, range: value))
    case .url, .ee, .site, .openreview, .oa, .pdf:
      links.append(Link(kind: .url, range: value))
    }
  }

  /// Sets what an entry is by its type, as DBLP and CSL name types.
  private mutating func setType(_ bytes: Span<UInt8>, _ type: Range<Int>) {
    if bytes.contains("informal", in: type) || bytes.contains("posted-content", in: type) {
      isPreprint = true
    }
    for word in [
      "editorship", "theses", "thesis", "book", "dataset", "webpage", "software", "report",
    ]
    where bytes.contains(word, in: type) {
      isPaper = false
    }
  }
}

extension [UInt8] {
  /// Appends what a JSON string says.
  fileprivate mutating func appendJSONString(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        append(bytes[index])
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"),
        UInt8(ascii: "f"):
        append(0x20)
      case UInt8(ascii: "u"):
        var unit = bytes.hexadecimal(index, before: range.upperBound)
        index += 4
        if unit & 0xFC00 == 0xD800, index + 5 < range.upperBound,
          bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
          case let low = bytes.hexadecimal(index + 2, before: range.upperBound),
          low & 0xFC00 == 0xDC00
        {
          unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
          index += 6
        }
        append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
      default: append(escape)
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte may be part of a number, `true`, `false` or `null`.
  fileprivate var isInJSONWord: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x2B || self == 0x2D || self == 0x2E
  }
}

extension Span where Element == UInt8 {
  fileprivate func lowercaseText(_ range: Range<Int>) -> String {
    String(decoding: lowercase(range), as: UTF8.self)
  }

  /// The value of four hexadecimal digits; 0xFFFF, which is not a character, where they are not.
  fileprivate func hexadecimal(_ start: Int, before end: Int) -> UInt32 {
    guard start + 4 <= end else { return 0xFFFF }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      switch self[index] {
      case let byte where byte &- 0x30 < 10: value = value << 4 | UInt32(byte - 0x30)
      case let byte where (byte | 0x20) &- 0x61 < 6:
        value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: return 0xFFFF
      }
    }
    return value
  }
}
