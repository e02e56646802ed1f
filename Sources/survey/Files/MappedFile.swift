import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A large file that is read where the system keeps it: nothing is copied, and no memory is cleared.
///
/// It stays mapped until the program ends, and is watched as long: what is mapped shows every change.
struct MappedFile {
  /// The least size for which to map takes less time than to copy, by far.
  private static let leastSize = 2 << 20

  /// The bytes from where the descriptor stood.
  let bytes: ConstantBytes

  /// Maps what is left of a file, and puts the descriptor behind it.
  ///
  /// Nil for what is no file, not large or larger than a list can be, and where the system cannot.
  init?(_ descriptor: Int32, path: String) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.kind == .regular else { return nil }
    let (size, start) = (Int(status.st_size), Int(lseek(descriptor, 0, SEEK_CUR)))
    guard start >= 0, (Self.leastSize...SourceFile.maximumByteCount).contains(size - start),
      Self.holds(descriptor, size),
      let room = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), room != MAP_FAILED,
      FileWatch.add(descriptor, FileState(status), path: path)
    else { return nil }
    // Safe: as many bytes are mapped, and never unmapped.
    bytes = ConstantBytes(
      UnsafeBufferPointer(
        rebasing: UnsafeRawBufferPointer(start: room, count: size)
          .bindMemory(to: UInt8.self)[start...]))
    _ = lseek(descriptor, off_t(size), SEEK_SET)
  }

  /// Whether a file ends where it says: some that the system makes up as they are read do not.
  private static func holds(_ descriptor: Int32, _ size: Int) -> Bool {
    var last: UInt16 = 0
    // Safe: two bytes are lent for the call.
    return withUnsafeMutableBytes(of: &last) {
      pread(descriptor, $0.baseAddress, $0.count, off_t(size - 1))
    } == 1
  }
}

extension Document {
  /// Reads the list behind a descriptor to its end, after bytes that have been read of it before.
  static func read(
    _ descriptor: Int32, path: String, behind bytes: [UInt8] = []
  ) throws(ReadFailure) -> Document {
    Document(
      parsing: SourceFile(path: path, bytes: try contents(descriptor, path, behind: bytes)))
  }

  private static func contents(
    _ descriptor: Int32, _ path: String, behind bytes: [UInt8]
  ) throws(ReadFailure) -> SourceBytes {
    if bytes.isEmpty, let file = MappedFile(descriptor, path: path) {
      return SourceBytes(file.bytes)
    }
    var bytes = bytes
    let limit = SourceFile.maximumByteCount
    if let code = SystemCalls.read(descriptor, into: &bytes, limit: limit) {
      throw ReadFailure(code: code)
    }
    return SourceBytes(bytes)
  }
}
