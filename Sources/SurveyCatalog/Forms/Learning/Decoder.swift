/// Decides what each piece of an entry is: the labels with the highest score together.
struct Decoder {
  private let habits: Habits?
  /// The best scores of the states at one piece, and at the next.
  private var scores: [Float]
  private var next: [Float]
  /// The states that have a score.
  private var active: [Int] = []
  /// For each piece and state, the best state before it.
  private var back: [UInt8] = []
  /// The scores of going from each label to each label.
  private var moves = [Float](repeating: 0, count: Label.count * Label.count)

  /// A state is a label and which of the first four labels have been used.
  private static let stateCount = Label.count * 16
  private static let none = LabelScores.impossible * 10
  /// States that are worse than the best one by more are not pursued.
  private static let beam: Float = 16

  init(_ habits: Habits? = nil) {
    self.habits = habits
    scores = Array(repeating: Self.none, count: Self.stateCount)
    next = scores
  }

  /// The label of each piece; none if nothing can be read.
  ///
  /// - Parameter needsTitle: Whether a reading without a title is a last resort.
  mutating func decode(_ entry: ReadableEntry, needsTitle: Bool = true) -> [Label] {
    let atoms = entry.atoms
    guard !atoms.isEmpty else { return [] }
    start(entry)
    if back.count < atoms.count * Self.stateCount {
      back = Array(repeating: 0, count: atoms.count * Self.stateCount)
    }
    for index in 1..<max(1, atoms.count) { advance(entry, to: index) }
    if let habits {
      let leave = leaving(entry, atoms.count - 1)
      for state in active {
        scores[state] += leave.values[state >> 4] + habits.steps[(state >> 4) * 8 + Habits.end]
      }
    }
    return trace(atoms.count, needsTitle)
  }

  private mutating func start(_ entry: ReadableEntry) {
    for state in scores.indices {
      scores[state] = Self.none
      next[state] = Self.none
    }
    active = []
    let own = entry.evidence[0]
    let habit = entering(entry, 0)
    for label in 0..<Label.count where own.values[label] > LabelScores.impossible / 2 {
      let step = habits.map { $0.steps[Habits.start * 8 + label] } ?? 0
      let state = Self.state(label, 0)
      scores[state] = own.values[label] + habit.values[label] + Self.starts[label] + step
      active.append(state)
    }
  }

  private mutating func advance(_ entry: ReadableEntry, to index: Int) {
    let atom = entry.atoms[index]
    let own = entry.evidence[index]
    setMoves(
      from: entry.atoms[index - 1], to: atom, own, entering(entry, index),
      leaving(entry, index - 1))
    var reached: [Int] = []
    reached.reserveCapacity(2 * active.count + Label.count)
    var best = Self.none
    for state in active { best = max(best, scores[state]) }
    let base = index * Self.stateCount
    for state in active {
      let previous = state >> 4
      let used = state & 15
      let score = scores[state]
      scores[state] = Self.none
      if score < best - Self.beam { continue }
      for label in 0..<Label.count {
        var move = moves[previous * Label.count + label]
        if move < LabelScores.impossible / 2 { continue }
        if label < 4, label != previous, used & (1 << label) != 0 {
          if resumes(label, after: previous, atom) {
            move = own.values[label] + 0.3
          } else if label == 0 {
            continue
          } else {
            move += Self.reentry[label]
          }
        }
        let target = Self.state(label, used)
        if score + move > next[target] {
          if next[target] == Self.none { reached.append(target) }
          next[target] = score + move
          back[base + target] = UInt8(state)
        }
      }
    }
    active = reached
    swap(&scores, &next)
  }

  private static func state(_ label: Int, _ used: Int) -> Int {
    label << 4 | used | (label < 4 ? 1 << label : 0)
  }

  private func trace(_ length: Int, _ needsTitle: Bool) -> [Label] {
    var best = -1
    var bestScore = Self.none / 2
    for state in active {
      var score = scores[state]
      if state & 1 == 0, needsTitle { score -= 8 }
      if let habits {
        for label in 0..<4 {
          let isUsed = state & (1 << label) != 0
          score += isUsed ? habits.present.values[label] : habits.absent.values[label]
        }
      }
      if score > bestScore {
        best = state
        bestScore = score
      }
    }
    guard best >= 0 else { return [] }
    var labels = [Label](repeating: .note, count: length)
    var state = best
    for index in stride(from: length - 1, through: 0, by: -1) {
      labels[index] = Label(rawValue: UInt8(state >> 4)) ?? .note
      if index > 0 { state = Int(back[index * Self.stateCount + state]) }
    }
    return labels
  }

  // MARK: Scores

  /// What the habits say of a field that begins with a piece.
  func entering(_ entry: ReadableEntry, _ index: Int) -> LabelScores {
    guard let habits else { return entry.header.isEmpty ? LabelScores() : entry.header[index] }
    let atom = entry.atoms[index]
    let features = entry.features[index]
    var score = habits.prior
    score += habits.decoration.scores[atom.decoration]
    score += habits.before.scores[atom.gap.kind]
    score += habits.place.scores[Int(features.place)]
    score += habits.column.scores[Int(features.column)]
    score += habits.neighbor.scores[Int(features.neighbor)]
    if let shape = habits.shape[features.shape] { score += shape }
    if features.isShort, let text = habits.texts[atom.fingerprint] { score += text }
    score = score.belowBest(times: 0.35, atLeast: -5.5)
    if !entry.header.isEmpty { score += entry.header[index] }
    return score
  }

