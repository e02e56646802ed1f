import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A large file, of which two threads read pieces at once.
struct FilePieces: ByteSupply {
  // Smaller files are read before a second thread would have started. Room is made beforehand for a
  // gigabyte at most: a file may claim any size.
  private static let sizes = 2 << 20...1 << 30

  private let descriptor: Int32
  /// Where the descriptor stands.
  private let start: off_t
  /// What the file says of its size, as far as it has not been read: it may grow or shrink meanwhile.
  let count: Int

  /// Nil for what is no file or not large.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.kind == .regular else { return nil }
    let start = lseek(descriptor, 0, SEEK_CUR)
    guard start >= 0, Self.sizes.contains(Int(status.st_size - start)) else { return nil }
    self.descriptor = descriptor
    self.start = start
    count = Int(status.st_size - start)
  }

  func fill(_ room: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
    // What went wrong shows again to who reads on from where this has come to.
    (try? SystemCalls.readSome(descriptor, into: room, at: start + off_t(offset))) ?? 0
  }

  func prepare(_ room: UnsafeMutableRawBufferPointer) {
    SystemCalls.preferLargePages(room)
  }

  /// Puts the descriptor behind bytes that have been read.
  func skip(_ count: Int) {
    _ = lseek(descriptor, start + off_t(count), SEEK_SET)
  }
}

extension Document {
  /// Reads the list behind a descriptor to its end, after bytes that have been read of it before.
  static func read(
    _ descriptor: Int32, path: String, behind bytes: [UInt8] = []
  ) throws(ReadFailure) -> Document {
    let limit = SourceFile.maximumByteCount
    var bytes = bytes
    guard bytes.isEmpty, let file = FilePieces(descriptor) else {
      if let code = SystemCalls.read(descriptor, into: &bytes, limit: limit) {
        throw ReadFailure(code: code)
      }
      return Document(parsing: SourceFile(path: path, bytes: bytes))
    }
    let document = Document(
      path: path, bytesOf: file, expecting: file.count, parallelism: TwoThreads())
    bytes = document.source.bytes
    file.skip(bytes.count)
    try SystemCalls.readRest(descriptor, into: &bytes, limit: limit)
    guard bytes.count > document.source.bytes.count else { return document }
    return Document(parsing: SourceFile(path: path, bytes: bytes))
  }
}
