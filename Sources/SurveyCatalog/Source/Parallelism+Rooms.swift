extension Parallelism {
  /// An array with room for at least so many elements.
  ///
  /// - Parameter fill: Fills the room from its start and returns the number of elements.
  func array<Element>(
    roomFor count: Int,
    fillingWith fill: (UnsafeMutableBufferPointer<Element>) -> Int = { _ in 0 }
  ) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    var capacity = count
    // What is mapped as whole large pages is placed on their boundaries, and so can wholly be backed
    // by them. The heap and the array have headers before the elements.
    let (page, headers) = (1 << 21, 64)
    if count * stride >= page {
      let pages = (count * stride + headers + page - 1) / page
      capacity = (pages * page - headers) / stride
    }
    // Safe: what counts as initialized is what has been filled, by default nothing.
    return unsafe Array(unsafeUninitializedCapacity: capacity) { room, count in
      unsafe prepare(UnsafeMutableRawBufferPointer(room))
      count = unsafe fill(room)
    }
  }
}
