import SurveyCatalog

/// A bibliography in DBLP's form: about 920 bytes and 21 lines an entry, a thousand entries for each
/// proceedings, some of them preprints, titles with TeX, and papers of the embedded list.
struct GeneratedDump {
  private let titles: [String]
  private let words: [Substring]
  private static let venues = [
    ("iclr", "International Conference on Learning Representations, {ICLR}"),
    ("icml", "International Conference on Machine Learning, {ICML}"),
    ("nips", "Annual Conference on Neural Information Processing Systems, NeurIPS"),
    ("aaai", "{AAAI} Conference on Artificial Intelligence, {AAAI}"),
    ("cvpr", "{IEEE/CVF} Conference on Computer Vision and Pattern Recognition, {CVPR}"),
  ]
  private static let papersPerProceedings = 1000

  init() {
    titles = Catalog(.embedded).papers.filter { $0.venue?.kind == .preprint }.map(\.title)
    words = Set(Catalog(.embedded).papers.flatMap { $0.title.split(separator: " ") }).sorted()
  }

  /// Passes on the text in parts, about as many bytes as asked for in all.
  func write(byteCount: Int, _ body: (String) -> Void) {
    var written = 0
    var number = 0
    while written < byteCount {
      var text = ""
      for _ in 0..<Self.papersPerProceedings {
        text += entry(number)
        number += 1
      }
      written += text.utf8.count
      body(text)
    }
  }

  private func entry(_ number: Int) -> String {
    let series = number / Self.papersPerProceedings
    let (key, venue) = Self.venues[series % Self.venues.count]
    let year = 2024 - series / Self.venues.count % 25
    let isPreprint = number % 9 == 8
    let people = (0..<6).map {
      "               \(word(number * 13 + $0)) \(word(number * 29 + $0 * 7))"
    }
    let authors = people.joined(separator: " and\n").drop { $0 == " " }
    let editors = people.prefix(4).joined(separator: " and\n").drop { $0 == " " }
    let place =
      isPreprint
      ? "  journal   = {CoRR},\n  volume    = {abs/2401.\(10000 + number % 90000)},\n"
      : "  booktitle = {Proceedings of the \(year - 1980)th \(venue) \(year), Vienna,\n"
        + "               Austria, May 7-11, \(year)},\n  publisher = {OpenReview.net},\n"
    return """
      @\(isPreprint ? "article" : "inproceedings"){DBLP:conf/\(key)/Doe\(number),
        author    = {\(authors)},
        editor    = {\(editors)},
        title     = {\(title(number))},
      \(place)\
        series    = {Proceedings of a Series of Conferences on Research},
        pages     = {\(number % 9000)--\(number % 9000 + 12)},
        year      = {\(year)},
        url       = {https://openreview.net/forum?id=\(word(number))\(number)},
        doi       = {10.1000/\(key).\(year).\(number)},
        timestamp = {Wed, 07 Aug 2024 17:11:53 +0200},
        biburl    = {https://dblp.org/rec/conf/\(key)/Doe\(number).bib},
        bibsource = {dblp computer science bibliography, https://dblp.org}
      }


      """
  }

  private func title(_ number: Int) -> String {
    if number % 2503 == 7 { return titles[number / 2503 % titles.count] }
    let words = (0..<9).map { word(number * 7 + $0 * 131 + number / 97) }
    let tail = number % 20 == 3 ? " with {\\textdollar}k{\\textdollar}NN {\\&} {\\'{E}}tudes" : ""
    return "{\(words[0]):} " + words[1...5].joined(separator: " ") + "\n               "
      + words[6...].joined(separator: " ") + tail
  }

  private func word(_ number: Int) -> Substring {
    words[number % words.count].filter { $0.isLetter || $0 == "-" }[...]
  }
}
