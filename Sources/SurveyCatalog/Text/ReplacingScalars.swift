extension String {
  /// The text with another text in place of each scalar for which there is one.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text with a backslash before each of the scalars.
  func backslashed(_ scalars: String) -> String {
    replacingScalars { scalars.unicodeScalars.contains($0) ? "\\\($0)" : nil }
  }
}
