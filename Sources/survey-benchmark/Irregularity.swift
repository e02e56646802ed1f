/// A slip that contributors make in an entry, and how often real lists show it.
struct Irregularity: Sendable {
  /// Entries of a thousand that have the slip.
  let share: Int
  private let text: String
  private let replacement: String

  private init(_ share: Int, _ text: String, to replacement: String) {
    self.share = share
    self.text = text
    self.replacement = replacement
  }

  /// The shares are those of the list that the program was made for, as of June 2025.
  static let all: [Irregularity] = [
    Irregularity(80, ")]\n", to: ")]  \n"),
    Irregularity(50, "arxiv.org/abs/", to: "arxiv.org/pdf/"),
    Irregularity(39, ": ", to: ":  "),
    Irregularity(18, "</ins>", to: "/ins>"),
    Irregularity(16, "arxiv.org/abs/", to: "arxiv.org/html/"),
    Irregularity(11, "<ins>", to: ""),
    Irregularity(11, ")] [[", to: ")][["),
    Irregularity(9, ", <ins>", to: " <ins>"),
    Irregularity(7, "<ins>", to: "<ins> "),
    Irregularity(5, "</ins> ", to: "</ins>, "),
    Irregularity(5, "[[Paper](", to: "[[Paper]]("),
    Irregularity(3, "</ins> ", to: "</ins>"),
    Irregularity(2, ", <ins>", to: "，<ins>"),
    Irregularity(2, "](https", to: "]( https"),
  ]

  /// The entry with the slip where it can have it.
  func applied(to entry: String) -> String {
    let bytes = Array(entry.utf8)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count,
      let start = (0...bytes.count - wanted.count).first(where: {
        bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return entry }
    let rest = bytes[(start + wanted.count)...]
    return String(decoding: bytes[..<start] + Array(replacement.utf8) + rest, as: UTF8.self)
  }
}