  /// What the habits say of a field that ends with a piece.
  private func leaving(_ entry: ReadableEntry, _ index: Int) -> LabelScores {
    guard let habits else { return LabelScores() }
    return habits.after.scores[Int(entry.features[index].after)].belowBest(times: 0.35, atLeast: -4)
  }

  /// Sets the scores of going from each label to each label across the gap before `atom`.
  private mutating func setMoves(
    from previous: Atom, to atom: Atom, _ own: LabelScores, _ habit: LabelScores,
    _ leave: LabelScores
  ) {
    let split = self.split(previous, atom)
    // Columns come in any order.
    let weight: Float = atom.gap.layout == .cell ? 0.2 : 1
    for from in 0..<Label.count {
      let index = (atom.gap.kind * Label.count + from) * 2
      let ends = split + leave.values[from] + (habits?.joins[index] ?? 0)
      for to in 0..<Label.count {
        let move = from * Label.count + to
        if from == to {
          moves[move] =
            own.values[to] + join(atom.gap, Label(rawValue: UInt8(from)) ?? .note)
            + (habits?.joins[index + 1] ?? 0)
        } else {
          moves[move] =
            own.values[to] + Self.steps[move] * weight + ends + habit.values[to]
            + (habits?.steps[from * 8 + to] ?? 0)
        }
      }
    }
  }

  /// The score of a field that goes on across a gap.
  private func join(_ gap: Gap, _ label: Label) -> Float {
    if label == .note || label == .link {
      return gap.opens == .none && !gap.changesStyle ? 0.2 : -0.3
    }
    let isList = label == .authors
    var score: Float =
      switch gap.punctuation {
      case .none, .space: 0
      case .venueStart: label == .venue ? -1.5 : -0.2
      case .comma: isList ? 0.3 : label == .venue ? -1.2 : -0.2
      case .semicolon: isList ? 0.3 : -0.8
      case .colon: -0.1
      case .slash: -0.5
      case .dash: -0.7
      case .question: -0.3
      case .stop: isList ? -0.8 : -1.7
      case .bar: -3.5
      }
    switch gap.layout {
    case .none: break
    case .wrap: score -= isList ? 0.3 : 0.4
    case .line: score -= 2.2
    case .paragraph: score -= 3.5
    case .cell: score -= 6
    }
    switch gap.opens {
    case .none: break
    case .parenthesis: score -= isList ? 1.5 : 0.8
    case .bracket: score -= 2.2
    case .quote: score -= 1.2
    }
    switch gap.closes {
    case .none: break
    case .parenthesis: score -= 0.3
    case .bracket: score -= 2.5
    case .quote: score -= 1.2
    }
    // `[Name](url): the rest of the title`
    let isColon = gap.punctuation == .colon && gap.opens == .none && label == .title
    if gap.changesStyle { score -= isColon ? 0.3 : 1 }
    if gap.changesLink { score -= isColon ? 0.3 : 1.2 }
    return score
  }

  /// The score of a field that ends at a gap.
  private func split(_ previous: Atom, _ atom: Atom) -> Float {
    let gap = atom.gap
    var score: Float =
      switch gap.punctuation {
      case .none, .space, .venueStart: -2
      case .comma: -0.5
      case .semicolon: -0.3
      case .colon: -0.4
      case .slash: -0.5
      case .dash: -0.3
      case .question: -0.5
      case .stop: 0
      case .bar: 0.3
      }
    let isMarked =
      gap.changesStyle || gap.changesLink || gap.opens != .none || gap.closes != .none
      || gap.layout > .wrap || previous.date != nil || atom.date != nil || previous.isSymbol
      || atom.isSymbol
    if isMarked { score = max(score, -0.2) }
    if gap.layout == .wrap { score = max(score, -0.3) }
    if gap.layout > .wrap { score = max(score, 0.2) }
    if atom.link >= 0, atom.link == previous.link { score -= 2 }
    if atom.enclosureNumber > 0, atom.enclosureNumber == previous.enclosureNumber,
      atom.enclosure != .parenthesis
    {
      score -= atom.enclosure == .quote ? 5 : 0.7
    }
    if gap.punctuation != .stop, !previous.style.isEmpty, !gap.changesStyle, !isMarked {
      score -= 0.8
    }
    return score
  }

  /// Whether a field goes on after an aside: `ICML 2023 Workshop`, `Ann Lee (MIT) et al`.
  private func resumes(_ label: Int, after previous: Int, _ atom: Atom) -> Bool {
    let gap = atom.gap
    guard gap.layout == .none, gap.opens == .none, !gap.changesLink else { return false }
    if label == Label.venue.rawValue {
      return previous == Label.date.rawValue && gap.punctuation <= .space
        && gap.closes == .none && !gap.changesStyle
    }
    return label == Label.authors.rawValue && previous == Label.note.rawValue
      && gap.closes == .parenthesis
  }

  /// The scores of coming back to a field that had ended; titles never do.
  private static let reentry: [Float] = [0, -5, -2.5, -5]

  private static let starts: [Float] = [-1.2, -0.5, -1.5, -1, -0.7, -0.7, -2]

  // From title, name, authors, venue, date, note, link; to the same.
  private static let steps: [Float] = [
    0, -3, 0, -0.2, -0.3, -0.5, 0,
    -1.2, 0, -1.2, -2.5, -2.5, -1.5, -2,
    -1.9, -2, 0, 0, 0, -0.5, -0.2,
    -1.7, -1.5, -1.5, 0, 0.2, -0.4, 0,
    -1.5, -1, -0.8, -0.2, 0, -0.5, 0,
    -1.5, -0.7, -0.5, -0.5, -0.5, 0, 0,
    -2, -1.5, -0.8, -0.7, -0.6, -0.4, 0,
  ]
}
