/// A buffered stream to write to, or memory for a test to read.
///
/// The first error ends the stream: it is kept, and later output is dropped.
final class OutputBuffer {
  /// Where the bytes go.
  enum Destination {
    case descriptor(Descriptor)
    case memory
  }

  private static let capacity = 1 << 16

  private let destination: Destination
  private var bytes: [UInt8] = []
  /// The error that ended the stream.
  private(set) var error: SystemError?

  init(_ destination: Destination) {
    self.destination = destination
  }

  /// Whether an error has ended the stream.
  var isClosed: Bool { error != nil }

  /// Everything written to memory, or waiting to be written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ more: [UInt8]) {
    guard !isClosed else { return }
    bytes += more
    if bytes.count >= Self.capacity { flush() }
  }

  /// Writes what is in the buffer.
  func flush() {
    guard case .descriptor(let descriptor) = destination, !bytes.isEmpty, !isClosed else { return }
    do throws(SystemError) {
      try descriptor.writeAll(bytes)
    } catch {
      self.error = error
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends the stream with an error, as a full disk or a closed pipe does.
  func fail(with error: SystemError) {
    self.error = error
  }
}
