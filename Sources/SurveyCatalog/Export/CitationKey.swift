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
}
