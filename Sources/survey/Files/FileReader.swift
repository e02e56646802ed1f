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
      let file = try open(path)
      defer { file.closeFile() }
      return try file.readToEnd(limit: SourceFile.maximumByteCount)
    } catch {
      throw failure(error, path)
    }
  }

  /// Reads the file at a path chunk by chunk; `-` is standard input.
  static func forEachChunk(
    _ path: String, _ console: Console, size: Int, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(CommandError) {
    do throws(SystemError) {
      let file: Descriptor
      switch (path, console.input) {
      case ("-", .bytes(let bytes)):
        for start in stride(from: 0, to: bytes.count, by: size) {
          body(bytes[start..<min(start + size, bytes.count)])
        }
        return
      case ("-", .descriptor(let input)): file = input
      default: file = try open(path)
      }
      defer { if path != "-" { file.closeFile() } }
      var chunk = [UInt8](repeating: 0, count: size)
      while case let count = try file.readSome(into: &chunk), count > 0 { body(chunk[..<count]) }
    } catch {
      throw failure(error, path)
    }
  }

  private static func open(_ path: String) throws(SystemError) -> Descriptor {
    let file = try Descriptor(reading: path)
    do throws(SystemError) {
      let status = try file.status()
      // Devices such as /dev/zero have no end.
      if status.kind == .device, !status.isNull, !file.isTerminal { throw .isDevice }
      return file
    } catch {
      file.closeFile()
      throw error
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
