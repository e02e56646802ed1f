/// Where the links of a new entry go in the form of another one.
struct LinkPlan {
  /// The links in the order of their places.
  private(set) var links: [EntryForm.Fields.Link] = []
  /// The form with a place for each link, and no other ones.
  private(set) var form: EntryForm

  private let habit: LinkHabit
  private let isRow: Bool
  private let own: [Link]
  private var isUsed: [Bool]
  /// Whether a link has no picture where the model has one.
  private var lacksBadge = false

  init(
    _ own: [Link], like model: ReadEntry, _ habit: LinkHabit, joints: [[EntryForm.Part]: String],
    isRow: Bool
  ) {
    self.habit = habit
    self.isRow = isRow
    self.own = own
    isUsed = Array(repeating: false, count: own.count)
    form = isRow ? model.template : model.template.simplified()
    let there = model.fields.links
    if own.count > there.count { form = form.withLastLinkRepeated(joints) }
    let (before, after, repeats) = form.linkPlaces
    let later = max(before, there.count - after)
    var missing: Set<Int> = []
    for index in 0..<before { take(there, index, &missing, place: index) }
    var middle = links
    links = []
    for index in later..<max(later, there.count) {
      take(there, index, &missing, place: before + index - later)
    }
    let last = links
    if repeats {
      links = []
      var none: Set<Int> = []
      for index in before..<max(before, later) { take(there, index, &none, place: -1) }
      middle += links
      let example = there.indices.contains(before) ? there[before] : nil
      for link in rest() { middle.append(self.link(link, like: example)) }
    }
    links = middle + last
    form = form.removingLinks(missing)
    // What has no place follows at the end.
    for link in rest() {
      form = EntryForm(
        parts: form.parts + [
          .literal(" ["), .field(.label), .literal("]("), .field(.url), .literal(")"),
        ])
      links.append(self.link(link, like: nil))
    }
    if lacksBadge { form = form.withoutBadges() }
  }

  /// Fills the place of a link of the model with one of the same kind.
  private mutating func take(
    _ there: [EntryForm.Fields.Link], _ index: Int, _ missing: inout Set<Int>, place: Int
  ) {
    guard there.indices.contains(index) else { return }
    let model = there[index]
    let role = habit.role(model.label, model.url)
    let same = own.indices.filter { habit.role(own[$0].label, own[$0].url) == role }
    var chosen = same.first { !isUsed[$0] }
    // A link twice in the model is twice in the entry.
    if chosen == nil, there[..<index].contains(where: { $0.url == model.url }) {
      chosen = same.first
    }
    // The link of a title is to whatever there is.
    if chosen == nil, model.label.isEmpty { chosen = own.indices.first { !isUsed[$0] } }
    guard let chosen else {
      missing.insert(place)
      return
    }
    isUsed[chosen] = true
    links.append(link(own[chosen], like: model))
  }

  private mutating func rest() -> [Link] {
    let rest = own.indices.filter { !isUsed[$0] }
    for index in rest { isUsed[index] = true }
    return rest.map { own[$0] }
  }

  private mutating func link(_ link: Link, like model: EntryForm.Fields.Link?)
    -> EntryForm.Fields.Link
  {
    var context: MarkdownText.Context = [.label]
    if isRow { context.insert(.cell) }
    let url = MarkdownText.destination(link.url, in: isRow ? [.cell] : [])
    if let model, let badge = Self.badge(of: link.url, like: model) {
      return .init(label: model.label, url: url, badge: badge)
    }
    if let model, !model.badge.isEmpty { lacksBadge = true }
    let label = habit.label(link.label, link.url)
    return .init(label: MarkdownText.escaped(label, in: context), url: url)
  }

  /// The picture of a repository's stars, as another one has it.
  private static func badge(of url: String, like model: EntryForm.Fields.Link) -> String? {
    guard !model.badge.isEmpty, let own = repository(of: url), let other = repository(of: model.url)
    else { return nil }
    guard let place = model.badge.firstRange(ofText: other) else { return nil }
    let rest = model.badge[place.upperBound...]
    guard rest.firstRange(ofText: other) == nil else { return nil }
    return model.badge[..<place.lowerBound] + own + rest
  }

  /// `owner/name` of a URL at GitHub.
  private static func repository(of url: String) -> String? {
    let parts = url.split(separator: "/")
    guard parts.count >= 4, parts[1].hasSuffix("github.com") else { return nil }
    return "\(parts[2])/\(parts[3].prefix { $0 != "#" && $0 != "?" })"
  }
}
