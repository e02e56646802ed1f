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

  /// Reads to the end; returns the error that stopped it, nil when none did.
  ///
  /// What a file says of its size decides only how much room is made, never how much is read: it may
  /// grow or shrink meanwhile, and a stream says nothing.
  static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Int32? {
    do throws(ReadFailure) {
      let isWhole = try readExpected(descriptor, into: &bytes)
      if !isWhole { try readRest(descriptor, into: &bytes) }
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
    var isWhole = false
    var failure: ReadFailure?
    bytes = Array(unsafeUninitializedCapacity: capacity) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(buffer)
      preferLargePages(room)
      do throws(ReadFailure) {
        while count < capacity, !isWhole {
          let more = try readSome(
            descriptor, into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
          count += more
          isWhole = more == 0
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return isWhole
  }

  /// Reads to the end of which nothing is known.
  private static func readRest(
    _ descriptor: Int32, into bytes: inout [UInt8]
  ) throws(ReadFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var failure: ReadFailure?
      let count = chunk.withUnsafeMutableBytes { room in
        do throws(ReadFailure) {
          return try readSome(descriptor, into: room)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == 0 { return }
      bytes += chunk[..<count]
    }
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
  private static func preferLargePages(_ room: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      let pageSize = 1 << 21
      guard room.count >= 2 * pageSize, let start = room.baseAddress else { return }
      let address = Int(bitPattern: start)
      let skipped = (address + pageSize - 1) / pageSize * pageSize - address
      // Advice: where it is not taken, nothing is lost.
      _ = madvise(start + skipped, (room.count - skipped) / pageSize * pageSize, MADV_HUGEPAGE)
    #endif
  }
}

/// The system's number for an error of reading.
private struct ReadFailure: Error {
  let code: Int32
}

// Outside the type, whose own functions have the names of the system's.
private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, room.baseAddress, room.count)
}
