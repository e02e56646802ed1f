/// What a program touches of its code and data, in the order in which it first does: for a linker
/// that lays together what is named to it.
struct TouchOrder {
  private let program: String
  private let symbols: SymbolTable
  private var isTouched: [Bool]
  /// Positions in the table of symbols.
  private var order: [Int] = []

  /// - Parameter folder: Where a copy of the program may lie without what debuggers read of it, by
  ///   which valgrind stumbles.
  /// - Returns: Nil where the program's symbols cannot be had.
  init?(program: String, folder: String) {
    let copy = folder + "/program"
    guard ProcessTimer.run(["strip", "-g", "-o", copy, program])?.status == 0,
      let symbols = SymbolTable(program: copy)
    else { return nil }
    self.program = copy
    self.symbols = symbols
    isTouched = Array(repeating: false, count: symbols.starts.count)
  }

  /// Adds what a command touches; false where valgrind, which tells it, cannot be had.
  mutating func add(command words: [String]) -> Bool {
    let addresses = symbols.addresses
    var isKnown = Array(repeating: false, count: addresses.count)
    var count = 0
    let trace = ["valgrind", "--tool=lackey", "--trace-mem=yes", program] + words
    CommandOutput.forEachLine(of: trace, .errors) { line in
      guard let address = Self.address(in: line) else { return }
      count += 1
      guard addresses.contains(address), !isKnown[address - addresses.lowerBound] else { return }
      isKnown[address - addresses.lowerBound] = true
      let position = symbols.position(at: address)
      if isTouched[position] { return }
      isTouched[position] = true
      order.append(position)
    }
    return count > 0
  }

  /// The names, the first touched first, each on a line of its own.
  var text: String {
    var seen: Set<String> = []
    let names = order.flatMap(symbols.names).filter { seen.insert($0).inserted }
    return """
      # What survey touches when it starts, the first first, for the linker to lay together.
      # Made by 'survey-benchmark order'; a name that the program has no more does no harm.
      \(names.joined(separator: "\n"))

      """
  }

  /// The address in a line of the trace: ` L 04222C,8`, which is what is done there, the address and
  /// the number of bytes.
  private static func address(in line: String) -> Int? {
    guard line.utf8.dropFirst(2).first == UInt8(ascii: " ") else { return nil }
    let digits = line.utf8.dropFirst(3).prefix { $0 != UInt8(ascii: ",") }
    return Int(Substring(digits), radix: 16)
  }
}
