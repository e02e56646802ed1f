extension Rule {
  /// Links lead to pages by HTTPS.
  static let httpNotHTTPS = Rule(
    "http-not-https", .info, "a link points to a page by HTTP",
    explanation: """
      Almost every site answers to `https://`, and sends visitors of `http://` there. Write the \
      URL that it ends at. Of a site that is not known to do so, check that the page is there.
      """,
    examples: [
      .good("See <https://example.org/http://archived>."),
      .good("# Notes\nSee [the archive](https://example.org/http://archived)."),
      .bad(
        "# Notes\nSee [the paper](↓http://arxiv.org/abs/2312.03863).",
        fixed: "# Notes\nSee [the paper](https://arxiv.org/abs/2312.03863)."),
      .bad(
        "- A Page, <ins>Website, 2024</ins> [[Website](↓http://example.org)]",
        fixed: "- A Page, <ins>Website, 2024</ins> [[Website](https://example.org)]"),
    ],
    check: .list { list, findings in
      let document = list.document
      let bytes = document.source.bytes.span
      var search = 0
      while let mark = bytes.firstIndex(of: UInt8(ascii: ":"), in: search..<bytes.count) {
        search = mark + 1
        let start = mark - 4
        guard start >= 0, bytes.matches("://", at: mark, before: bytes.count),
          bytes.matches("http", at: start, before: mark),
          start == 0 || bytes[start - 1].opensAddress
        else { continue }
        let kind = document.lines[document.lineIndex(of: start)].kind
        guard kind != .fence, kind != .comment else { continue }
        let address = AddressSyntax(bytes, in: start..<bytes.endOfAddress(from: mark + 3))
        if address.isLocal(bytes) { continue }
        let range = ByteRange(start, mark)
        findings.report(
          "the URL at \(Excerpt.quoted(address.host, of: document.source)) begins with 'http'",
          at: range,
          fix: Fix(
            "write 'https'", address.isKnownToEncrypt(bytes) ? .safe : .unsafe,
            [.insert("s", at: mark)]))
      }
    }
  )
}

extension AddressSyntax {
  /// Whether the site is known to send visitors on to HTTPS.
  fileprivate func isKnownToEncrypt(_ bytes: Span<UInt8>) -> Bool {
    let hosts: [String] = [
      "arxiv.org", "github.com", "github.io", "openreview.net", "aclanthology.org", "doi.org",
      "huggingface.co", "proceedings.mlr.press", "dl.acm.org", "ieeexplore.ieee.org",
      "paperswithcode.com", "jmlr.org", "papers.nips.cc", "youtube.com", "medium.com",
    ]
    return hosts.contains { isHost($0, bytes) }
  }

  /// Whether the address names no page of the web: this computer, or the name of an XML vocabulary.
  fileprivate func isLocal(_ bytes: Span<UInt8>) -> Bool {
    host.isEmpty || isHost("w3.org", bytes)
      || ["localhost", "127.", "0.0.0.0", "192.168.", "10."].contains { (name: String) in
        bytes.matches(name, at: host.lowerBound, before: host.upperBound)
      }
  }
}

extension UInt8 {
  /// Whether an address may begin behind the byte; behind others it is part of another address.
  fileprivate var opensAddress: Bool {
    switch self {
    case .openParenthesis, .openBracket, .less, UInt8(ascii: "\""), UInt8(ascii: "'"), .pipe,
      UInt8(ascii: "*"), .comma, .closeParenthesis:
      true
    default: isBlank
    }
  }
}

extension Span where Element == UInt8 {
  /// Where an address ends whose host begins at an offset, at most 300 bytes on.
  fileprivate func endOfAddress(from start: Int) -> Int {
    let limit = Swift.min(count, start + 300)
    var end = start
    while end < limit, !self[end].isBlank, self[end] != .closeParenthesis,
      self[end] != .closeBracket, self[end] != .greater, self[end] != UInt8(ascii: "\"")
    {
      end += 1
    }
    return end
  }
}
