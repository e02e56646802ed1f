/// Where a list is kept: a repository, or the list's file in it.
public struct PageSource: Hashable, Sendable {
  private let url: String

  /// Takes the URL of a repository or of a file in it; nil if it is not a web URL.
  public init?(_ url: String) {
    guard WebAddress.isWeb(url) else { return nil }
    var url = url[...]
    while url.utf8.last == .slash { url = url.dropLast() }
    self.url = String(url)
  }

  /// The URL of the list as Markdown.
  public var markdownURL: String {
    isFile || !isOnGitHub ? url : url + "/blob/HEAD/README.md"
  }

  /// The URL where a reader suggests a paper: an editor, where the site is known to have one.
  public var suggestURL: String {
    guard isOnGitHub else { return url }
    return markdownURL.replacingFirst("/blob/", with: "/edit/")
  }

  private var isOnGitHub: Bool { url.lowercased().hasPrefix("https://github.com/") }

  private var isFile: Bool {
    url.utf8.span.firstIndex(of: "/blob/", in: 0..<url.utf8.count) != nil
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let start = utf8.span.firstIndex(of: text, in: 0..<utf8.count) else { return self }
    let bytes = Array(utf8)
    let end = start + text.utf8.count
    return String(decoding: bytes[..<start] + other.utf8 + bytes[end...], as: UTF8.self)
  }
}
