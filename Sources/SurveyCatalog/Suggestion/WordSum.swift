/// A sum of unit vectors over words, exact whatever the order in which it was added up.
///
/// Components are whole numbers of 2⁻³², for sums of floating-point numbers depend on their order,
/// and the order of a list is to change no score.
struct WordSum: Sendable {
  private(set) var components: [Int: Int64] = [:]

  private static let one = 4_294_967_296.0

  /// Adds a component of a unit vector.
  mutating func add(_ component: Double, at word: Int) {
    components[word, default: 0] += Int64((component * Self.one).rounded())
  }

  /// Adds another sum.
  mutating func add(_ other: WordSum) {
    for (word, component) in other.components { components[word, default: 0] += component }
  }

  /// The component at a word.
  subscript(word: Int) -> Double { Double(components[word] ?? 0) / Self.one }

  /// The square of the length.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words: squares are added in order of size.
  var squaredLength: Double {
    components.values.map { component in
      let value = Double(component) / Self.one
      return value * value
    }.sorted().reduce(0, +)
  }

  /// Returns the scalar product with another sum.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words of the other sum.
  func product(_ other: WordSum) -> Double {
    other.components.keys.map { self[$0] * other[$0] }.sorted().reduce(0, +)
  }
}

extension Double {
  /// The natural logarithm of a positive, normal number.
  ///
  /// The standard library has none, and that of the system differs from one to the next in its last
  /// digit.
  var naturalLogarithm: Double {
    // ln(m·2ᵉ) = e·ln 2 + 2·artanh(t) where t = (m - 1) / (m + 1) is at most a third.
    let t = (significand - 1) / (significand + 1)
    var power = t
    var sum = 0.0
    for exponent in stride(from: 1.0, to: 40, by: 2) {
      sum += power / exponent
      power *= t * t
    }
    return Double(Int(exponent)) * 0.693_147_180_559_945_309_4 + 2 * sum
  }
}
