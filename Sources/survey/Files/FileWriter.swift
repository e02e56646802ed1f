/// Writes files, and explains in one sentence why one cannot be written.
enum FileWriter {
  /// Creates a file, or overwrites the one there is.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    do throws(SystemError) {
      let file = try Descriptor(writing: path)
      defer { file.closeFile() }
      try file.writeAll(bytes)
    } catch {
      throw .failure("cannot write \(UsageError.quoted(path)): \(error.message)")
    }
  }

  /// Creates a file whole or not at all; there must be none at the path.
  static func create(_ path: String, with bytes: [UInt8]) throws(CommandError) {
    do throws(CommandError) {
      try write(bytes, to: path)
    } catch {
      FileSystem.remove(path)
      throw error
    }
  }

  /// Replaces the contents of a file whole or not at all, provided they are still the expected ones.
  ///
  /// The new bytes are written beside the file, synced, and renamed over it: a reader sees the old file
  /// or the new one, and so does everybody after a crash at any moment. Symbolic links are followed and
  /// kept, as are the permissions and, where the system allows it, the owner. Other hard links keep the
  /// old contents.
  static func replace(
    _ path: String, with bytes: [UInt8], expecting old: [UInt8]
  ) throws(CommandError) {
    let refusal: Refusal?
    do throws(SystemError) {
      refusal = try attemptToReplace(path, with: bytes, expecting: old)
    } catch {
      throw failure(error, path)
    }
    if let refusal { throw refusal.error(path) }
  }

  private static func attemptToReplace(
    _ path: String, with bytes: [UInt8], expecting old: [UInt8]
  ) throws(SystemError) -> Refusal? {
    let path = try FileSystem.resolvedPath(path)
    // Checked before opening, because opening a device can already have an effect.
    let status = try FileStatus(ofFileAt: path)
    if status.kind == .folder { throw .isFolder }
    guard status.kind == .regular else { return .isNotRegular }
    // An administrator may write to any file, but a file that nobody may write to should stay as it is.
    guard status.permissions & 0o222 != 0, FileSystem.isWritable(path) else { return .isReadOnly }
    let file = try Descriptor(reading: path)
    defer { file.closeFile() }
    guard file.lock() else { return .isLocked }
    let openStatus = try file.status()
    // While this program waited for the lock, another may have renamed its own file over this one.
    guard try file.readToEnd() == old, try FileStatus(ofFileAt: path) == openStatus else {
      return .hasChanged
    }
    return try writeBeside(path, bytes, expecting: openStatus)
  }

  private static func writeBeside(
    _ path: String, _ bytes: [UInt8], expecting status: FileStatus
  ) throws(SystemError) -> Refusal? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    // An interrupt would leave the temporary file behind; it takes effect when that is gone.
    let signals = HeldSignals()
    defer { signals.release() }
    let (temporaryPath, file) = try createTemporaryFile(in: folder)
    defer { file.closeFile() }
    do throws(SystemError) {
      try file.writeAll(bytes)
      try file.copyAccess(from: status)
      try file.sync()
      guard try FileStatus(ofFileAt: path) == status else {
        FileSystem.remove(temporaryPath)
        return .hasChanged
      }
      try FileSystem.move(temporaryPath, to: path)
    } catch {
      FileSystem.remove(temporaryPath)
      throw error
    }
    // Makes the rename itself durable; the file is whole even where the system cannot.
    if let folder = try? Descriptor(reading: folder) {
      try? folder.sync()
      folder.closeFile()
    }
    return nil
  }

  private static func createTemporaryFile(
    in folder: String
  ) throws(SystemError) -> (path: String, file: Descriptor) {
    for _ in 0..<100 {
      let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let path = "\(folder).survey-\(number)"
      do throws(SystemError) {
        return (path, try Descriptor(creating: path))
      } catch {
        guard error == .exists else { throw error }
      }
    }
    throw .exists
  }

  private static func failure(_ error: SystemError, _ path: String) -> CommandError {
    let name = UsageError.quoted(path)
    switch error {
    case .notFound: return .failure("there is no file \(name) any more, so nothing was written")
    case .isFolder: return .failure("\(name) is a folder, not a file")
    case _ where error.isLackOfPermission:
      return .failure("no permission to write beside \(name), so nothing was written")
    case _ where error.isFullDisk:
      return .failure("no space left on the disk to write \(name), which is unchanged")
    default: return .failure("cannot write \(name), which is unchanged: \(error.message)")
    }
  }
}

/// Why a file is not replaced, although the system would allow it.
private enum Refusal {
  case isNotRegular, isReadOnly, isLocked, hasChanged

  func error(_ path: String) -> CommandError {
    let name = UsageError.quoted(path)
    switch self {
    case .isNotRegular: return .failure("\(name) is not a regular file; not replaced")
    case .isReadOnly:
      return .failure(
        "\(name) is read-only, so nothing was written",
        hint: "make it writable first: chmod u+w")
    case .isLocked:
      return .failure(
        "\(name) is being written by another program, so nothing was written",
        hint: "run the command again")
    case .hasChanged:
      return .failure(
        "\(name) changed since it was read, so nothing was written",
        hint: "run the command again")
    }
  }
}
