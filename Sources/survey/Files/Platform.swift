#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The only file of the program that calls the C library.

/// The error number of a failed system call.
struct SystemError: Error, Hashable {
  let code: Int32

  static let notFound = SystemError(code: ENOENT)
  static let exists = SystemError(code: EEXIST)
  static let isFolder = SystemError(code: EISDIR)
  static let isDevice = SystemError(code: ENODEV)
  static let tooLarge = SystemError(code: EFBIG)
  static let closedPipe = SystemError(code: EPIPE)

  /// The error of the call that has just failed.
  fileprivate static var last: SystemError { SystemError(code: errno) }

  /// The system's text for the error, such as "No space left on device".
  var message: String { String(cString: strerror(code)) }

  var isLackOfPermission: Bool { [EACCES, EPERM, EROFS].contains(code) }
  var isFullDisk: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }
}

// MARK: - Files

/// An open file, pipe or terminal.
struct Descriptor {
  static let standardInput = Descriptor(number: STDIN_FILENO)
  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  static let standardError = Descriptor(number: STDERR_FILENO)

  private static let chunkSize = 1 << 16

  fileprivate let number: Int32

  init(number: Int32) {
    self.number = number
  }

  private init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    number = open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
    guard number >= 0 else { throw .last }
  }

  init(reading path: String) throws(SystemError) {
    try self.init(path, O_RDONLY)
  }

  /// Opens a file for writing, created or emptied.
  init(writing path: String) throws(SystemError) {
    try self.init(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666)
  }

  /// Creates a new file that only the user may read.
  init(creating path: String) throws(SystemError) {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
  }

  func closeFile() { _ = close(number) }

  /// Reads to the end, or throws once there are more bytes than the limit.
  func readToEnd(limit: Int = .max) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    if let status = try? status(), status.kind == .regular {
      if status.size > limit { throw .tooLarge }
      bytes.reserveCapacity(status.size)
    }
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    while case let count = try readSome(into: &chunk), count > 0 {
      bytes += chunk[..<count]
      if bytes.count > limit { throw .tooLarge }
    }
    return bytes
  }

  /// Fills a chunk with what can be read at once, and returns the number of bytes; 0 at the end.
  func readSome(into chunk: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      let count = read(number, &chunk, chunk.count)
      if count >= 0 { return count }
      try recover(waitingFor: POLLIN)
    }
  }

  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let chunk = Array(bytes[offset...].prefix(Self.chunkSize))
      let count = write(number, chunk, chunk.count)
      if count < 0 { try recover(waitingFor: POLLOUT) } else { offset += count }
    }
  }

  /// Waits for a stream that is not ready, or throws the error of the call that has just failed.
  private func recover(waitingFor events: some BinaryInteger) throws(SystemError) {
    let error = SystemError.last
    if error.code == EINTR { return }
    guard error.code == EAGAIN || error.code == EWOULDBLOCK else { throw error }
    var request = pollfd(fd: number, events: Int16(events), revents: 0)
    guard poll(&request, 1, -1) >= 0 || errno == EINTR else { throw .last }
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Locks the file for other writers until it is closed; false if another program has locked it.
  func lock() -> Bool {
    // File systems without locks fail with another error.
    flock(number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Gives the file another file's permissions and, where the system allows it, owner and group.
  func copyAccess(from status: FileStatus) throws(SystemError) {
    // First, because changing the owner clears permission bits.
    if fchown(number, status.owner, status.group) != 0 { _ = fchown(number, .max, status.group) }
    guard fchmod(number, status.permissions) == 0 else { throw .last }
  }

  /// Waits until what was written is on the disk.
  func sync() throws(SystemError) {
    guard fsync(number) == 0 else { throw .last }
  }
}

/// The kind, permissions and version of a file; a file that was written to or replaced has another.
struct FileStatus: Equatable {
  enum Kind { case regular, folder, device, other }

  let kind: Kind
  let size: Int
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t
  private let identity: [UInt64]
  private let modified: [Int]
  private let deviceNumber: UInt64

  init(ofFileAt path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    switch status.st_mode & 0o170000 {
    case 0o100000: kind = .regular
    case 0o040000: kind = .folder
    case 0o020000, 0o060000: kind = .device
    default: kind = .other
    }
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
    deviceNumber = UInt64(truncatingIfNeeded: status.st_rdev)
    #if canImport(Darwin)
      modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
    #else
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    #endif
  }

  /// Whether the file is `/dev/null`.
  var isNull: Bool {
    (try? FileStatus(ofFileAt: "/dev/null"))?.deviceNumber == deviceNumber && kind == .device
  }
}

/// Files by their paths.
enum FileSystem {
  /// The path with all symbolic links resolved.
  static func resolvedPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func exists(_ path: String) -> Bool { (try? FileStatus(ofFileAt: path)) != nil }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  static func move(_ path: String, to newPath: String) throws(SystemError) {
    guard rename(path, newPath) == 0 else { throw .last }
  }

  static func remove(_ path: String) { _ = unlink(path) }
}

// MARK: - Terminal

extension Descriptor {
  var isTerminal: Bool { isatty(number) == 1 }

  /// The terminal's number of columns, nil if this is not a terminal.
  var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Runs `body` with this descriptor connected to the input of a shell command.
  ///
  /// Waits until the command ends; the descriptor is closed then. Without a shell, only runs `body`.
  func pipe(into command: String, _ body: () -> Void) {
    guard let stream = popen(command, "w") else { return body() }
    dup2(fileno(stream), number)
    body()
    closeFile()
    pclose(stream)
  }
}

// MARK: - Process

/// The running program.
enum CurrentProcess {
  static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Ends the program.
  static func end(_ status: Int32) -> Never { exit(status) }

  /// Makes a closed pipe and a limit on file sizes errors of writing, and keeps files off the standard
  /// descriptors.
  static func prepareStandardStreams() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    // A stream that the caller closed is replaced by one that fails when used, so that a file opened
    // later does not get its number and the output meant for it.
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

/// Signals that end the program, held back until they are released.
struct HeldSignals {
  private var previous = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&held, number) }
    sigprocmask(SIG_BLOCK, &held, &previous)
  }

  func release() {
    var previous = previous
    sigprocmask(SIG_SETMASK, &previous, nil)
  }
}
