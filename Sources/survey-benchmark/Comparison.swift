/// A command of the program against what a person would use instead.
struct Comparison: Sendable {
  /// The list that both read.
  enum Input: Hashable, Sendable {
    /// The model list as it stands.
    case model
    /// A list of many megabytes.
    case megabytes(Int)
  }

  /// What the command is compared with.
  enum Peer: Sendable {
    /// A program that is installed, with its arguments; `LIST` stands for the list's path.
    case program([String])
    /// A driver that is compiled first.
    case driver(Driver)
  }

  /// The program's arguments; `LIST` stands for the list's path.
  let command: [String]
  let peer: Peer
  let input: Input
  /// What the ratio of the times is to be at most.
  let bar: Double

  init(_ command: String, against peer: Peer, _ input: Input, atMost bar: Double) {
    self.command = command.split(separator: " ").map(String.init)
    self.peer = peer
    self.input = input
    self.bar = bar
  }

  /// The comparisons; to add one, add a line.
  static let all: [Comparison] = [
    Comparison(
      "search quantization", against: .program(["rg", "-i", "quantization", "LIST"]), .model,
      atMost: 0.7),
    Comparison(
      "search quantization", against: .program(["grep", "-i", "quantization", "LIST"]), .model,
      atMost: 1),
    Comparison("list --file LIST", against: .driver(.md4c), .megabytes(10), atMost: 1.0 / 6),
    Comparison("list --file LIST", against: .driver(.md4c), .megabytes(100), atMost: 1.0 / 6),
    Comparison("list --file LIST", against: .driver(.newlines), .megabytes(100), atMost: 3),
    Comparison(
      "search quantization --file LIST", against: .driver(.md4c), .megabytes(10), atMost: 1),
    Comparison(
      "validate LIST", against: .program(["rumdl", "check", "--no-cache", "LIST"]), .model,
      atMost: 0.1),
    Comparison("validate LIST", against: .driver(.md4c), .megabytes(10), atMost: 1),
  ]

  /// The name of the peer as a table shows it.
  var peerName: String {
    switch peer {
    case .program(let words): words[0]
    case .driver(let driver): driver.name
    }
  }

  /// The peer's words, nil where it is not installed.
  func peerWords(list: String, folder: String) -> [String]? {
    switch peer {
    case .program(let words):
      // The shell says 127 of what it does not find; without it the call itself fails.
      guard let run = ProcessTimer.run([words[0], "--version"]), run.status == 0 else { return nil }
      return words.map { $0 == "LIST" ? list : $0 }
    case .driver(let driver): return driver.compile(into: folder).map { [$0, list] }
    }
  }

  /// The rounds that do not count, in which the system has yet to fetch files and memory.
  private static let warmUps = 5

  /// The times of both, taken in turn, so that a machine that slows down slows both.
  func result(survey: String, peer: [String], list: String, rounds: Int) -> Result? {
    let words = [survey] + command.map { $0 == "LIST" ? list : $0 }
    var result = Result()
    for round in 0..<Self.warmUps + max(1, rounds) {
      guard let own = ProcessTimer.run(words),
        let other = ProcessTimer.run(peer)
      else { return nil }
      // Both may end with 1 for findings; what is worse is no result.
      guard let status = own.status, status < 2, other.status ?? 2 < 2 else { return nil }
      if round >= Self.warmUps { result.add(own, other) }
    }
    return result
  }

  /// What a comparison found.
  struct Result {
    private(set) var own = Measurement()
    private(set) var peer = Measurement()
    private(set) var peakMemory = 0
    private var ratios: [Double] = []

    mutating func add(_ own: ProcessRun, _ peer: ProcessRun) {
      self.own.add(own.duration)
      self.peer.add(peer.duration)
      peakMemory = max(peakMemory, own.peakMemory)
      ratios.append(own.duration / peer.duration)
    }

    /// The middle one of the ratios of the rounds.
    var ratio: Double { ratios.median }
  }
}
