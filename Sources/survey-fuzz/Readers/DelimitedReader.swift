/// Reads CSV as RFC 4180 has it, and TSV, to count the cells of rows.
enum DelimitedReader {
  /// The number of cells in each row; empty where quotes are not as they must be.
  static func columnCounts(of text: String, isQuoted: Bool) -> [Int] {
    var counts: [Int] = []
    var cells = 1
    var isInside = false
    var previous: UInt8 = 0x0A
    let separator = UInt8(ascii: isQuoted ? "," : "\t")
    for byte in text.utf8 {
      defer { previous = byte }
      if isQuoted, byte == UInt8(ascii: "\"") {
        // A quote opens at the start of a cell only; a doubled one closes and opens.
        let mayOpen = [separator, 0x0A, UInt8(ascii: "\"")].contains(previous)
        guard isInside || mayOpen else { return [] }
        isInside.toggle()
      } else if isInside {
        continue
      } else if byte == separator {
        cells += 1
      } else if byte == 0x0A {
        counts.append(cells)
        cells = 1
      }
    }
    return isInside || previous != 0x0A ? [] : counts
  }
}
