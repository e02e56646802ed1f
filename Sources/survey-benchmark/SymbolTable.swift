/// The pieces of a program that have names, by their addresses.
struct SymbolTable {
  /// Where the pieces start, in order.
  private(set) var starts: [Int] = []
  private var names: [String] = []
  /// The forms of functions of the C library for different processors, by what their names share.
  private var forms: [Substring: [String]] = [:]

  /// Reads what `nm` tells of a program; nil where it tells nothing.
  init?(program: String) {
    CommandOutput.forEachLine(of: ["nm", "-n", "--defined-only", program], .output) { line in
      let words = line.split(separator: " ")
      guard words.count == 3, !"anAN".contains(words[1]), let start = Int(words[0], radix: 16)
      else { return }
      let name = String(words[2])
      if let stem = Self.stem(of: name) { forms[stem, default: []].append(name) }
      // Of what is at one place one name is enough.
      guard start != starts.last else { return }
      starts.append(start)
      names.append(name)
    }
    if starts.isEmpty { return nil }
  }

  /// The addresses that belong to a piece, or to the pages right behind the last.
  var addresses: Range<Int> { starts[0]..<starts[starts.count - 1] + 4096 }

  /// The position of the piece at an address.
  func position(at address: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= address { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The name of a piece, and those of its forms for other processors: the one under which the
  /// program is looked at may be another than where it runs.
  func names(at position: Int) -> [String] {
    Self.stem(of: names[position]).flatMap { forms[$0] } ?? [names[position]]
  }

  /// What comes before the processor in the name of a function of which there is one for each.
  private static func stem(of name: String) -> Substring? {
    guard name.hasPrefix("__") else { return nil }
    return ["_avx", "_evex", "_sse"].lazy
      .compactMap { name.firstRange(of: $0) }.first.map { name[..<$0.lowerBound] }
  }
}
