/// Finds the first place at which each key stands; keys stay where they are and are told by a hash.
///
/// A table of places alone: keys of entries are large, and a list has as many as entries.
struct FirstPlaces: Sendable {
  /// Half of a hash and a place in one number: what is looked at together lies together.
  private var slots: [UInt64]
  private var count = 0

  private static let free = UInt64.max

  /// A table for so many keys; it grows where there are more.
  init(capacity: Int) {
    slots = [UInt64](repeating: Self.free, count: max(16, capacity + capacity / 2))
  }

  /// The place at which the same key stood before; where none did, the one given, which is kept.
  mutating func first(_ place: Int, _ hash: UInt64, isSame: (Int) -> Bool) -> Int {
    if count * 3 >= slots.count * 2 { grow() }
    let slot = slot(of: hash, isSame)
    if slots[slot] != Self.free { return Self.place(slots[slot]) }
    slots[slot] = hash << 32 | UInt64(UInt32(clamping: place))
    count += 1
    return place
  }

  /// The place at which the key stands; nil where it stands nowhere.
  func place(_ hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    let slot = slots[slot(of: hash, isSame)]
    return slot == Self.free ? nil : Self.place(slot)
  }

  /// The slot that holds the key, or that is free for it; a third of the slots is free.
  private func slot(of hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    let tag = UInt32(truncatingIfNeeded: hash)
    var slot = firstSlot(of: tag)
    while slots[slot] != Self.free, Self.tag(slots[slot]) != tag || !isSame(Self.place(slots[slot]))
    {
      slot = slot + 1 < slots.count ? slot + 1 : 0
    }
    return slot
  }

  /// Where a key is looked for first: as far from the first slot as its tag is from the least, for
  /// which hashes are to differ in all bits of their lower half.
  private func firstSlot(of tag: UInt32) -> Int { (Int(tag) * slots.count) >> 32 }

  private static func place(_ slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) }
  private static func tag(_ slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot >> 32) }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: Self.free, count: old.count * 2)
    for known in old where known != Self.free {
      var slot = firstSlot(of: Self.tag(known))
      while slots[slot] != Self.free { slot = slot + 1 < slots.count ? slot + 1 : 0 }
      slots[slot] = known
    }
  }
}
