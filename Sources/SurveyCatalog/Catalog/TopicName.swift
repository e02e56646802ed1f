/// Why a name stands for no single topic.
public enum TopicNameError: Error, Hashable, Sendable {
  /// No topic is called so.
  case unknown
  /// Several topics are, whose positions follow.
  case ambiguous([Int])
}

extension Catalog {
  /// The topic that a name stands for: its heading, its anchor, a path such as
  /// `quantization/weight-only`, or any part of these that fits one topic only.
  ///
  /// Names are compared word by word without case, accents, hyphens and blanks. A name that fits a
  /// heading whole is taken before one that fits only a part.
  ///
  /// - Complexity: O(*n*) in the number of topics.
  public func topic(named name: String) throws(TopicNameError) -> Topic {
    if let topic = topics.first(where: { $0.anchor == name || "#" + $0.anchor == name }) {
      return topic
    }
    let wanted = name.split(whereSeparator: { $0 == "/" || $0 == ">" || $0 == "›" })
      .map { Slug.words(of: String($0)) }.filter { !$0.isEmpty }
    guard !wanted.isEmpty else { throw .unknown }
    let taxonomy = taxonomy
    for fit in [TopicFit.whole, .start, .part] {
      let matches = taxonomy.filter { fit.fits(wanted, $0.path) }
      if let first = matches.first {
        if matches.count == 1 { return first }
        // A topic whose own sub-topics are all that fit besides stands for them.
        if matches.allSatisfy({ $0.path.starts(with: first.path) }), fit != .part { return first }
        throw .ambiguous(matches.map { $0.id })
      }
    }
    throw .unknown
  }
}

/// How closely the parts of a name must fit the headings of a path.
private enum TopicFit {
  case whole
  case start
  case part

  /// Whether the last part fits the last heading, and the parts before it headings above in order.
  func fits(_ name: [[String]], _ path: [String]) -> Bool {
    guard let heading = path.last, let last = name.last, fits(last, heading) else { return false }
    var rest = path.dropLast()
    for part in name.dropLast().reversed() {
      guard let place = rest.lastIndex(where: { fits(part, $0) || TopicFit.part.fits(part, $0) })
      else { return false }
      rest = rest[..<place]
    }
    return true
  }

  private func fits(_ words: [String], _ heading: String) -> Bool {
    let text = Slug.letters(of: heading)
    let wanted = words.joined()
    switch self {
    case .whole: return text == wanted
    case .start: return text.hasPrefix(wanted)
    case .part: return text.firstRange(ofText: wanted) != nil
    }
  }
}
