extension Rule {
  /// A paper's short name stands once before its title.
  static let titlePrefixDoubled = Rule(
    "title-prefix-doubled", .warning, "a title says its first words twice",
    explanation: """
      `OmniQuant: OmniQuant: Omnidirectionally Calibrated…` comes of writing the short name before \
      a title that had it already. Write it once.
      """,
    examples: [
      .good(
        "- BERT: BERT Explained, <ins>ACL, 2020</ins> [[Paper](https://arxiv.org/abs/2002.12327)]"),
      .bad(
        "- OmniQuant: ↓OmniQuant: Calibration, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2308.13137)]",
        fixed:
          "- OmniQuant: Calibration, <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2308.13137)]"
      ),
    ],
    check: .entry { entry, findings in
      let bytes = entry.bytes.span
      let title = entry.syntax.title.indices
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: title) else { return }
      let prefix = bytes.trimmed(title.lowerBound..<colon)
      let second = bytes.skippingBlanks(from: colon + 1, before: title.upperBound)
      let end = second + prefix.count
      guard !prefix.isEmpty, end < title.upperBound,
        zip(prefix, second..<end).allSatisfy({ bytes[$0].lowercased == bytes[$1].lowercased })
      else { return }
      let next = bytes.skippingBlanks(from: end, before: title.upperBound)
      guard next < title.upperBound, bytes[next] == UInt8(ascii: ":") else { return }
      let rest = bytes.skippingBlanks(from: next + 1, before: title.upperBound)
      let range = ByteRange(second, rest)
      findings.report(
        "the title says \(entry.quote(ByteRange(prefix.lowerBound, prefix.upperBound))) twice",
        at: ByteRange(second, next + 1),
        fix: Fix("say it once", .safe, [.delete(range)]))
    }
  )
}
