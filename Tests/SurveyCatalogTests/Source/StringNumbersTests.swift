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

  @Test func `strings that have been met are known by their numbers`() {
    var numbers = StringNumbers(capacity: 0)
    for word in ["", "a", "\u{C5}ngstr\u{F6}m", "a much longer string than fits into two words"] {
      #expect(!numbers.contains(word))
      #expect(numbers.known(word) == nil)
      let number = numbers.number(of: word)
      #expect(numbers.known(word) == number)
      #expect(numbers[number] == word)
    }
    #expect(numbers.known("A\u{30A}ngstro\u{308}m") == 2)
  }
}
