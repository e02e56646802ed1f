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

extension Parallelism {
  /// What a piece of work makes of a range: of the whole or of its two halves, the second's added to
  /// the first's.
  package func inHalves<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result,
    adding add: (inout Result, Result) -> Void
  ) -> Result {
    guard range.count >= leastForTwo else { return work(range) }
    let middle = range.lowerBound + range.count / 2
    var (result, second) = both(
      { work(range.lowerBound..<middle) }, { work(middle..<range.upperBound) })
    add(&result, second)
    return result
  }

  /// An array whose halves are made at once, and what else is made with each, added up.
  ///
  /// - Parameter work: Makes the elements of a range, exactly as many, into the room given.
  package func making<Element: Sendable, Result: Sendable>(
    _ count: Int, leastForTwo: Int,
    _ work: @Sendable (Range<Int>, inout OutputSpan<Element>) -> Result,
    adding add: (inout Result, Result) -> Void
  ) -> (elements: [Element], result: Result) {
    var result: Result?
    let elements = unsafe [Element](unsafeUninitializedCapacity: count) { room, made in
      // Safe: each half is one piece of work's alone, and all of it is initialized when it is done.
      nonisolated(unsafe) let room = unsafe room
      result = inHalves(of: 0..<count, leastForTwo: leastForTwo) { range in
        let half = unsafe UnsafeMutableBufferPointer(rebasing: room[range])
        var span = unsafe OutputSpan(buffer: half, initializedCount: 0)
        let result = work(range, &span)
        let count = unsafe span.finalize(for: half)
        precondition(count == range.count)
        return result
      } adding: { add(&$0, $1) }
      made = count
    }
    guard let result else { preconditionFailure("the room was not asked for") }
    return (elements, result)
  }

  /// What a piece of work makes of the stretches of a range, added up in order; both threads take one
  /// stretch in two, for where there is much to do on one there may be on the next.
  package func inTurns<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result,
    adding add: (inout Result, Result) -> Void
  ) -> Result {
    guard range.count >= leastForTwo else { return work(range) }
    let count = 16
    let bounds = (0...count).map { range.lowerBound + range.count * $0 / count }
    let (even, odd) = both(
      { stride(from: 0, to: count, by: 2).map { work(bounds[$0]..<bounds[$0 + 1]) } },
      { stride(from: 1, to: count, by: 2).map { work(bounds[$0]..<bounds[$0 + 1]) } })
    return zip(even, odd).flatMap { [$0, $1] }.joined(by: add)
  }
}

extension Parallelism {
  /// Does both pieces of work at once where that pays, else one after the other.
  package func both<First: Sendable, Second: Sendable>(
    if isWorthIt: Bool,
    _ first: @Sendable () -> First,
    and second: @Sendable () -> Second
  ) -> (First, Second) {
    isWorthIt ? both(first, second) : (first(), second())
  }
}

extension Array {
  /// The elements added to the first, in order.
  fileprivate consuming func joined(by add: (inout Element, Element) -> Void) -> Element {
    let others = Array(self[1...])
    removeLast(count - 1)
    // Taken out, and so not copied when the others are added.
    var result = removeLast()
    for other in others { add(&result, other) }
    return result
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
