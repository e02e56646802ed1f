#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a file is, by the numbers that all systems of the family have for it.
enum FileKind: mode_t {
  case pipe = 0o010000
  case characterDevice = 0o020000
  case directory = 0o040000
  case blockDevice = 0o060000
  case regular = 0o100000
}

extension stat {
  /// What the file is; nil of links and sockets.
  var kind: FileKind? { FileKind(rawValue: st_mode & 0o170000) }
}
