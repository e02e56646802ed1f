/// The words of table headers, by what their column holds.
enum HeaderWords {
  /// What the column with a header holds.
  ///
  /// - Parameter isBesideTitle: Whether another column is the one of titles, so that `Paper` holds
  ///   links.
  static func label(of header: some Sequence<UInt8>, isBesideTitle: Bool) -> Label? {
    let fingerprint = Fingerprint.ofWords(header)
    if isBesideTitle, titlesOrLinks.contains(fingerprint) { return .link }
    return table[fingerprint]
  }

  /// Whether the header can mean nothing but titles.
  static func isTitle(_ header: some Sequence<UInt8>) -> Bool {
    let fingerprint = Fingerprint.ofWords(header)
    return table[fingerprint] == .title && !titlesOrLinks.contains(fingerprint)
  }

  private static let titlesOrLinks: Set<UInt64> = Set(
    ["paper", "papers", "article"].map { Fingerprint.ofWords($0.utf8) })

  private static let table: [UInt64: Label] = {
    var table: [UInt64: Label] = [:]
    for (label, headers) in lists {
      for header in headers.utf8.split(separator: UInt8(ascii: ",")) {
        table[Fingerprint.ofWords(header)] = label
      }
    }
    return table
  }()

  private static let lists: [(Label, String)] = [
    (
      .title,
      """
      title, paper title, papers, paper, title & authors, title and authors, article, work, \
      paper name, publication title, paper & link, title & link, paper title & link, paper/title, \
      title/paper, 标题, 论文
      """
    ),
    (.authors, "author, authors, author(s), first author, 1st author, 作者"),
    (
      .venue,
      """
      venue, conference, journal, publication, published in, publisher, conf, published, source, \
      venue/journal, conference/journal, journal/conference, pub, publication venue, where, \
      venue & year, venue/year, accepted, accepted by, publications, 会议, 期刊
      """
    ),
    (
      .date,
      """
      date, year, time, month, published date, publication date, date published, publish date, \
      publish time, release date, release, released, release time, 时间, 日期
      """
    ),
    (
      .link,
      """
      link, links, code, github, pdf, url, repo, project, resources, code link, paper link, \
      project page, website, repository, homepage, page, codes, code/project, demo, arxiv, \
      paper & code, paper/code, code & data, codebase, resource, project/code, download, video, \
      github repo, bibtex, open source, star, stars, huggingface, weights, checkpoint, \
      implementation, 代码, 链接
      """
    ),
    (
      .name,
      """
      model, method, name, abbr, abbreviation, acronym, benchmark, dataset, approach, methods, \
      models, model name, algorithm, short name, datasets, benchmarks, alias, system, framework, \
      nickname, method name, dataset name
      """
    ),
    (
      .note,
      """
      keywords, keyword, institute, institution, affiliation, affiliations, description, summary, \
      introduction, comments, comment, type, tags, tag, domain, task, tasks, notes, note, abstract, \
      citation, citations, recom, category, topic, remarks, team, organization, size, parameters, \
      params, modality, backbone, language, languages, contribution, contributions, tldr, highlight, \
      highlights, cited, field, area, figure, overview, no, id, index, institutions, company, lab, \
      metric, metrics, input, output, base model, setting, scenario, takeaway, takeaways, details
      """
    ),
  ]
}
