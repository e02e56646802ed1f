/// What the command line asks of the benchmark.
struct BenchmarkOptions {
  static let usage = """
    usage: survey-benchmark [stages] [hostile] [peers] [OPTIONS]
           survey-benchmark generate BYTES [OPTIONS] > list.md

      stages           time each stage of the flow, from bytes to results
      hostile          time lists made to cost much, at a size and at four times that
      peers            time whole commands and what one would use instead, in turn
                       (without a word: stages and hostile)

      --sizes BYTES,…  the lists' sizes for stages (default: 100000,1000000,10000000,100000000)
      --only STAGE,…   time these stages alone
      --rounds COUNT   rounds of which the median is told (default: 9)
      --seed NUMBER    another seed gives other lists (default: 1)
      --list PATH      the list from which others are made (default: the embedded one)
      --survey PATH    the program that is compared (default: beside this one)
      --json           the results as data
    """

  static let parts = ["stages", "hostile", "peers", "generate"]

  var chosen: [String] = []
  var sizes = [100_000, 1_000_000, 10_000_000, 100_000_000]
  var stages = Stage.all
  var rounds = 9
  var seed: UInt64 = 1
  var list: String?
  var survey: String?
  var generatedSize = 0
  var isJSON = false

  /// The program that is looked at: the one beside this one, unless another is named.
  var program: String {
    if let survey { return survey }
    let own = CommandLine.arguments[0]
    return own.hasSuffix("survey-benchmark") ? String(own.dropLast("-benchmark".count)) : "survey"
  }

  /// Reads the words; nil where they make no sense.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--json": isJSON = true
      case "--sizes":
        guard let text = rest.popFirst() else { return nil }
        sizes = text.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
      case "--only":
        guard let text = rest.popFirst() else { return nil }
        let names = text.split(separator: ",")
        stages = Stage.all.filter { names.contains(Substring($0.name)) }
        guard stages.count == names.count else { return nil }
      case "--rounds":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
        rounds = count
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        seed = number
      case "--list":
        guard let path = rest.popFirst() else { return nil }
        list = path
      case "--survey":
        guard let path = rest.popFirst() else { return nil }
        survey = path
      case "generate":
        guard let size = rest.popFirst().flatMap({ Int($0) }), size > 0 else { return nil }
        generatedSize = size
        chosen.append(word)
      case _ where Self.parts.contains(word): chosen.append(word)
      default: return nil
      }
    }
    if chosen.isEmpty { chosen = ["stages", "hostile"] }
    if sizes.isEmpty { return nil }
  }
}
