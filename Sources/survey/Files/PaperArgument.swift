import SurveyCatalog

/// Finds the paper that a person names.
enum PaperArgument {
  /// The listings of the paper that a name stands for; empty where there is none.
  ///
  /// A name is an id, an arXiv id or another site's, an address, a name (`GPTQ`), a title, or a part
  /// of one that fits a single paper.
  static func papers(
    _ name: String, in catalog: Catalog, ids: PaperIDs
  ) throws(CommandError) -> [Paper] {
    let reference = PaperReference(name)
    let wanted = WantedName(name)
    var matches: [(rank: Int, paper: Paper)] = []
    for paper in catalog.papers {
      if ids[paper] == name {
        matches.append((0, paper))
      } else if let reference {
        if paper.links.contains(where: reference.isMet) { matches.append((1, paper)) }
      } else if let rank = wanted.rank(of: paper) {
        matches.append((rank, paper))
      }
    }
    guard let best = matches.map(\.rank).min() else { return [] }
    let papers = matches.filter { $0.rank == best }.map(\.paper)
    let distinct = Set(papers.map { ids[$0] })
    guard distinct.count > 1 else { return papers }
    let names = papers.prefix(5).map { UsageError.quoted(ids[$0]) }
    throw .usage(
      UsageError(
        "\(UsageError.quoted(name)) fits \(distinct.count) papers",
        hint: "name one: \(names.joined(separator: ", "))\(distinct.count > 5 ? ", …" : "")"))
  }

  /// Says that no paper is called so, and what the person may have meant.
  static func reportMissing(
    _ name: String, in catalog: Catalog, ids: PaperIDs, to console: Console
  ) {
    let hint =
      DidYouMean.hint(for: name, in: catalog.papers.compactMap(\.name))
      ?? DidYouMean.hint(for: name, in: catalog.papers.map { ids[$0] })
      ?? "'survey search' looks at words one by one"
    let style = console.errorStyle()
    console.writeError("survey: no paper is called \(UsageError.quoted(name))\n")
    console.writeError("\(style.apply(.info, "hint:")) \(hint)\n")
  }
}

/// A name that a person gives, ready to be compared with what papers are called.
private struct WantedName {
  private let small: String
  private let key: [UInt8]

  init(_ text: String) {
    small = text.lowercased()
    key = text.searchKey
  }

  /// How well a paper goes by the name, 2 the best; nil where it does not.
  func rank(of paper: Paper) -> Int? {
    guard !key.isEmpty else { return nil }
    // LoRA+ is called LoRA too, but LoRA is called nothing else.
    if let name = paper.name {
      if name.lowercased() == small { return 2 }
      if name.searchKey == key { return 3 }
    }
    let title = paper.title.searchKey
    guard let start = title.indices.first(where: { title[$0...].starts(with: key) }) else {
      return nil
    }
    return start > 0 ? 5 : title.count > key.count ? 4 : 3
  }
}

extension String {
  /// The text's letters and digits alone, small, in UTF-8: what names are compared by.
  fileprivate var searchKey: [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": key.append(UInt8(ascii: scalar))
      case "A"..."Z": key.append(UInt8(ascii: scalar) | 0x20)
      case _ where scalar.isASCII: break
      default:
        for small in scalar.properties.lowercaseMapping.unicodeScalars where small.isWordLike {
          key += UTF8.encode(small) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    return key
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLike: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
