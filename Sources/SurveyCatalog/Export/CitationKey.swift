/// Keys by which reference managers know papers.
enum CitationKey {
  /// The key of a paper's id: ASCII letters, digits and hyphens.
  ///
  /// Ids of one list differ, and so do their keys: a letter of another script is written between
  /// hyphens as its code point, and no id has two hyphens side by side or one at its start.
  static func key(of id: String) -> String {
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

  /// The papers with their keys, each paper once though it stands under several topics.
  static func entries(_ papers: [Paper], _ ids: PaperIDs) -> [(key: String, paper: Paper)] {
    var seen: Set<String> = []
    return papers.compactMap { paper in
      let id = ids[paper]
      return seen.insert(id).inserted ? (key(of: id), paper) : nil
    }
  }
}
