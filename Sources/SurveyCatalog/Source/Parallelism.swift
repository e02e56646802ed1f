/// Does two pieces of work at once, or one after the other.
///
/// The library starts no thread by itself: a program that has threads lends them so.
package protocol Parallelism: Sendable {
  /// Returns what both pieces of work return.
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second)
}

extension Parallelism {
  /// What a piece of work makes of a range: of the whole or, of one that is long enough for a second
  /// thread to pay, of its two halves, in order.
  package func inHalves<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard range.count >= leastForTwo else { return [work(range)] }
    let middle = range.lowerBound + range.count / 2
    let (first, second) = both(
      { work(range.lowerBound..<middle) }, { work(middle..<range.upperBound) })
    return [first, second]
  }
}

/// No parallelism at all.
package struct OneAfterTheOther: Parallelism {
  package init() {}

  package func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    (first(), second())
  }
}
