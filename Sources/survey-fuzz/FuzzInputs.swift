/// Mutated texts by number; each is the same in every run with the same seed.
struct FuzzInputs {
  private let seeds: Seeds
  private let start: UInt64
  private let byteCount: Int

  init(_ target: FuzzTarget, _ options: FuzzOptions) {
    seeds = target.seeds
    byteCount = options.byteCount
    // Targets get different inputs from one seed.
    start = target.name.utf8.reduce(options.seed &* 0x9E37_79B9_7F4A_7C15) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  func input(_ number: Int) -> [UInt8] {
    var random = RandomNumbers(seed: start &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
    var bytes = excerpt(&random)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      mutate(&bytes, &random)
      // Repeated doubling would make inputs so large that only a few could be tried.
      if bytes.count > 4 * byteCount { bytes.removeLast(bytes.count - 4 * byteCount) }
    }
    return bytes
  }

  /// A part of a text, usually a small one: most bugs show in a few lines, and more inputs can be tried.
  private func excerpt(_ random: inout RandomNumbers) -> [UInt8] {
    let text = seeds.texts.randomElement(using: &random) ?? []
    let limit = byteCount >> Int.random(in: 0...4, using: &random)
    guard text.count > limit else { return text }
    let count = Int.random(in: 0...limit, using: &random)
    let start = Int.random(in: 0...text.count - count, using: &random)
    return Array(text[start..<start + count])
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let other = Int.random(in: 0...bytes.count, using: &random)
    let range = min(place, other)..<max(place, other)
    let short = place..<min(bytes.count, place + Int.random(in: 0...24, using: &random))
    let piece = seeds.pieces.randomElement(using: &random) ?? []
    switch Int.random(in: 0..<16, using: &random) {
    case 0: bytes.replaceSubrange(range, with: [])
    case 1: bytes.removeLast(bytes.count - place)
    case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 3: bytes.insert(contentsOf: Array(bytes[short]), at: other)
    case 4: bytes.insert(contentsOf: bytes[range].prefix(byteCount), at: place)
    case 5: bytes.removeSubrange(short)
    case 6: swapLines(&bytes, &random)
    case 7:
      let count = Int.random(in: 1...40, using: &random)
      bytes.insert(contentsOf: Array(repeatElement(piece, count: count).joined()), at: place)
    case 8:
      bytes = Array(
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: [
          0x0D, 0x0A,
        ]))
    case 9: bytes.replaceSubrange(short, with: piece)
    case 10: bytes.insert(contentsOf: [0x0A] + piece, at: place)
    default: bytes.insert(contentsOf: piece, at: place)
    }
  }

  private func swapLines(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
    lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
