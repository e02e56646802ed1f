/// Bytes that can be had from any place, in pieces of any size, as a file's can.
///
/// The library reads no file: a program that does lends its reading so.
package protocol ByteSupply: RoomAdvice {
  /// Fills a room, or its start, with the bytes from an offset, and returns their number: 0 where there
  /// are none.
  ///
  /// Two threads may ask at once.
  func fill(_ room: UnsafeMutableRawBufferPointer, from offset: Int) -> Int
}
