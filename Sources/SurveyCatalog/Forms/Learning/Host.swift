/// What the server of a link holds.
enum Host {
  case paper, code, page

  static func kind(of url: String) -> Host {
    let bytes = Array(url.utf8.lazy.map(lowercased))
    if contains(bytes, paperHosts) { return .paper }
    if contains(bytes, codeHosts) { return .code }
    return .page
  }

  private static let paperHosts = names(
    """
    arxiv.org/ openreview.net aclanthology aclweb.org doi.org dl.acm.org ieeexplore ieee.org \
    proceedings papers.nips neurips.cc thecvf.com ecva.net jmlr.org usenix.org springer \
    sciencedirect nature.com science.org biorxiv medrxiv aaai.org ijcai.org .pdf semanticscholar \
    sagepub wiley.com tandfonline mdpi.com frontiersin ssrn.com isca-speech mlr.press acm.org/ \
    pnas.org iop.org hal.science huggingface.co/papers cell.com plos.org vldb.org alphaxiv icml.cc \
    iclr.cc mlsys.org eccv direct.mit.edu oup.com ncbi.nlm.nih researchgate
    """)

  private static let codeHosts = names(
    """
    github.com gitlab.com huggingface.co youtube.com youtu.be twitter.com x.com/ bitbucket.org \
    pypi.org
    """)

  /// Names by their first byte, so that a URL is searched once.
  private static func names(_ text: String) -> [[[UInt8]]] {
    var names: [[[UInt8]]] = Array(repeating: [], count: 128)
    for name in text.utf8.split(separator: UInt8(ascii: " ")) {
      if let first = name.first { names[Int(first & 127)].append(Array(name)) }
    }
    return names
  }

  private static func contains(_ bytes: [UInt8], _ names: [[[UInt8]]]) -> Bool {
    for start in bytes.indices where bytes[start] < 128 {
      for name in names[Int(bytes[start])] where start + name.count <= bytes.count {
        var length = 1
        while length < name.count, bytes[start + length] == name[length] { length += 1 }
        if length == name.count { return true }
      }
    }
    return false
  }
}
