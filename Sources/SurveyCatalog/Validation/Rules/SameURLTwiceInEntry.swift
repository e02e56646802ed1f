extension Rule {
  /// Every link of an entry leads somewhere else.
  static let sameURLTwiceInEntry = Rule(
    "same-url-twice-in-entry", .error, "two links of one entry have the same URL",
    explanation: """
      Two links with one URL are a slip of the clipboard: the second was meant to be another, \
      most often the code's. Write the right URL, or leave the link out.

      A page that is code, model and data at once may have several of these labels.
      """,
    examples: [
      .good(
        "- UDR, <ins>ACL, 2023</ins> [[Code](https://github.com/KaiLv69/UDR)] [[Data](https://github.com/KaiLv69/UDR)]"
      ),
      .bad(
        "- UDR, <ins>ACL, 2023</ins> [[Paper](https://arxiv.org/abs/2305.04320)] [[Code](↓https://arxiv.org/abs/2305.04320)]"
      ),
      .bad(
        "- UDR, <ins>ACL, 2023</ins> [[Paper](https://arxiv.org/abs/2305.04320)] [[Paper](↓https://arxiv.org/abs/2305.04320/)]",
        fixed: "- UDR, <ins>ACL, 2023</ins> [[Paper](https://arxiv.org/abs/2305.04320)]"),
    ],
    check: .entry { entry, findings in
      guard entry.links.count > 1 else { return }
      let bytes = entry.bytes.span
      for (index, link) in entry.links.enumerated().dropFirst() {
        // An entry has few links; of very many each is compared with those just before it.
        for other in entry.links[max(0, index - 16)..<index]
        where link.hasAddress(of: other, bytes) && link.clashes(with: other, bytes) {
          let isRepeat = link.hasLabel(of: other, bytes)
          let start = entry.blanks(before: link.syntax.range.lowerBound).lowerBound
          findings.report(
            "\(entry.quote(link)) links to where \(entry.quote(other)) does",
            at: link.syntax.address,
            notes: [Note("the same URL is here", at: other.syntax.address)],
            fix: isRepeat
              ? Fix(
                "remove the second link", .safe,
                [.delete(ByteRange(start, link.syntax.range.upperBound))]) : nil)
          break
        }
      }
    }
  )
}

extension EntryLink {
  /// Whether two links lead to the same address, whatever their scheme and last slash.
  fileprivate func hasAddress(of other: EntryLink, _ bytes: Span<UInt8>) -> Bool {
    let mine = ownAddress(bytes)
    let theirs = other.ownAddress(bytes)
    // `https://…` stands for any address.
    guard address.scheme != .none, other.address.scheme != .none,
      (address.scheme == .other) == (other.address.scheme == .other),
      bytes.firstIndex(of: .dot, in: address.host.indices) != nil
    else { return false }
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { bytes[$0] == bytes[$1] }
  }

  private func ownAddress(_ bytes: Span<UInt8>) -> Range<Int> {
    let start = address.host.lowerBound
    var end = max(start, syntax.address.upperBound)
    while end > start, bytes[end - 1] == .slash { end -= 1 }
    return start..<end
  }

  /// Whether two labels cannot both be right for one address: a paper is no code, and nothing needs
  /// one label twice.
  fileprivate func clashes(with other: EntryLink, _ bytes: Span<UInt8>) -> Bool {
    if role == .paper || other.role == .paper { return true }
    return hasLabel(of: other, bytes)
  }

  fileprivate func hasLabel(of other: EntryLink, _ bytes: Span<UInt8>) -> Bool {
    let mine = syntax.label.indices
    let theirs = other.syntax.label.indices
    return mine.count == theirs.count
      && zip(mine, theirs).allSatisfy { bytes[$0].lowercased == bytes[$1].lowercased }
  }
}
