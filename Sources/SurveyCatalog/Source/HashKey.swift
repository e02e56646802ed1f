/// The secret by which hashes of one run differ from those of all others.
///
/// Tables find a key in a few steps only while keys stand apart in them. Who writes a list could choose
/// a hundred thousand headings that stand in one place, were the hash the same everywhere.
struct HashKey: Sendable {
  /// Mixes a number with a secret, by the high and the low half of a product, as wyhash does:
  /// <https://github.com/wangyi-fudan/wyhash>.
  struct Mixer: Sendable {
    private let offset: UInt64
    private let factor: UInt64

    init(offset: UInt64, factor: UInt64) {
      self.offset = offset
      // An even factor would lose bits.
      self.factor = factor | 1
    }

    @inline(__always)
    func mix(_ number: UInt64) -> UInt64 {
      let product = (number ^ offset).multipliedFullWidth(by: factor)
      return product.high ^ product.low
    }
  }

  let high: Mixer
  let low: Mixer

  /// Makes a key of secret numbers.
  init(_ secret: (Int) -> UInt64) {
    high = Mixer(offset: secret(0), factor: secret(1))
    low = Mixer(offset: secret(2), factor: secret(3))
  }

  /// The key of this run, from the secret that the standard library has for its own tables.
  static let standard = HashKey { place in
    var hasher = Hasher()
    hasher.combine(place)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// A hash of a number, for tables.
  static func hash(_ number: Int) -> UInt64 {
    standard.high.mix(UInt64(truncatingIfNeeded: number))
  }
}
