extension Rule {
  /// A link bears one of the usual labels.
  static let nonstandardLabel = Rule(
    "nonstandard-label", .info, "a link has an unusual label",
    explanation: """
      Readers and programs go by labels: `Paper` is the paper, `Code` its code, `Blog` a post about \
      it. `pdf` and `code` are read as these, and are written as `Paper` and `Code` in a list that \
      has one form for all. Where nothing usual fits, another label is right.
      """,
    examples: [
      .good(
        "- QLoRA, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)] [[Code](https://github.com/artidoro/qlora)]"
      ),
      .bad(
        "- QLoRA, <ins>NeurIPS, 2023</ins> [[↓pdf](https://arxiv.org/abs/2305.14314)] [[↓code](https://github.com/artidoro/qlora)]",
        fixed:
          "- QLoRA, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.14314)] [[Code](https://github.com/artidoro/qlora)]"
      ),
      .bad("- Notes, <ins>Blog, 2023</ins> [[↓Reddit post](https://www.reddit.com/r/LocalLLaMA)]"),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      for link in entry.links {
        let label = link.syntax.label
        // A title that is a link itself bears its label.
        if label.isEmpty && link.syntax.form == .single { continue }
        guard !LinkLabel.isStandard(bytes, in: label.indices), !link.hidesAddress(bytes) else {
          continue
        }
        guard !label.isEmpty else {
          findings.report("a URL has no label", at: link.syntax.address)
          continue
        }
        let usual = LinkLabel.usual(bytes, in: label.indices)
        // What another link bears already says nothing new.
        let isFree = usual.map { name in
          entry.links.prefix(16).allSatisfy { !$0.bears(name, bytes) }
        }
        findings.report(
          "\(entry.quote(label)) is an unusual label", at: label,
          fix: isFree == true
            ? usual.map { Fix("call it '\($0)'", .safe, [Edit(label, "\($0)")]) } : nil)
      }
    }
  )
}

extension LinkLabel {
  private static let standard: [String] = [
    "Paper", "Code", "Blog", "Website", "Project", "Model", "Dataset", "Data", "Demo", "Video",
    "Slides", "Poster",
  ]

  /// Labels that say the same as a usual one.
  private static let relatives: [(label: String, usual: String)] = [
    ("paper", "Paper"), ("papers", "Paper"), ("pdf", "Paper"), ("code", "Code"), ("codes", "Code"),
    ("github", "Code"), ("repo", "Code"), ("repository", "Code"), ("blog", "Blog"),
    ("blog post", "Blog"), ("blogpost", "Blog"), ("website", "Website"), ("webpage", "Website"),
    ("homepage", "Website"), ("project", "Project"), ("project page", "Project"),
    ("model", "Model"), ("models", "Model"), ("dataset", "Dataset"), ("datasets", "Dataset"),
    ("data", "Data"), ("demo", "Demo"), ("video", "Video"), ("slides", "Slides"),
    ("poster", "Poster"),
  ]

  /// Whether a label is one of those that lists have, letter by letter.
  fileprivate static func isStandard(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    standard.contains { bytes.holds($0, in: range) }
  }

  /// The usual label that says the same; nil where there is none.
  fileprivate static func usual(_ bytes: Span<UInt8>, in range: Range<Int>) -> String? {
    relatives.first {
      $0.label.utf8.count == range.count
        && bytes.matches($0.label, at: range.lowerBound, before: range.upperBound)
    }?.usual
  }
}

extension EntryLink {
  fileprivate func bears(_ label: String, _ bytes: Span<UInt8>) -> Bool {
    bytes.holds(label, in: syntax.label.indices)
  }
}

extension Span where Element == UInt8 {
  /// Whether a range holds just this text, letter by letter.
  fileprivate func holds(_ text: String, in range: Range<Int>) -> Bool {
    range.count == text.utf8.count
      && zip(range, text.utf8).allSatisfy { self[$0] == $1 }
  }
}
