import Testing

@testable import SurveyCatalog

@Suite struct `Suggesting what was meant` {
  static let names = [
    "search", "list", "show", "frameworks", "validate", "explain", "render", "add", "cite",
    "completions", "NeurIPS", "Quantization", "KV Cache Compression",
  ]

  @Test(arguments: [
    ("serach", ["search"]),
    ("LIST", ["list"]),
    ("lst", ["list"]),
    ("shwo", ["show"]),
    ("neurips", ["NeurIPS"]),
    ("nuerips", ["NeurIPS"]),
    ("quant", ["Quantization"]),
    ("quantisation", ["Quantization"]),
    ("compression", ["KV Cache Compression"]),
    ("valdiaet", ["validate"]),
    ("dad", ["add"]),
    ("Quantization Methods", ["Quantization"]),
    ("KV cash", ["KV Cache Compression"]),
    ("zzz", []),
    ("x", []),
    ("", []),
  ])
  func `the nearest kind of likeness wins`(_ word: String, _ expected: [String]) {
    #expect(DidYouMean.nearest(to: word, in: Self.names) == expected)
  }

  @Test func `several equally near are named, three at most`() {
    let years = ["year-a", "year-b", "year-c", "year-d"]
    let nearest = DidYouMean.nearest(to: "year-x", in: years)
    #expect(nearest == ["year-a", "year-b", "year-c"])
    #expect(DidYouMean.question(nearest) == "did you mean 'year-a', 'year-b' or 'year-c'?")
    #expect(DidYouMean.question([]) == nil)
  }

  @Test func `hostile lengths cost nothing`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(DidYouMean.nearest(to: long, in: ["search", long]) == [long])
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1),
    ("abc", "xabc", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("abcdef", "badcfe", 3),
  ])
  func `edits are counted, a swap as one`(_ first: String, _ second: String, _ distance: Int) {
    let (one, other) = (Array(first.utf8), Array(second.utf8))
    #expect(EditDistance.between(one.span, other.span, atMost: 3) == distance)
    #expect(EditDistance.between(other.span, one.span, atMost: distance) == distance)
    if distance > 0 {
      #expect(EditDistance.between(one.span, other.span, atMost: distance - 1) == nil)
    }
  }
}
