#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files whole, and says in one sentence why one cannot be read.
enum FileReader {
  /// The bytes of a file.
  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    // A FIFO that nobody writes to would hold the program for ever: it is opened without waiting,
    // and read as any stream once it is known to be one.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    var bytes: [UInt8] = []
    if let code = SystemCalls.read(descriptor, into: &bytes) { throw failure(path, code) }
    return bytes
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandError {
    let name = UsageError.quoted(path)
    switch code {
    case ENOENT: return .failure("there is no file \(name)")
    case EISDIR: return .failure("\(name) is a folder, not a file")
    case EACCES: return .failure("no permission to read \(name)")
    default: return .failure("cannot read \(name): \(SystemCalls.message(for: code))")
    }
  }
}
