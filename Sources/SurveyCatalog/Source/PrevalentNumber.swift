/// The numbers that prevail among others.
extension [Int] {
  /// The number that occurs most often; of several the least.
  var mostFrequent: Int? {
    var numbers = PositionNumbers()
    var counts: [Int] = []
    for number in self {
      let place = numbers.number(of: number)
      if place == counts.count { counts.append(0) }
      counts[place] += 1
    }
    let greatest = counts.max()
    return counts.indices.filter { counts[$0] == greatest }.map { numbers.positions[$0] }.min()
  }

  /// The number that more than half of all are.
  var majority: Int? {
    mostFrequent.flatMap { number in count(where: { $0 == number }) * 2 > count ? number : nil }
  }
}
