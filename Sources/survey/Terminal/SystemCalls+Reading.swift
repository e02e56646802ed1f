#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCalls {
  /// Room is made beforehand for a gigabyte at most: a file may claim any size.
  private static let greatestReservation = 1 << 30

  /// Reads to the end, behind what bytes there are; returns the error that stopped it, nil when none did.
  ///
  /// What a file says of its size decides only how much room is made, never how much is read: it may
  /// grow or shrink meanwhile, and a stream says nothing. Beyond the limit nothing is read: what has
  /// no end must not fill the memory.
  static func read(_ descriptor: Int32, into bytes: inout [UInt8], limit: Int = .max) -> Int32? {
    var status = stat()
    if fstat(descriptor, &status) == 0, status.kind == .regular, status.st_size > limit {
      return EFBIG
    }
    do throws(ReadFailure) {
      let isWhole = try readExpected(descriptor, into: &bytes)
      if !isWhole { try readRest(descriptor, into: &bytes, limit: limit) }
      return nil
    } catch {
      return error.code
    }
  }

  /// Reads as much as a file says that it holds; returns whether that was all.
  private static func readExpected(
    _ descriptor: Int32, into bytes: inout [UInt8]
  ) throws(ReadFailure) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return false }
    // One byte more than the size, so that the end shows without another round.
    let capacity = min(Int(status.st_size), greatestReservation) + 1
    var filled = Filled()
    // Safe: what counts as initialized is what the system says that it filled, never beyond the room.
    bytes = Array(unsafeUninitializedCapacity: capacity) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(buffer)
      preferLargePages(room)
      filled = fill(room, from: descriptor)
      count = filled.count
    }
    if let failure = filled.failure { throw failure }
    return filled.isAtEnd
  }

  /// Fills a room from where the descriptor stands.
  private static func fill(
    _ room: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) -> Filled {
    var filled = Filled()
    do throws(ReadFailure) {
      while filled.count < room.count, !filled.isAtEnd {
        // Safe: the slice checks its bounds, and is lent for the call.
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled.count...])
        let count = try readSome(descriptor, into: rest)
        filled.count += count
        filled.isAtEnd = count == 0
      }
    } catch {
      filled.failure = error
    }
    return filled
  }

  /// Reads on from where the descriptor stands to the end, of which nothing is known.
  private static func readRest(
    _ descriptor: Int32, into bytes: inout [UInt8], limit: Int
  ) throws(ReadFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var filled = Filled()
    while !filled.isAtEnd, bytes.count <= limit {
      // Safe: the chunk is lent for the call.
      filled = chunk.withUnsafeMutableBytes { fill($0, from: descriptor) }
      if let failure = filled.failure { throw failure }
      // Where nothing has come, bytes that are shared stay so.
      if filled.count > 0 { bytes += chunk[..<filled.count] }
    }
    if bytes.count > limit { throw ReadFailure(code: EFBIG) }
  }

  /// Reads what there is, waiting for it where needed; 0 at the end.
  private static func readSome(
    _ descriptor: Int32, into room: UnsafeMutableRawBufferPointer
  ) throws(ReadFailure) -> Int {
    while true {
      let count = systemRead(descriptor, room)
      if count >= 0 { return count }
      let code = errno
      guard retries(code, descriptor, for: Int16(POLLIN)) else { throw ReadFailure(code: code) }
    }
  }

  /// Asks for large pages, without which the first touch of each page costs more than reading it.
  static func preferLargePages(_ room: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      let (pageSize, smallPageSize) = (1 << 21, 1 << 12)
      guard room.count > pageSize - smallPageSize, let start = room.baseAddress else { return }
      let end = start + room.count
      let offset = Int(bitPattern: start) % pageSize
      // A room behind its heap's headers takes the page that these are on.
      let isFirst = offset < smallPageSize
      let first = isFirst ? start - offset : start + (pageSize - offset)
      // Safe: advice, which changes no memory; where it is not taken, nothing is lost.
      if first < end { _ = madvise(first, end - first, MADV_HUGEPAGE) }
      // The headers have been written, and their page is a small one by now: MADV_COLLAPSE, which
      // older systems do not know, makes it large.
      if isFirst { _ = madvise(first, pageSize, 25) }
    #endif
  }
}

/// How far a room has been filled.
private struct Filled {
  var count = 0
  var isAtEnd = false
  var failure: ReadFailure?
}

/// The system's number for an error of reading.
struct ReadFailure: Error {
  let code: Int32
}

extension SystemCalls {
  /// Waits until somebody has a FIFO open to write, or has written to it; false when nobody does.
  ///
  /// The FIFO was opened without waiting. Its first byte may be read here, and is then in the bytes.
  static func awaitWriter(_ descriptor: Int32, seconds: Int, into bytes: inout [UInt8]) -> Bool {
    for _ in 0..<seconds * 50 {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&request, 1, 20) > 0 { return true }
      // Where nobody has it open to write, reading is at its end; where somebody has, it must wait.
      var byte: UInt8 = 0
      // Safe: the byte is lent for the call.
      let count = withUnsafeMutableBytes(of: &byte) { systemRead(descriptor, $0) }
      if count == 1 { bytes.append(byte) }
      if count != 0 { return true }
    }
    return false
  }
}

// Outside the type, whose own functions have the names of the system's. Safe: the system fills no more
// than the count that goes with the pointer.
private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, room.baseAddress, room.count)
}
