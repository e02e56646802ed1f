/// The format of a dump, recognized by its first bytes.
public enum DumpFormat: String, CaseIterable, Hashable, Sendable {
  /// A bibliography: DBLP's, the ACL Anthology's, or the user's own.
  case bibtex = "BibTeX"
  /// The XML of DBLP, of its search as well.
  case xml = "XML"
  /// The JSON of OpenReview, papercopilot, DBLP's search, or CSL.
  case json = "JSON"
}

/// Why a dump cannot be read at all.
public enum DumpProblem: Hashable, Sendable {
  /// The dump has no bytes.
  case empty
  /// The dump is compressed.
  case compressed
  /// The dump is a web page, as a failed download leaves it.
  case webPage
  /// The dump is text in UTF-16.
  case wideText
  /// The dump has no entry in any known format.
  case unknown

  /// What is wrong, as the end of a sentence that starts with the dump's name.
  public var message: String {
    switch self {
    case .empty: "is empty"
    case .compressed: "is compressed"
    case .webPage: "is a web page, not a dump"
    case .wideText: "is UTF-16 text; only UTF-8 and ISO-8859-1 can be read"
    case .unknown: "has no entry in BibTeX, DBLP XML, or JSON"
    }
  }

  /// What to do about it, if that is known.
  public var hint: String? {
    switch self {
    case .compressed: "decompress it first: gzip -dc dump.gz | survey stale README.md --from -"
    case .webPage: "the download probably failed; open the file to see what it says"
    case .wideText: "convert it: iconv -f UTF-16 -t UTF-8"
    case .empty, .unknown: nil
    }
  }
}

extension DumpFormat {
  /// The number of bytes after which the format can always be recognized.
  static let prefixLength = 512

  /// Recognizes the format by the first bytes of a dump, byte order mark included.
  static func recognize(_ bytes: Span<UInt8>) -> Result<DumpFormat, DumpProblem> {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    switch (byte(0), byte(1)) {
    case (0x1F, 0x8B), (0x50, 0x4B), (0x42, 0x5A), (0xFD, 0x37), (0x28, 0xB5):
      return .failure(.compressed)
    case (0xFF, 0xFE), (0xFE, 0xFF): return .failure(.wideText)
    default: break
    }
    var start = byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count else { return .failure(.empty) }
    switch bytes[start] {
    case UInt8(ascii: "<"):
      var word = ""
      for index in start..<min(bytes.count, start + DumpFormat.prefixLength) {
        word.unicodeScalars.append(Unicode.Scalar(bytes[index] | 0x20))
      }
      return word.hasPrefix("<!doctype html") || word.hasPrefix("<html")
        ? .failure(.webPage) : .success(.xml)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .success(.json)
    default: return .success(.bibtex)
    }
  }
}

extension DumpProblem: Error {}
