import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files whole, and says in one sentence why one cannot be read.
enum FileReader {
  /// The list in a file.
  static func read(_ path: String) throws(CommandError) -> Document {
    // Without waiting: opening a FIFO that nobody writes to would hold the program for ever.
    let descriptor = SystemCalls.openFile(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    try prepare(descriptor, path, into: &bytes)
    do throws(ReadFailure) {
      return try Document.read(descriptor, path: path, behind: bytes)
    } catch {
      throw failure(path, error.code)
    }
  }

  /// Refuses what has no end or no writer, and lets reading wait as it does for any stream.
  private static func prepare(
    _ descriptor: Int32, _ path: String, into bytes: inout [UInt8]
  ) throws(CommandError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    switch status.kind {
    case .directory: throw failure(path, EISDIR)
    case .pipe where !SystemCalls.awaitWriter(descriptor, seconds: patience, into: &bytes):
      throw .failure(
        "nothing writes to \(UsageError.quoted(path)), a FIFO",
        hint: "start what writes to it first")
    case .blockDevice: throw notAFile(path)
    case .characterDevice where isatty(descriptor) == 0 && !isNull(status): throw notAFile(path)
    default: break
    }
    let flags = SystemCalls.control(descriptor, F_GETFL)
    if flags >= 0 { _ = SystemCalls.control(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
  }

  /// The seconds for which a FIFO's writer is waited for.
  private static let patience = 2

  private static func isNull(_ status: stat) -> Bool {
    var null = stat()
    return stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev
  }

  private static func notAFile(_ path: String) -> CommandError {
    .failure("\(UsageError.quoted(path)) is a device, not a file")
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandError {
    let name = UsageError.quoted(path)
    switch code {
    case ENOENT: return .failure("there is no file \(name)")
    case EFBIG: return .failure("\(name) is larger than 4 GiB, which no list is")
    case EISDIR: return .failure("\(name) is a folder, not a file")
    case EACCES: return .failure("no permission to read \(name)")
    default: return .failure("cannot read \(name): \(SystemCalls.message(for: code))")
    }
  }
}
