extension Rule {
  /// A link's label fits the site that it leads to.
  static let labelHostMismatch = Rule(
    "label-host-mismatch", .error, "a label promises a paper and links to code, or the reverse",
    explanation: """
      `Paper` links to the paper, `Code` to its code. A repository under `Paper`, or an abstract \
      under `Code`, is a slip of the clipboard, and whoever collects papers or code by label gets \
      the wrong thing.

      Write the paper's own URL under `Paper`, the repository's under `Code`. A PDF that lies \
      in a repository is a paper.
      """,
    examples: [
      .good(
        "- REST, <ins>NAACL, 2024</ins> [[Paper](https://arxiv.org/abs/2311.08252)] [[Code](https://github.com/FasterDecoding/REST)]"
      ),
      .good(
        "- A Report, <ins>Technical Report, 2024</ins> [[Paper](https://github.com/someone/model/blob/main/report.pdf)]"
      ),
      .bad(
        "- REST, <ins>NAACL, 2024</ins> [[↓Paper](https://github.com/FasterDecoding/REST)]",
        fixed: "- REST, <ins>NAACL, 2024</ins> [[Code](https://github.com/FasterDecoding/REST)]"),
      .bad(
        "- REST, <ins>NAACL, 2024</ins> [[Paper](https://arxiv.org/abs/2311.08252)] [[↓Code](https://arxiv.org/pdf/2311.08252)]"
      ),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links {
        let label: String
        switch link.role {
        case .paper where link.leadsToRepository(bytes): label = "Code"
        case .code where link.leadsToPaper(bytes): label = "Paper"
        default: continue
        }
        let host = entry.quote(link.address.host)
        // A label that another link bears already says nothing new.
        let wanted: Link.Role = label == "Code" ? .code : .paper
        let isFree = entry.links.prefix(16).allSatisfy { $0.role != wanted }
        findings.report(
          label == "Code"
            ? "\(entry.quote(link)) links to code at \(host)"
            : "\(entry.quote(link)) links to a paper at \(host)",
          at: link.syntax.label,
          fix: isFree ? Fix("call it '\(label)'", .unsafe, [Edit(link.syntax.label, label)]) : nil)
      }
    }
  )
}

extension EntryLink {
  /// Whether the address is that of a repository, not of a document in one.
  fileprivate func leadsToRepository(_ bytes: Span<UInt8>) -> Bool {
    let hosts: [String] = [
      "github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org",
    ]
    guard hosts.contains(where: { address.isHost($0, bytes) }) else { return false }
    // `/owner/name`, and behind them nothing or a folder.
    var slashes: [Int] = []
    for index in address.path.indices where bytes[index] == .slash {
      slashes.append(index)
      if slashes.count > 3 { break }
    }
    guard slashes.count > 1, slashes[1] + 1 < address.path.upperBound else { return false }
    let isDocument =
      bytes.matches(".pdf", at: address.path.upperBound - 4, before: address.path.upperBound)
    guard slashes.count > 2, slashes[2] + 1 < address.path.upperBound else { return !isDocument }
    return bytes.matches("/tree/", at: slashes[2], before: address.path.upperBound)
  }

  /// Whether the address is that of a paper's page or PDF.
  fileprivate func leadsToPaper(_ bytes: Span<UInt8>) -> Bool {
    switch address.site {
    case .arxiv, .acl: true
    // OpenReview holds code too, as attachments.
    case .openReview:
      bytes.matches("/forum", at: address.path.lowerBound, before: address.path.upperBound)
        || bytes.matches("/pdf", at: address.path.lowerBound, before: address.path.upperBound)
    // DOIs name code and data as well as papers.
    case .doi, nil: false
    }
  }
}
