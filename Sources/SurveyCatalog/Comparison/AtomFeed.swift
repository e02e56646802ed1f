/// An Atom feed (RFC 4287) of the papers that a list adds and those that are accepted.
///
/// The id of an entry is a tag URI (RFC 4151) of the list and of what the paper is recognized by, so
/// it is the same whenever and from whatever two versions the feed is written.
public struct AtomFeed: Sendable {
  /// The URL of the list.
  private let url: String
  /// The date and time of the changes, in the form of RFC 3339.
  private let date: String
  private let tag: String
  /// The new entries, each with its id, as many as a feed keeps.
  private let entries: [(id: String, text: String)]

  /// How many entries the feed has.
  public var count: Int { entries.count }

  /// The greatest number of entries that a feed keeps.
  public static let mostEntries = 200

  /// The year in the tags, which never changes: a tag names what a host called so in that year.
  private static let tagYear = 2025

  /// Creates a feed.
  ///
  /// - Parameters:
  ///   - comparison: The changes.
  ///   - url: The URL of the list; it must be one of the web.
  ///   - date: When the changes were made, in the form of RFC 3339.
  public init(_ comparison: ListComparison, url: String, date: String) {
    self.url = url
    self.date = date
    tag = Self.tag(of: url)
    var entries: [(id: String, text: String)] = []
    var ids: Set<String> = []
    let anchors = Dictionary(
      comparison.new.topics.map { ($0.path, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    for change in comparison.changes where change.kind == .added || change.kind == .accepted {
      guard let key = change.key, let paper = change.new else { continue }
      let event = change.kind == .accepted ? "/accepted" : ""
      let id = "\(tag)/\(Self.encoded(key.text))\(event)"
      guard ids.insert(id).inserted else { continue }
      let page = anchors[change.topic].map { "\(url)#\($0)" } ?? url
      entries.append((id, Self.entry(change, paper, id: id, date: date, page: page)))
    }
    self.entries = Array(entries.prefix(Self.mostEntries))
  }

  /// The whole feed.
  public var text: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <id>\(Self.escaped(tag))</id>
      <title>\(Self.escaped("New papers in \(author)"))</title>
      <updated>\(date)</updated>
      <author>
        <name>\(Self.escaped(author))</name>
      </author>
      <link rel="alternate" type="text/html" href="\(Self.escaped(WebAddress.ascii(url)))"/>
      <generator>survey</generator>
    \(entries.map { $0.text }.joined())</feed>

    """
  }

  /// Adds the new entries to a feed before those that it has, which keep their bytes.
  ///
  /// - Returns: The feed and how many entries are new; nil if the text is not an Atom feed.
  public func added(to feed: String) -> (text: String, count: Int)? {
    guard let old = AtomDocument(feed) else { return nil }
    let known = Set(old.entries.map { $0.id })
    let new = entries.filter { !known.contains(Self.escaped($0.id)) }
    guard !new.isEmpty else { return (feed, 0) }
    let text = old.adding(
      new.map { $0.text }.joined(), updated: date, keeping: Self.mostEntries - new.count)
    return (text, new.count)
  }

  private var author: String {
    let place = tag.split(separator: ":").last.map { String($0) } ?? tag
    return place.isEmpty ? url : place
  }

  // MARK: - Parts

  private static func entry(
    _ change: Change, _ paper: Paper, id: String, date: String, page: String
  ) -> String {
    let place = paper.venueAndYear
    let isAccepted = change.kind == .accepted
    let title = isAccepted && !place.isEmpty ? "Accepted at \(place): \(paper.title)" : paper.title
    let path = change.topic.pathText
    var content = isAccepted ? "Accepted at \(place)" : place
    if let from = change.from, case .text(let text) = from { content += " (was \(text))" }
    if !path.isEmpty { content += content.isEmpty ? path : " · \(path)" }
    for link in paper.links where WebAddress.isWeb(link.url) {
      content += "\n\(link.label.isEmpty ? "Link" : link.label): \(WebAddress.ascii(link.url))"
    }
    let link = paper.url.flatMap { WebAddress.isWeb($0) ? $0 : nil } ?? page
    var text = """
        <entry>
          <id>\(escaped(id))</id>
          <title>\(escaped(title))</title>
          <updated>\(date)</updated>
          <link rel="alternate" href="\(escaped(WebAddress.ascii(link)))"/>

      """
    for topic in change.topics {
      if let heading = topic.last { text += "    <category term=\"\(escaped(heading))\"/>\n" }
    }
    return text + "    <content type=\"text\">\(escaped(content))</content>\n  </entry>\n"
  }

  /// The tag URI of a list: `tag:github.com,2025:owner/repository`.
  private static func tag(of url: String) -> String {
    let page = WebPage(url)
    let host = page?.host.removing(prefix: "www.") ?? "localhost"
    let path = (page?.segments ?? []).joined(separator: "/").removing(suffix: ".git")
    return "tag:\(encoded(host)),\(tagYear):\(encoded(path))"
  }

  /// The text with every byte percent-encoded that a URI does not have.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case _ where byte.isLetter || byte.isDigit, UInt8(ascii: "-"), .dot, .slash,
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: ":"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  /// The text as XML has it, in an element or an attribute; lines stay.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "\n"
      case _ where scalar.isHazardous || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
