#if canImport(Glibc)
  import CGlibc
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the system that the terminal needs, with their C behind them.
enum SystemCalls {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2
  static let closedPipe: Int32 = EPIPE
  static let fileTooLarge: Int32 = EFBIG

  static func environmentVariable(_ name: String) -> String? {
    name.withCString { getenv($0) }.map { String(cString: $0) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal behind the descriptor, nil where there is none.
  static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func message(for code: Int32) -> String { String(cString: strerror(code)) }

  // What Swift has for some functions of the C library stands in a part of the program that nothing
  // else touches: to fetch that takes longer than the call. Strings are lent as they are: passed, they
  // would be copied into arrays of their own.

  /// Opens a file that is there.
  static func openFile(_ path: String, _ flags: Int32) -> Int32 {
    path.withCString { path in
      #if canImport(Glibc)
        glibc_open(path, flags)
      #else
        open(path, flags)
      #endif
    }
  }

  /// What a descriptor is asked or told.
  static func control(_ descriptor: Int32, _ command: Int32, _ argument: Int32 = 0) -> Int32 {
    #if canImport(Glibc)
      glibc_control(descriptor, command, argument)
    #else
      fcntl(descriptor, command, argument)
    #endif
  }

  /// Makes a closed pipe and a limit on file sizes errors of writing, and keeps files off the
  /// standard descriptors.
  static func prepareStandardStreams() {
    #if canImport(Glibc)
      glibc_ignore(SIGPIPE)
      glibc_ignore(SIGXFSZ)
    #else
      _ = signal(SIGPIPE, SIG_IGN)
      _ = signal(SIGXFSZ, SIG_IGN)
    #endif
    // A stream closed by the caller is held open the wrong way round: using it still fails, and
    // a file opened later does not take its number and with it what was meant for the stream.
    for descriptor in standardInput...standardError where control(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == standardInput ? O_WRONLY : O_RDONLY)
    }
  }

  /// Gives a pipe room for a megabyte, so that who writes need not wait so often for who reads; what is
  /// no pipe stays as it is.
  static func widenPipe(_ descriptor: Int32) {
    #if os(Linux)
      // F_SETPIPE_SZ, which Swift's modules of the C library leave out.
      _ = control(descriptor, 1031, 1 << 20)
    #endif
  }

  /// Writes all bytes; returns the error that stopped it, nil when none did.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var offset = 0
    while offset < bytes.count {
      // Safe: the slice checks its bounds, and the caller lends the bytes for this call.
      let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
      let count = systemWrite(descriptor, rest)
      if count >= 0 {
        offset += count
        continue
      }
      let code = errno
      guard retries(code, descriptor, for: Int16(POLLOUT)) else { return code }
    }
    return nil
  }

  /// Whether a call that failed is to be tried again, after waiting where the stream is not ready.
  static func retries(_ code: Int32, _ descriptor: Int32, for events: Int16) -> Bool {
    guard code == EAGAIN || code == EWOULDBLOCK else { return code == EINTR }
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    return poll(&request, 1, -1) >= 0 || errno == EINTR
  }
}

// Outside the type, whose own functions have the names of the system's. Safe: the system reads no more
// than the count that goes with the pointer.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
