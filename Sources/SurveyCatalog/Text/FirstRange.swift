extension StringProtocol {
  /// Returns the range of the first occurrence of a text, compared byte by byte.
  ///
  /// Unlike `firstRange(of:)` it is there in Embedded Swift too.
  func firstRange(ofText text: String) -> Range<String.Index>? {
    let count = text.utf8.count
    for start in utf8.indices where utf8[start...].starts(with: text.utf8) {
      return start..<utf8.index(start, offsetBy: count)
    }
    return nil
  }
}
