/// A hash of 128 bits that stands for the bytes it was made of, as long as the program runs.
///
/// Two 64-bit hashes of different keys: a chance meeting is no concern, and no key has to own the text
/// that it stands for. Nor can a list be written whose texts meet, for each run has keys of its own.
struct Fingerprint: Hashable, Sendable {
  fileprivate let high: UInt64
  fileprivate let low: UInt64

  /// A hash of all bytes, for tables.
  var hash: UInt64 { high }

  func hash(into hasher: inout Hasher) { hasher.combine(high) }

  fileprivate init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of the same bytes as something of another kind.
  func marked(_ kind: UInt64) -> Fingerprint { Fingerprint(high: high ^ kind, low: low) }

  /// The fingerprint of a value by what makes it equal to others.
  init(hashing value: some Hashable) {
    func hash(_ number: Int) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(number)
      hasher.combine(value)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
    self.init(high: hash(0), low: hash(1))
  }
}

/// Makes a fingerprint of one byte after another.
struct FingerprintMaker: Sendable {
  private let key = HashKey.standard
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  /// The bytes since the last eight, the first in the highest place.
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) { add(UInt64(byte) << 56, count: 1) }

  /// Adds the bytes of a range.
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let count = Swift.min(8, range.upperBound - index)
      add(bytes.word(at: index, before: range.upperBound), count: count)
      index += count
    }
  }

  /// Adds up to eight bytes, the first in the highest place and zeros below the last.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count added: Int) {
    let filled = count & 7
    word |= bytes &>> (filled &* 8)
    count &+= UInt64(added)
    guard filled &+ UInt64(added) >= 8 else { return }
    (high, low) = (key.high.mix(high ^ word), key.low.mix(low ^ word))
    word = filled == 0 ? 0 : bytes &<< (64 &- filled &* 8)
  }

  /// Whether no byte has been added.
  var isEmpty: Bool { count == 0 }

  /// The fingerprint of the bytes so far.
  var fingerprint: Fingerprint {
    // The count tells a last word from one that ends in zeros.
    Fingerprint(
      high: key.high.mix(key.high.mix(high ^ word) ^ count),
      low: key.low.mix(key.low.mix(low ^ word) ^ count))
  }
}
