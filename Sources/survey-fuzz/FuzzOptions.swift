/// The options of the command line.
struct FuzzOptions {
  static let usage = """
    usage: survey-fuzz [TARGET…] [OPTIONS]

      targets          \(FuzzTarget.all.map(\.name).joined(separator: ", ")) (default: all)

      --seed NUMBER    the seed of the inputs (default: 1)
      --first NUMBER   the number of the first input (default: 0)
      --executions N   inputs for each target (default: 10000; no limit with --seconds)
      --seconds S      time for each target
      --bytes N        the greatest size of a list before it is mutated (default: 1500)
      --patience S     seconds that 256 inputs may take (default: 60)
      --growth         measure how time grows as small inputs are repeated (default: 200 inputs)
      --length N       bytes of the shorter of two repetitions (default: 8192)
      --print          write the inputs to standard output without trying them

    To try an input again, use its target, seed and number with --first NUMBER --executions 1.
    """

  var targets: [FuzzTarget] = []
  var seed: UInt64 = 1
  var first = 0
  var executions = 10_000
  var seconds: Int?
  var byteCount = 1500
  var patience = 60
  var printsInputs = false
  var measuresGrowth = false
  var length = 8 << 10

  init(targets: [FuzzTarget], seed: UInt64 = 1, executions: Int) {
    self.targets = targets
    self.seed = seed
    self.executions = executions
  }

  /// The numbers of the inputs.
  var numbers: Range<Int> { first..<first + min(executions, .max - first) }

  /// Parses the words; nil if they are wrong.
  init?(_ words: [String]) {
    var rest = words[...]
    var givenExecutions: Int?
    func number(_ text: String?) -> Int? { text.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } }
    while let word = rest.popFirst() {
      if let target = FuzzTarget.all.first(where: { $0.name == word }) {
        targets.append(target)
        continue
      }
      if word == "--print" || word == "--growth" {
        printsInputs = printsInputs || word == "--print"
        measuresGrowth = measuresGrowth || word == "--growth"
        continue
      }
      guard let value = number(rest.popFirst()) else { return nil }
      switch word {
      case "--seed": seed = UInt64(value)
      case "--first": first = value
      case "--executions": givenExecutions = value
      case "--seconds": seconds = value
      case "--bytes": byteCount = value
      case "--patience": patience = value
      case "--length": length = value
      default: return nil
      }
    }
    let few = measuresGrowth ? 200 : executions
    executions = givenExecutions ?? (seconds == nil ? few : .max)
    if targets.isEmpty { targets = FuzzTarget.all }
  }
}
