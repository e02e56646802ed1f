import Testing

@testable import SurveyCatalog

@Suite struct StringNumbersTests {
  @Test func `strings are numbered in the order in which they are met`() {
    var numbers = StringNumbers(capacity: 2)
    let words = (0..<500).map { "word \($0 * 7 % 100)" }
    var known: [String] = []
    for word in words {
      if !known.contains(word) { known.append(word) }
      #expect(numbers.number(of: word) == known.firstIndex(of: word))
    }
  }

  @Test func `one letter written in two ways is one letter`() {
    var numbers = StringNumbers(capacity: 4)
    #expect(numbers.number(of: "caf\u{E9}") == 0)
    #expect(numbers.number(of: "cafe\u{301}") == 0)
    #expect(numbers.number(of: "") == 1)
    #expect(numbers.number(of: "") == 1)
  }
}
