import Testing

@testable import SurveyCatalog

@Suite struct PrevalentNumberTests {
  @Test(arguments: [
    ([], nil), ([3], 3), ([2, 1], 1), ([1, 2, 2], 2), ([4, 4, 1, 1, 7], 1), ([0, -2, -2, 0], -2),
  ])
  func `the most frequent number is the least of several`(_ numbers: [Int], _ most: Int?) {
    #expect(numbers.mostFrequent == most)
  }

  @Test(arguments: [([], nil), ([3], 3), ([2, 1], nil), ([1, 2, 2], 2), ([4, 4, 1, 7], nil)])
  func `a majority is more than half`(_ numbers: [Int], _ majority: Int?) {
    #expect(numbers.majority == majority)
  }
}
