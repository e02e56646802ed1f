/// Keys by which reference managers know papers.
enum CitationKey {
  /// The key of a paper's id: ASCII letters, digits and hyphens.
  ///
  /// Ids of one list differ, and so do their keys: a letter of another script is written between
  /// hyphens as its code point, and no id has two hyphens side by side or one at its start.
  static func key(of id: String) -> String {
    if id.utf8.span.isASCII { return id }
    var key = ""
    for scalar in id.unicodeScalars {
      if scalar.isASCII {
        key.unicodeScalars.append(scalar)
      } else {
        key += "-u\(String(scalar.value, radix: 16))-"
      }
    }
    return key
  }

  /// The keys of papers, and the papers by their indices, each once though it stands under several
  /// topics.
  static func entries(_ papers: [Paper], _ ids: PaperIDs) -> [(key: String, index: Int)] {
    var known = StringNumbers(capacity: papers.count)
    var entries: [(key: String, index: Int)] = []
    entries.reserveCapacity(papers.count)
    for index in papers.indices {
      let id = ids[papers[index]]
      if known.number(of: id) == entries.count { entries.append((key(of: id), index)) }
    }
    return entries
  }
}
