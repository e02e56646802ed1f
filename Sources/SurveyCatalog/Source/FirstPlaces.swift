/// Finds the first place at which each key stands; keys stay where they are and are told by a hash.
///
/// A table of places alone: keys of entries are large, and a list has as many as entries.
struct FirstPlaces {
  private var places: [UInt32]
  private var hashes: [UInt32]
  private var count = 0

  /// A table for so many keys; it grows where there are more.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = [UInt32](repeating: .max, count: size)
    hashes = [UInt32](repeating: 0, count: size)
  }

  /// The place at which the same key stood before; where none did, the one given, which is kept.
  mutating func first(_ place: Int, _ hash: UInt64, isSame: (Int) -> Bool) -> Int {
    if count * 2 >= places.count { grow() }
    let slot = slot(of: hash, isSame)
    if places[slot] != .max { return Int(places[slot]) }
    places[slot] = UInt32(clamping: place)
    hashes[slot] = UInt32(truncatingIfNeeded: hash)
    count += 1
    return place
  }

  /// The place at which the key stands; nil where it stands nowhere.
  func place(_ hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    let slot = slot(of: hash, isSame)
    return places[slot] == .max ? nil : Int(places[slot])
  }

  /// The slot that holds the key, or that is free for it; half of the slots are free.
  private func slot(of hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    let tag = UInt32(truncatingIfNeeded: hash)
    let mask = places.count - 1
    var slot = Int(tag) & mask
    while places[slot] != .max, hashes[slot] != tag || !isSame(Int(places[slot])) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = (places, hashes)
    places = [UInt32](repeating: .max, count: old.0.count * 2)
    hashes = [UInt32](repeating: 0, count: old.0.count * 2)
    let mask = places.count - 1
    for index in old.0.indices where old.0[index] != .max {
      var slot = Int(old.1[index]) & mask
      while places[slot] != .max { slot = (slot + 1) & mask }
      places[slot] = old.0[index]
      hashes[slot] = old.1[index]
    }
  }
}
