/// Measures the program against the bars of its design: against other programs, and as lists grow.
@main
enum Benchmark {
  static let usage = """
    usage: survey-benchmark [peers] [growth] [dump] [--survey PATH] [--lists FOLDER] [--rounds COUNT]
           survey-benchmark generate BYTES > list.md
           survey-benchmark generate-dump BYTES > dump.bib

      peers            whole commands against the programs one would use instead
      growth           time and memory of each command as a list grows from 100 KB to 10 MB
      dump             'survey stale' on a dump of 111 MB against counting its entries
                       (default: all)
      --survey PATH    the program to measure (default: the one beside this program)
      --lists FOLDER   a folder with lists in corpus/ and forms/ (default: ../shared)
      --rounds COUNT   rounds, of which the median counts (default: 15)

    Exits with 1 if a bar is missed. Peers that are not installed are reported and skipped.

    """

  static func main() {
    var parts: Set<String> = []
    var survey = String(CommandLine.arguments[0].dropLast("-benchmark".count))
    var lists = "../shared"
    var rounds = 15
    var words = CommandLine.arguments.dropFirst()
    while let word = words.popFirst() {
      switch (word, words.first) {
      case ("peers", _), ("growth", _), ("dump", _): parts.insert(word)
      case ("generate", let text?):
        guard let byteCount = Int(text) else { fail() }
        return System.write(GeneratedList.text(byteCount: byteCount))
      case ("generate-dump", let text?):
        guard let byteCount = Int(text) else { fail() }
        return GeneratedDump().write(byteCount: byteCount) { System.write($0) }
      case ("--survey", let path?):
        survey = path
        words.removeFirst()
      case ("--lists", let path?):
        lists = path
        words.removeFirst()
      case ("--rounds", let text?):
        guard let count = Int(text), count > 0 else { fail() }
        rounds = count
        words.removeFirst()
      default: fail()
      }
    }
    var isGood = true
    if parts.isEmpty || parts.contains("peers") {
      isGood = Peers(survey: survey, lists: lists, rounds: rounds).measure() && isGood
    }
    if parts.isEmpty || parts.contains("growth") {
      isGood = Growth(survey: survey, rounds: rounds).measure() && isGood
    }
    if parts.isEmpty || parts.contains("dump") {
      isGood = DumpSpeed(survey: survey, rounds: rounds).measure() && isGood
    }
    System.exit(isGood ? 0 : 1)
  }

  private static func fail() -> Never {
    System.write(usage)
    System.exit(2)
  }
}
