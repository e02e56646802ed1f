/// An address as text, taken apart as far as papers are told by it.
struct PaperAddress: Hashable, Sendable {
  private let bytes: [UInt8]
  private let syntax: AddressSyntax

  init(_ address: String) {
    let bytes = Array(address.utf8)
    self.bytes = bytes
    syntax = AddressSyntax(bytes.span, in: 0..<bytes.count)
  }

  /// The host in small letters without `www.`; empty where the address has none.
  var host: String { text(syntax.host).lowercased() }
  /// What follows the host, without query and fragment.
  var path: String { text(syntax.path) }
  /// The query without `?`.
  var query: String { text(syntax.query) }
  /// The site that the address names a paper of, if it is known.
  var site: PaperSite? { syntax.site }
  /// The paper's id on the site, as written; empty where there is none.
  var identifier: String { text(syntax.identifier) }

  private func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
