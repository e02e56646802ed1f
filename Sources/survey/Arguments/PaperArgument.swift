import SurveyCatalog

/// Finds a paper by what a user calls it.
enum PaperArgument {
  /// The listings of the paper with a name; empty if there is none.
  ///
  /// A name is an id, an arXiv id or another site's, a URL, a short name (`GPTQ`), a title, or a part of
  /// a title that only one paper has.
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
        "\(UsageError.quoted(name)) matches \(distinct.count) papers",
        hint: "name one: \(names.joined(separator: ", "))\(distinct.count > 5 ? ", …" : "")"))
  }

  /// Reports that there is no such paper, and what the user may have meant.
  static func reportMissing(
    _ name: String, in catalog: Catalog, ids: PaperIDs, to console: Console
  ) {
    let hint =
      DidYouMean.hint(for: name, in: catalog.papers.compactMap(\.name))
      ?? DidYouMean.hint(for: name, in: catalog.papers.map { ids[$0] })
      ?? "'survey search' finds papers by single words"
    let style = console.errorStyle()
    console.writeError("survey: no paper is called \(UsageError.quoted(name))\n")
    console.writeError("\(style.apply(.info, "hint:")) \(hint)\n")
  }
}

/// A user's name for a paper, prepared for comparison.
private struct WantedName {
  private let lowercase: String
  private let key: [UInt8]

  init(_ text: String) {
    lowercase = text.lowercased()
    key = text.searchKey
  }

  /// How well a paper matches the name, 2 the best; nil if it does not.
  func rank(of paper: Paper) -> Int? {
    guard !key.isEmpty else { return nil }
    // 'LoRA' matches LoRA+ too, but LoRA better.
    if let name = paper.name {
      if name.lowercased() == lowercase { return 2 }
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
  /// The letters and digits of the text in lowercase, by which names are compared.
  fileprivate var searchKey: [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": key.append(UInt8(ascii: scalar))
      case "A"..."Z": key.append(UInt8(ascii: scalar) | 0x20)
      case _ where scalar.isASCII: break
      default:
        for lowercase in scalar.properties.lowercaseMapping.unicodeScalars
        where lowercase.isWordLike {
          key += UTF8.encode(lowercase) ?? UTF8.encodedReplacementCharacter
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
