extension Rule {
  /// A link to an arXiv paper leads to its abstract.
  static let arXivPDFLink = Rule(
    "arxiv-pdf-link", .info, "a link points to a PDF at arXiv, not to the abstract",
    explanation: """
      The page of the abstract, `arxiv.org/abs/…`, tells what the paper is, opens at once on any \
      device, and has the PDF, all versions and the code one step away. A link that is called \
      `pdf` leads where it says.
      """,
    examples: [
      .good(
        "- SpQR, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2306.03078)] [[pdf](https://arxiv.org/pdf/2306.03078)]"
      ),
      .bad(
        "- SpQR, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org↓/pdf/2306.03078v2.pdf)]",
        fixed: "- SpQR, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2306.03078)]"),
    ],
    check: .entry { entry, findings in
      entry.reportArXivForm(.pdf, into: &findings) { "\($0) links to the PDF, not to the abstract" }
    }
  )
}

extension Entry {
  /// Reports links that lead to an arXiv paper in a form other than its abstract's address.
  borrowing func reportArXivForm(
    _ form: AddressSyntax.ArXivForm, into findings: inout Findings,
    message: (_ link: String) -> String
  ) {
    let bytes = self.bytes.span
    for link in links where link.address.arxivForm == form && link.role != .code {
      guard let arxiv = link.arxiv, !(form == .pdf && link.isCalledPDF(bytes)) else { continue }
      let path = link.address.path
      let range =
        form == .doi
        ? ByteRange(link.address.host.lowerBound - (link.address.hasWWW ? 4 : 0), path.upperBound)
        : path
      let replacement = "\(form == .doi ? "arxiv.org" : "")/abs/\(text(arxiv.range))"
      findings.report(
        message(quote(link)), at: range,
        fix: Fix("link to the abstract", .safe, [Edit(range, replacement)]))
    }
  }
}

extension EntryLink {
  fileprivate func isCalledPDF(_ bytes: Span<UInt8>) -> Bool {
    bytes.matches("pdf", at: syntax.label.lowerBound, before: syntax.label.upperBound)
  }
}
