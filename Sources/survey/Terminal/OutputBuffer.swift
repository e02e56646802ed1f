/// A stream to write to: bytes gathered and written in large pieces, or kept for a test to read.
///
/// The first error ends the stream: what is written afterwards goes nowhere, and the error is kept.
final class OutputBuffer {
  /// Where the bytes go.
  enum Destination {
    case descriptor(Int32)
    case memory
  }

  private static let capacity = 1 << 16

  private let destination: Destination
  private var bytes: [UInt8] = []
  private var isWide = false
  /// The system's number for the error that ended the stream.
  private(set) var errorCode: Int32?

  init(_ destination: Destination) {
    self.destination = destination
  }

  /// Whether nothing that is written arrives any more.
  var isClosed: Bool { errorCode != nil }

  /// What has been written to memory, or waits to be written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ text: String) {
    append(text.utf8)
  }

  func write(_ bytes: [UInt8]) {
    guard case .descriptor(let descriptor) = destination, bytes.count >= Self.capacity else {
      return append(bytes)
    }
    // So many are not gathered first.
    flush()
    send(bytes, to: descriptor)
  }

  /// Writes what has been gathered.
  func flush() {
    guard case .descriptor(let descriptor) = destination, !bytes.isEmpty else { return }
    send(bytes, to: descriptor)
    bytes.removeAll(keepingCapacity: bytes.capacity <= 2 * Self.capacity)
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) {
    guard !isClosed else { return }
    if bytes.count >= Self.capacity, !isWide {
      SystemCalls.widenPipe(descriptor)
      isWide = true
    }
    // Safe: the bytes are lent for the call.
    errorCode = bytes.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
  }

  /// Ends the stream with an error, as a full disk or a closed pipe does.
  func fail(with code: Int32) {
    errorCode = code
  }

  private func append(_ more: some Collection<UInt8>) {
    guard !isClosed else { return }
    bytes.append(contentsOf: more)
    if bytes.count >= Self.capacity { flush() }
  }
}
