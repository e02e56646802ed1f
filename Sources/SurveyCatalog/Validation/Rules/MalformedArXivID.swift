extension Rule {
  /// An address at arXiv ends in an arXiv id.
  static let malformedArXivID = Rule(
    "malformed-arxiv-id", .error, "a URL at arXiv holds no well-formed id",
    explanation: """
      An arXiv id is the year and month of the submission, a full stop and a number: `2305.14314`, \
      four digits of number until 2014, five since; before April 2007 an archive and seven digits: \
      `cs/0112017`. A version may follow: `v2`. Anything else is a page that does not exist.

      Copy the URL from the paper's page.
      """,
    examples: [
      .good("- BlockBERT, <ins>arXiv, 2019</ins> [[Paper](https://arxiv.org/abs/1911.02972)]"),
      .good("- Entropy, <ins>arXiv, 2001</ins> [[Paper](https://arxiv.org/abs/cs/0112017v2)]"),
      .bad(
        "- BlockBERT, <ins>arXiv, 2019</ins> [[Paper](https://arxiv.org/abs/↓1911.02972v)]",
        fixed: "- BlockBERT, <ins>arXiv, 2019</ins> [[Paper](https://arxiv.org/abs/1911.02972)]"),
      .bad("- BlockBERT, <ins>arXiv, 2019</ins> [[Paper](https://arxiv.org/abs/↓1911.0297)]"),
      .bad("- BlockBERT, <ins>arXiv, 2019</ins> [[Paper](https://arxiv.org/pdf/↓1913.02972)]"),
      .bad("- BlockBERT, <ins>arXiv, 2019</ins> [[Paper](https://arxiv.org↓/abs/)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links {
        guard let range = link.malformedArXivID(bytes), !link.isParted(bytes),
          link.secondAddress(bytes) == nil
        else { continue }
        let message =
          range == link.address.path
          ? "the URL of \(entry.quote(link)) holds no arXiv id"
          : "\(entry.quote(range)) is no arXiv id"
        let last = range.upperBound - 1
        // `1911.02972v`: the version's number is missing; the paper is told without it.
        let isDangling =
          last > range.lowerBound && bytes[last].lowercased == UInt8(ascii: "v")
          && ArXivSyntax(bytes, in: range.lowerBound..<last) != nil
        findings.report(
          message, at: range,
          fix: isDangling
            ? Fix("remove the 'v'", .safe, [.delete(ByteRange(last, last + 1))]) : nil)
      }
    }
  )
}

extension EntryLink {
  /// The bytes that stand where an arXiv id belongs, where they are none.
  fileprivate func malformedArXivID(_ bytes: Span<UInt8>) -> ByteRange? {
    guard address.site == .arxiv else {
      let path = address.path
      guard address.isHost("arxiv.org", bytes), path.count <= 6 else { return nil }
      for form in ["/abs/", "/pdf/", "/html/"]
      where path.count == form.utf8.count
        && bytes.matches(form, at: path.lowerBound, before: path.upperBound)
      {
        return path
      }
      return nil
    }
    let id = address.identifier
    guard let arxiv else {
      // What Hugging Face has under the same path may be no paper, what stands behind an id a part
      // of it.
      if address.arxivForm == .reader { return nil }
      if let slash = bytes.firstIndex(of: .slash, in: id.indices),
        ArXivSyntax(bytes, in: id.lowerBound..<slash) != nil
      {
        return nil
      }
      return id
    }
    let length = arxiv.range.count
    guard length == 9 || length == 10, bytes[id.lowerBound + 4] == .dot else { return nil }
    // The number has five digits since 2015.
    return (arxiv.year >= 2015) == (length == 10) ? nil : id
  }
}
