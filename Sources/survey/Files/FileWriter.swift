import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Replaces files whole or not at all.
///
/// The new bytes are written beside the file, synced, and renamed over it: whoever reads, and whatever
/// kills the program, finds the old file or the new one. Links are followed and stay links; mode, and
/// owner where the system allows it, are kept. Of a file's hard links the one written to is parted
/// from the others, as git and editors do.
enum FileWriter {
  /// Puts bytes in the place of a file's, provided that these are still the expected ones.
  static func replace(
    _ path: String, with bytes: SourceBytes, expecting old: SourceBytes
  ) throws(CommandError) {
    let target = try Target(path)
    defer { close(target.descriptor) }
    try target.lock()
    try target.check(holds: old)
    // A signal that came now would leave the file beside behind; it takes effect once it is gone.
    let signals = SignalMask()
    defer { signals.restore() }
    let beside = try target.createBeside()
    var isRenamed = false
    defer {
      close(beside.descriptor)
      if !isRenamed { unlink(beside.path) }
    }
    try target.write(bytes, to: beside.descriptor)
    try target.checkIsUnchanged()
    guard rename(beside.path, target.path) == 0 else { throw target.failure(errno) }
    isRenamed = true
    target.syncFolder()
  }
}

/// The file that is replaced, open for as long as it takes.
private struct Target {
  /// The path as the user gave it, for messages.
  let name: String
  /// The file itself, links followed.
  let path: String
  let descriptor: Int32
  private let status: stat

  init(_ name: String) throws(CommandError) {
    self.name = name
    guard let resolved = realpath(name, nil) else { throw Self.failure(errno, name) }
    path = String(cString: resolved)
    free(resolved)
    // Asked before opening: opening a device or a FIFO may already do something.
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.failure(errno, name) }
    switch status.kind {
    case .regular: break
    case .directory: throw Self.failure(EISDIR, name)
    default: throw .failure("\(UsageError.quoted(name)) is no regular file, so it is not replaced")
    }
    // The administrator may write to any file, but a file that nobody may write to is meant to stay.
    guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else {
      throw .failure(
        "\(UsageError.quoted(name)) is read-only, so nothing was written",
        hint: "make it writable first: chmod u+w")
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.failure(errno, name) }
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.failure(code, name)
    }
    self.status = status
  }

  private var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./" }

  // MARK: - Checks

  /// Keeps other writers out until the descriptor is closed; file systems without locks have none.
  func lock() throws(CommandError) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw .failure(
      "\(UsageError.quoted(name)) is being written by another program, so nothing was written",
      hint: "run the command again")
  }

  func check(holds old: SourceBytes) throws(CommandError) {
    var bytes: [UInt8] = []
    if let code = SystemCalls.read(descriptor, into: &bytes) { throw failure(code) }
    guard old == bytes else { throw changed }
    // Another writer may have renamed its file over this one before the lock was had.
    try checkIsUnchanged()
  }

  func checkIsUnchanged() throws(CommandError) {
    var now = stat()
    guard stat(path, &now) == 0 else { throw failure(errno) }
    // What is mapped shows the changes: that it is the same does not tell that it was read so.
    guard FileState(now) == FileState(status), FileWatch.changedPath == nil else { throw changed }
  }

  private var changed: CommandError {
    .failure(
      "\(UsageError.quoted(name)) changed since it was read, so nothing was written",
      hint: "run the command again")
  }

  // MARK: - Writing

  /// Creates an empty file in the same folder, which only the user may read.
  func createBeside() throws(CommandError) -> (path: String, descriptor: Int32) {
    for _ in 0..<100 {
      let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let path = "\(folder).survey-\(number)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST else { throw failure(errno) }
    }
    throw failure(EEXIST)
  }

  func write(_ bytes: SourceBytes, to beside: Int32) throws(CommandError) {
    // Safe: the bytes are lent for the call.
    if let code = bytes.span.withUnsafeBytes({ SystemCalls.write($0, to: beside) }) {
      throw failure(code)
    }
    // The owner first: changing it takes bits of the mode away.
    if fchown(beside, status.st_uid, status.st_gid) != 0 {
      _ = fchown(beside, uid_t.max, status.st_gid)
    }
    guard fchmod(beside, status.st_mode & 0o7777) == 0, fsync(beside) == 0 else {
      throw failure(errno)
    }
  }

  /// Makes the renaming last; where the system cannot, the file is whole all the same.
  func syncFolder() {
    let folder = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    close(folder)
  }

  // MARK: - Messages

  func failure(_ code: Int32) -> CommandError { Self.failure(code, name) }

  private static func failure(_ code: Int32, _ path: String) -> CommandError {
    let name = UsageError.quoted(path)
    switch code {
    case ENOENT: return .failure("there is no file \(name) any more, so nothing was written")
    case EISDIR: return .failure("\(name) is a folder, not a file")
    case EACCES, EPERM, EROFS:
      return .failure("no permission to write beside \(name), so nothing was written")
    case ENOSPC, EDQUOT, EFBIG:
      return .failure("no room on the disk to write \(name), which is as it was")
    default:
      let reason = SystemCalls.message(for: code)
      return .failure("cannot write \(name), which is as it was: \(reason)")
    }
  }
}

/// Signals held back while a file stands beside another.
private struct SignalMask {
  private var old = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&held, number) }
    sigprocmask(SIG_BLOCK, &held, &old)
  }

  func restore() {
    var old = old
    sigprocmask(SIG_SETMASK, &old, nil)
  }
}
