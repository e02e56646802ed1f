import SurveyCatalog

/// Bytes that come in pieces of all sizes, as those of a slow file do.
struct ArrivingBytes: ByteSupply {
  let bytes: [UInt8]
  /// The most that comes at a time.
  let greatest: Int

  func fill(_ room: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
    guard offset < bytes.count, !room.isEmpty else { return 0 }
    var numbers = RandomNumbers(seed: UInt64(offset))
    let count = min(room.count, bytes.count - offset, Int.random(in: 1...greatest, using: &numbers))
    // Safe: the slice and the room check their bounds.
    UnsafeMutableRawBufferPointer(rebasing: room[..<count])
      .copyBytes(from: bytes[offset..<offset + count])
    return count
  }

  func prepare(_ room: UnsafeMutableRawBufferPointer) {}

  /// The document that is read while the bytes come.
  func document(
    expecting count: Int, as form: Document.Form, piece: Int
  ) -> Document {
    Document(
      path: "list.md", bytesOf: self, expecting: count, as: form, piece: piece,
      parallelism: OneAfterTheOther())
  }
}
