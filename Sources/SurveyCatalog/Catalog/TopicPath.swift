extension [String] {
  /// The path of a topic in one line, without the heading of a perspective that is above all topics.
  package var pathText: String {
    guard count > 1, let first, Perspective(heading: first) != nil else {
      return joined(separator: " › ")
    }
    return dropFirst().joined(separator: " › ")
  }
}
