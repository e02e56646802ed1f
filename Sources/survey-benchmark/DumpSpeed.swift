/// Measures `stale` on a large dump against a program that counts its entries.
struct DumpSpeed {
  let survey: String
  let rounds: Int

  private static let byteCount = 111_000_000
  private static let bar = 3.0
  private static let memoryBar = 64_000_000

  /// Prints a table; returns whether time and memory are within the bars.
  func measure() -> Bool {
    guard let folder = System.temporaryFolder() else { return false }
    defer { _ = System.run(["rm", "-r", folder]) }
    let path = "\(folder)/dump.bib"
    _ = System.run([
      "sh", "-c", "'\(CommandLine.arguments[0])' generate-dump \(Self.byteCount) >\(path)",
    ])
    var table = ResultTable(["command", "ms", "peer", "ms", "ratio", "bar", "MB", "bar"])
    let own = [survey, "stale", "--from", path]
    let peer = ["rg", "-c", "^@", path]
    guard System.isInstalled(peer[0]) else {
      print("rg is not installed: dump skipped")
      return true
    }
    var ratios: [Double] = []
    var times: (own: [Double], peer: [Double]) = ([], [])
    var memory = 0
    for round in 0..<rounds + 1 {
      let (ownRun, peerRun) = (System.run(own), System.run(peer))
      guard round > 0 else { continue }
      times.own.append(ownRun.milliseconds)
      times.peer.append(peerRun.milliseconds)
      ratios.append(ownRun.milliseconds / peerRun.milliseconds)
      memory = max(memory, ownRun.peakMemory)
    }
    let isFast = ratios.median <= Self.bar
    let isSmall = memory <= Self.memoryBar
    table.add([
      "stale --from", times.own.median.text, "rg -c ^@", times.peer.median.text,
      ratios.median.text, "\(Self.bar)\(isFast ? "" : " missed")",
      (Double(memory) / 1_000_000).text, "64\(isSmall ? "" : " missed")",
    ])
    print(table.text)
    return isFast && isSmall
  }
}
