/// What a browser lets a page do: run its own script and style, and nothing else.
enum PagePolicy {
  /// The content of the policy's `meta` element.
  static let text: String = {
    let scripts = [PageAssets.early, PageAssets.script].map(source)
    let rules = [
      "default-src 'none'",
      "script-src \(scripts.joined(separator: " ")) 'wasm-unsafe-eval'",
      "style-src \(source(PageAssets.style))",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]
    return rules.joined(separator: "; ")
  }()

  /// The name of an inline script or style in a policy.
  private static func source(_ content: [UInt8]) -> String {
    let digest = Base64.text(of: SHA256.digest(of: content))
    return "'sha256-\(String(decoding: digest, as: UTF8.self))'"
  }
}
