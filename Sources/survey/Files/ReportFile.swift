#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes results to a file that the user names: a new one, or over what stood there.
enum ReportFile {
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    // Safe: the bytes are lent for the call.
    let code = bytes.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
    if let code { throw failure(path, code) }
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandError {
    .failure("cannot write \(UsageError.quoted(path)): \(SystemCalls.message(for: code))")
  }
}
