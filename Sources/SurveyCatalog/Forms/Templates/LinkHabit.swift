/// What a list calls its links.
struct LinkHabit {
  private struct Kind: Hashable {
    var role: Link.Role
    var host: String
  }

  private var counts: [Kind: [String: Int]] = [:]

  init(_ entries: [ReadEntry]) {
    for link in entries.flatMap({ $0.fields.links }) where !link.label.isEmpty && link.badge.isEmpty
    {
      let role = role(link.label, link.url)
      for host in [Self.host(of: link.url), ""] {
        counts[Kind(role: role, host: host), default: [:]][link.label, default: 0] += 1
      }
    }
  }

  /// What a link leads to, by its label, else by its host.
  func role(_ label: String, _ url: String) -> Link.Role {
    let role = Link(label: label, url: url).role
    if role != .other { return role }
    switch Host.kind(of: url) {
    case .paper: return .paper
    case .code: return .code
    case .page: return label.isEmpty ? .paper : .other
    }
  }

  /// The list's own word for a link; labels that say more than paper or code are kept.
  func label(_ label: String, _ url: String) -> String {
    let role = role(label, url)
    let isOrdinary = label.isEmpty || Link(label: label, url: url).role != .other
    guard isOrdinary, role != .other else { return label }
    for host in [Self.host(of: url), ""] {
      var labels = counts[Kind(role: role, host: host)] ?? [:]
      // `PyTorch` says more than `Code`; where the list has a plain word, that is meant.
      let plain = labels.filter { Link(label: $0.key, url: "").role == role && $0.value > 1 }
      if role == .code, !plain.isEmpty { labels = plain }
      let best = labels.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value > 1 { return best.key }
    }
    return label.isEmpty ? (role == .code ? "Code" : "Paper") : label
  }

  private static func host(of url: String) -> String {
    let start = url.firstRange(ofText: "://").map { url[$0.upperBound...] } ?? url[...]
    return String(start.prefix { $0 != "/" })
  }
}
