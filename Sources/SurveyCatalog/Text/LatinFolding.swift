/// Small Latin letters without their accents.
///
/// The standard library has no decomposition that programs may use; the letters of Latin-1, Latin
/// Extended-A and the Vietnamese block are what names and titles hold.
enum LatinFolding {
  /// The letters without accent that stand for a small letter; nil where it is one already or none.
  static func base(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    guard value >= 0xDF, value <= 0x1EF9 else { return nil }
    return table.first { $0.first <= value && value <= $0.last }?.base
  }

  /// A range of code points with one base.
  private struct Row {
    let first: UInt32
    let last: UInt32
    let base: String

    init(_ range: (UInt32, UInt32), _ base: String) {
      (first, last) = range
      self.base = base
    }
  }

  /// Capitals fall into the same ranges and fold the same.
  private static let table: [Row] = [
    Row((0xDF, 0xDF), "ss"), Row((0xE0, 0xE5), "a"), Row((0xE6, 0xE6), "ae"),
    Row((0xE7, 0xE7), "c"),
    Row((0xE8, 0xEB), "e"), Row((0xEC, 0xEF), "i"), Row((0xF0, 0xF0), "d"), Row((0xF1, 0xF1), "n"),
    Row((0xF2, 0xF6), "o"), Row((0xF8, 0xF8), "o"), Row((0xF9, 0xFC), "u"), Row((0xFD, 0xFD), "y"),
    Row((0xFE, 0xFE), "th"), Row((0xFF, 0xFF), "y"), Row((0x100, 0x105), "a"),
    Row((0x106, 0x10D), "c"),
    Row((0x10E, 0x111), "d"), Row((0x112, 0x11B), "e"), Row((0x11C, 0x123), "g"),
    Row((0x124, 0x127), "h"),
    Row((0x128, 0x131), "i"), Row((0x132, 0x133), "ij"), Row((0x134, 0x135), "j"),
    Row((0x136, 0x138), "k"),
    Row((0x139, 0x142), "l"), Row((0x143, 0x14B), "n"), Row((0x14C, 0x151), "o"),
    Row((0x152, 0x153), "oe"),
    Row((0x154, 0x159), "r"), Row((0x15A, 0x161), "s"), Row((0x162, 0x167), "t"),
    Row((0x168, 0x173), "u"),
    Row((0x174, 0x175), "w"), Row((0x176, 0x178), "y"), Row((0x179, 0x17E), "z"),
    Row((0x17F, 0x17F), "s"),
    Row((0x1A0, 0x1A1), "o"), Row((0x1AF, 0x1B0), "u"), Row((0x1CD, 0x1CE), "a"),
    Row((0x1CF, 0x1D0), "i"),
    Row((0x1D1, 0x1D2), "o"), Row((0x1D3, 0x1DC), "u"), Row((0x218, 0x219), "s"),
    Row((0x21A, 0x21B), "t"),
    Row((0x1EA0, 0x1EB7), "a"), Row((0x1EB8, 0x1EC7), "e"), Row((0x1EC8, 0x1ECB), "i"),
    Row((0x1ECC, 0x1EE3), "o"), Row((0x1EE4, 0x1EF1), "u"), Row((0x1EF2, 0x1EF9), "y"),
  ]
}
