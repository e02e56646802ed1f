import SurveyCatalog

/// Reads whole files, and explains in one sentence why one cannot be read.
enum FileReader {
  /// The bytes of the file at a path; `-` is standard input.
  static func bytes(_ path: String, _ console: Console) throws(CommandError) -> [UInt8] {
    try path == "-" ? console.readStandardInput() : bytes(path)
  }

  /// The bytes of the file at a path.
  static func bytes(_ path: String) throws(CommandError) -> [UInt8] {
    do throws(SystemError) {
      let file = try Descriptor(reading: path)
      defer { file.closeFile() }
      let status = try file.status()
      // Devices such as /dev/zero have no end.
      if status.kind == .device, !status.isNull, !file.isTerminal { throw .isDevice }
      return try file.readToEnd(limit: SourceFile.maximumByteCount)
    } catch {
      throw failure(error, path)
    }
  }

  private static func failure(_ error: SystemError, _ path: String) -> CommandError {
    let name = UsageError.quoted(path)
    switch error {
    case .notFound: return .failure("there is no file \(name)")
    case .tooLarge: return .failure("\(name) is larger than 4 GiB")
    case .isFolder: return .failure("\(name) is a folder, not a file")
    case .isDevice: return .failure("\(name) is a device, not a file")
    case _ where error.isLackOfPermission: return .failure("no permission to read \(name)")
    default: return .failure("cannot read \(name): \(error.message)")
    }
  }
}
