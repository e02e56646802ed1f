/// Times commands against the programs that one would use instead.
struct Peers {
  let survey: String
  let lists: String
  let rounds: Int

  /// A command and its peer on the same files, and the greatest accepted ratio of their times.
  private struct Comparison {
    let command: [String]
    let peer: [String]
    let files: [String]
    let bar: Double
  }

  /// Rounds that do not count, in which the system has yet to read files.
  private static let warmUps = 3

  private var comparisons: [Comparison] {
    let reference = System.files(in: "\(lists)/corpus/reference", suffix: ".md").suffix(1)
    let forms = System.files(in: "\(lists)/forms", suffix: ".md")
    let all =
      System.files(in: "\(lists)/corpus/reference", suffix: ".md")
      + System.files(in: "\(lists)/corpus/siblings", suffix: ".md") + forms
    return [
      Comparison(
        command: ["search", "quantization"], peer: ["rg", "-i", "quantization"],
        files: Array(reference), bar: 0.9),
      Comparison(
        command: ["validate"], peer: ["rumdl", "check", "--no-cache"], files: Array(reference),
        bar: 0.2),
      Comparison(
        command: ["validate"], peer: ["rumdl", "check", "--no-cache"], files: all, bar: 0.3),
    ]
      + forms.map { list in
        Comparison(
          command: ["list", "--format", "json", "--file"], peer: ["md2html", "--github"],
          files: [list], bar: 10)
      }
  }

  /// Prints a table; returns whether all measured ratios are within their bars.
  func measure() -> Bool {
    var table = ResultTable(["command", "files", "ms", "peer", "ms", "ratio", "bar"])
    var isGood = true
    for comparison in comparisons where !comparison.files.isEmpty {
      let name = comparison.command.joined(separator: " ")
      let files = comparison.files
      let shown =
        files.count == 1 ? String(files[0].split(separator: "/").last ?? "") : "\(files.count)"
      guard let result = result(of: comparison) else {
        table.add([name, shown, "–", "\(comparison.peer[0]): not installed", "–", "–", "–"])
        continue
      }
      let ratio = result.ratios.median
      isGood = isGood && ratio <= comparison.bar
      table.add([
        name, shown, result.own.median.text, comparison.peer[0], result.peer.median.text,
        ratio.text,
        "\(comparison.bar)\(ratio <= comparison.bar ? "" : " missed")",
      ])
    }
    if comparisons.allSatisfy(\.files.isEmpty) { print("no lists in \(lists): peers skipped") }
    print(table.text)
    return isGood
  }

  /// The milliseconds of both programs, run in turn; nil if the peer is not installed.
  private func result(
    of comparison: Comparison
  ) -> (own: [Double], peer: [Double], ratios: [Double])? {
    guard System.isInstalled(comparison.peer[0]) else { return nil }
    // A search reads the embedded list.
    let isEmbedded = comparison.command[0] == "search"
    let own = [survey] + comparison.command + (isEmbedded ? [] : comparison.files)
    let peer = comparison.peer + comparison.files
    var result: (own: [Double], peer: [Double], ratios: [Double]) = ([], [], [])
    for round in 0..<Self.warmUps + rounds {
      let (ownRun, peerRun) = (System.run(own), System.run(peer))
      guard round >= Self.warmUps else { continue }
      result.own.append(ownRun.milliseconds)
      result.peer.append(peerRun.milliseconds)
      result.ratios.append(ownRun.milliseconds / peerRun.milliseconds)
    }
    return result
  }
}
