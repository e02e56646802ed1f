extension Rule {
  /// A link of a paper is an http or https URL.
  static let notAWebURL = Rule(
    "not-a-web-url", .error, "a link's URL does not start with 'https://'",
    explanation: """
      `[[Paper](arxiv.org/abs/2305.13245)]` links to a file of the repository that is not there: a \
      URL without a scheme is a path. `ttps://` and `javascript:` lead nowhere, or where no reader \
      wants to go. Write the whole URL, with `https://`.
      """,
    examples: [
      .good("- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .good(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)] [[Notes](notes/gqa.md)]"
      ),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](↓arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad(
        "- GQA, <ins>EMNLP, 2023</ins> [[Paper](↓ttps://arxiv.org/abs/2305.13245)]",
        fixed: "- GQA, <ins>EMNLP, 2023</ins> [[Paper](https://arxiv.org/abs/2305.13245)]"),
      .bad("- GQA, <ins>EMNLP, 2023</ins> [[Paper](↓javascript:open)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links where !link.syntax.address.isEmpty {
        let range = link.syntax.address
        switch URLStart(bytes, in: range.indices) {
        case .web, .path: break
        case .host:
          findings.report(
            "the URL of \(entry.quote(link)) has no 'https://'", at: range,
            fix: Fix("write 'https://'", .safe, [.insert("https://", at: range.lowerBound)]))
        case .damaged(let end):
          let start = ByteRange(range.lowerBound, end)
          findings.report(
            "the URL of \(entry.quote(link)) starts with \(entry.quote(start))", at: range,
            fix: Fix("write 'https://'", .safe, [Edit(start, "https://")]))
        case .scheme(let end):
          let scheme = ByteRange(range.lowerBound, end)
          findings.report(
            "the URL of \(entry.quote(link)) starts with \(entry.quote(scheme))", at: range)
        }
      }
    }
  )
}

/// How a URL starts.
private enum URLStart {
  /// `http://` or `https://`.
  case web
  /// A path of the repository, an anchor or a placeholder.
  case path
  /// A host without a scheme.
  case host
  /// What is left of `https://`, up to an offset.
  case damaged(end: Int)
  /// Another scheme, up to an offset.
  case scheme(end: Int)

  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    let end = range.upperBound
    let isWeb = ["http://", "https://"].contains {
      bytes.matches($0, at: range.lowerBound, before: end)
    }
    if isWeb {
      self = .web
      return
    }
    for wreck in [
      "ttps://", "tps://", "ttp://", "htps://", "htp://", "htts://", "hhttps://",
      "https:/", "http:/", "https//", "http//", "https ://", "//", "ps://", "s://", "://",
    ] where bytes.matches(wreck, at: range.lowerBound, before: end) {
      self = .damaged(end: range.lowerBound + wreck.utf8.count)
      return
    }
    var index = range.lowerBound
    while index < end,
      bytes[index].isLetter || bytes[index].isDigit || bytes[index] == .dot
        || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    {
      index += 1
    }
    if index < end, index > range.lowerBound, bytes[index] == UInt8(ascii: ":") {
      self = .scheme(end: index + 1)
    } else if index < end, bytes[index] == .slash,
      Self.isHost(bytes, range.lowerBound..<index)
    {
      self = .host
    } else {
      self = .path
    }
  }

  /// Whether a name before the first slash is one of a web server: it ends in a known domain.
  private static func isHost(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    ["org", "com", "net", "edu", "io", "ai", "gov", "co", "dev", "me", "cn", "de", "uk"]
      .contains { domain in
        let start = name.upperBound - domain.utf8.count
        return start > name.lowerBound + 1 && bytes[start - 1] == .dot
          && bytes.matches(domain, at: start, before: name.upperBound)
      }
  }
}
