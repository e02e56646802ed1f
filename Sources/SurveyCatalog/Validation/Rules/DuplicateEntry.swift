extension Rule {
  /// A topic lists a paper once.
  static let duplicateEntry = Rule(
    "duplicate-entry", .error, "a paper is listed twice in one topic",
    explanation: """
      Two lines of the topic name the same paper: their links point to one id (of arXiv, OpenReview, a \
      DOI or the ACL Anthology) under one title, or their titles are equal. Keep one line with the \
      links of both.

      The fix moves the links that the kept line lacks to its end and takes the other line out. It \
      is safe where the two agree on title, venue and year.
      """,
    examples: [
      .good(
        """
        - Wanda, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2306.11695)]
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]
        """),
      .bad(
        """
        - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)]
        - LLM-Pruner, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.11627)]
        - ↓SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/pdf/2301.00774.pdf)] [[Code](https://github.com/IST-DASLab/sparsegpt)]
        """,
        fixed: """
          - SparseGPT, <ins>ICML, 2023</ins> [[Paper](https://arxiv.org/abs/2301.00774)] [[Code](https://github.com/IST-DASLab/sparsegpt)]
          - LLM-Pruner, <ins>NeurIPS, 2023</ins> [[Paper](https://arxiv.org/abs/2305.11627)]

          """),
    ],
    check: .repeats { context, repeats, findings in
      for positions in repeats.papers {
        for listing in context.listings(of: positions) {
          guard listing.others.contains(where: { context.isInFocus(entryAt: $0) })
          else { continue }
          let kept = KeptEntry(context.entry(at: listing.kept))
          for position in listing.others
          where context.isInFocus(entryAt: position) {
            let entry = context.entry(at: position)
            findings.report(
              """
              \(Excerpt.quoted(entry.syntax.title, of: context.document.source)) is listed in this \
              topic already, on line \(context.lineNumber(of: listing.kept))
              """,
              at: context.place(ofRepeat: entry, of: listing.kept),
              notes: [Note("it is listed here", at: kept.entry.syntax.title)],
              fix: context.isInFocus(line: entry.line) ? kept.merging(entry) : nil)
          }
        }
      }
    }
  )
}

/// The entries of one topic that name one paper.
struct Listing {
  /// The topic.
  let topic: Int?
  /// The position of the entry that stays.
  let kept: Int
  /// The positions of the others, in order; none where the topic lists the paper once.
  let others: [Int]
}

extension EntriesContext {
  /// Sorts the entries of one paper by topic, the topic first in which a line was before.
  ///
  /// The first entry of a topic stays, or the first that is not new where findings are asked for the
  /// new lines only.
  func listings(of positions: [Int]) -> [Listing] {
    func isOld(_ position: Int) -> Bool { focus == nil || !isInFocus(entryAt: position) }
    let listings = positions.grouped { facts[$0].topic }.map { members in
      let kept =
        members.first(where: isOld) ?? members.first { !isInFocus(line: facts[$0].line) }
        ?? members[0]
      return Listing(
        topic: facts[kept].topic, kept: kept, others: members.filter { $0 != kept })
    }
    return listings.filter { isOld($0.kept) } + listings.filter { !isOld($0.kept) }
  }
}

extension EntriesContext {
  /// Where an entry says that it is the paper of another: in its title, or, where that was there
  /// before and only its links are new, in the link that both have.
  fileprivate func place(ofRepeat entry: Entry, of kept: Int) -> ByteRange {
    let source = document.source
    guard !isInFocus(line: entry.line) else { return entry.syntax.title }
    let link = entry.links.first { link in
      link.leadsToPaper(source)
        && (PaperKey(link, source) ?? PaperKey(page: link, source)).map(facts[kept].papers.contains)
          ?? false
    }
    return link?.syntax.address ?? entry.syntax.title
  }
}

/// An entry that takes the links of its duplicates.
private struct KeptEntry {
  let entry: Entry
  private let title: String
  private let papers: Set<PaperKey>
  private let addresses: Set<String>

  init(_ entry: Entry) {
    self.entry = entry
    title = entry.text(entry.syntax.title)
    let source = entry.document.source
    addresses = Set(entry.links.map { source.unblankedText(in: $0.syntax.address) })
    papers = Set(entry.links.compactMap { PaperKey($0, source) })
  }

  /// Takes over the links of a duplicate that are not there, and takes the duplicate out; nil where
  /// a link would not be read behind what stands there.
  func merging(_ other: Entry) -> Fix? {
    let source = entry.document.source
    var addresses = addresses
    var text = ""
    for link in other.links where !link.syntax.address.isEmpty {
      let address = source.unblankedText(in: link.syntax.address)
      let isKnownPaper = PaperKey(link, source).map(papers.contains) ?? false
      guard !addresses.contains(address), !isKnownPaper else { continue }
      addresses.insert(address)
      let label = source.unbrokenText(in: link.syntax.label)
      // An address without a label is the paper's; behind other links it would not be read.
      text += " [[\(label.isEmpty ? "Paper" : label)](\(address))]"
    }
    // An address by itself is read where no link stands.
    let takesLinks = entry.links.allSatisfy { $0.syntax.form != .bare }
    guard text.isEmpty || takesLinks else { return nil }
    let agrees =
      title == other.text(other.syntax.title) && entry.year == other.year
      && entry.syntax.venue.map(entry.text) == other.syntax.venue.map(other.text)
      && (entry.links + other.links).allSatisfy {
        $0.syntax.form == .standard || $0.syntax.form == .single
      }
    let document = entry.document
    let lines = document.startOfBlock(atLine: other.line)..<document.endOfBlock(atLine: other.line)
    var edits = [Edit.delete(document.bytes(ofLines: lines))]
    if !text.isEmpty {
      let bytes = source.bytes.span
      let end =
        entry.links.last?.syntax.range.upperBound
        ?? bytes.trimmed(entry.syntax.range.indices).upperBound
      edits.append(.insert(text, at: end))
    }
    return Fix(
      text.isEmpty
        ? "remove the line"
        : "move its other links to line \(entry.line + 1) and take it out",
      agrees ? .safe : .unsafe, edits)
  }
}
