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
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: Self.free, count: size)
  }

  /// The place at which the same key stood before; where none did, the one given, which is kept.
  mutating func first(_ place: Int, _ hash: UInt64, isSame: (Int) -> Bool) -> Int {
    if count * 2 >= slots.count { grow() }
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

  /// The slot that holds the key, or that is free for it; half of the slots are free.
  private func slot(of hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    let tag = UInt32(truncatingIfNeeded: hash)
    let mask = slots.count - 1
    var slot = Int(tag) & mask
    while slots[slot] != Self.free, Self.tag(slots[slot]) != tag || !isSame(Self.place(slots[slot]))
    {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func place(_ slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) }
  private static func tag(_ slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot >> 32) }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: Self.free, count: old.count * 2)
    let mask = slots.count - 1
    for known in old where known != Self.free {
      var slot = Int(Self.tag(known)) & mask
      while slots[slot] != Self.free { slot = (slot + 1) & mask }
      slots[slot] = known
    }
  }
}
