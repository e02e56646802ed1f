import SurveyCatalog

/// The program as a page runs it: a list that is searched, exported and checked against.
///
/// Calls take and return UTF-8 text. Everything that the page shows is the library's own answer, so that
/// it is the same as the command's.
struct Engine {
  private let catalog: Catalog
  private let ids: PaperIDs

  /// Reads a list.
  init(_ list: [UInt8]) {
    catalog = Catalog(SourceFile(path: "list", bytes: list))
    ids = PaperIDs(catalog)
  }

  /// The ids of the papers, in the order of the list.
  var papers: JSON {
    .object([JSON.Member("papers", .array(catalog.papers.map { .string(ids[$0]) }))])
  }

  // MARK: - Search

  /// Searches for what the second line of the request says, in the order that the first line names.
  func search(_ request: String) -> JSON {
    let (order, text) = request.splitAtNewline()
    do throws(QueryError) {
      let query = try Query(parsing: text)
      let result = catalog.search(query, order: SortOrder(rawValue: order) ?? .relevance)
      let problem = result.hits.isEmpty ? query.problem(in: catalog) : nil
      return .object([
        JSON.Member("hits", .array(result.hits.map { json(of: $0) })),
        JSON.Member("corrections", .array(result.corrections.map { Self.json(of: $0) })),
        JSON.Member("isRanked", .bool(!query.words.isEmpty || !query.phrases.isEmpty)),
        JSON.Member("problem", problem.map { Self.json(of: $0) } ?? .null),
        JSON.Member("error", .null),
      ])
    } catch {
      return .object([
        JSON.Member("hits", .array([])), JSON.Member("corrections", .array([])),
        JSON.Member("isRanked", .bool(false)), JSON.Member("problem", .null),
        JSON.Member("error", Self.json(of: error)),
      ])
    }
  }

  private func json(of hit: SearchResult.Hit) -> JSON {
    let title = catalog.papers[hit.position].title
    return .object([
      JSON.Member("position", .number(hit.position)),
      JSON.Member("marks", .array(title.utf16Offsets(of: hit.titleRanges).map { .number($0) })),
      JSON.Member("alsoListed", .array(hit.alsoListed.map { .number($0) })),
    ])
  }

  private static func json(of correction: SearchResult.Correction) -> JSON {
    .object([
      JSON.Member("word", .string(correction.word)),
      JSON.Member("replacements", .array(correction.replacements.map { .string($0) })),
    ])
  }

  private static func json(of error: QueryError) -> JSON {
    .object([
      JSON.Member("message", .string(error.message)),
      JSON.Member("suggestions", .array(error.suggestions.map { .string($0) })),
    ])
  }

  // MARK: - Export

  /// Exports the papers at the positions on the second line, in the format that the first line names.
  ///
  /// The result is empty if there is no such format or no paper at a position.
  func export(_ request: String) -> [UInt8] {
    let (name, list) = request.splitAtNewline()
    let positions = list.split { $0 == " " }.compactMap { Int($0) }
    guard let format = ExportFormat(named: name),
      positions.allSatisfy({ catalog.papers.indices.contains($0) })
    else { return [] }
    var bytes: [UInt8] = []
    format.write(catalog.papers.at(positions), ids: ids) {
      bytes += $0
      return true
    }
    return bytes
  }

  // MARK: - Validation

  /// Validates lines that are to be added to the list, and fixes them.
  func check(_ lines: [UInt8]) -> JSON {
    let source = SourceFile(path: "line", bytes: lines)
    let validator = Validator(rules: Rule.all.filter { $0.severity != .info })
    let document = Document(parsing: source, as: .lines)
    let report = report(of: validator, on: document)
    let safe = Fixer(validator: validator, applicability: .safe).fix(source, as: .lines)
    let unsafe = Fixer(validator: validator, applicability: .unsafe).fix(source, as: .lines)
    return .object([
      JSON.Member("diagnostics", .array(report.diagnostics.map { report.json(of: $0) })),
      JSON.Member("papers", .number(Catalog(document).papers.count)),
      JSON.Member("fixed", .string(safe.source.text)),
      JSON.Member("remaining", .number(count(validator, on: safe.document))),
      JSON.Member("fixedUnsafe", .string(unsafe.source.text)),
      JSON.Member("remainingUnsafe", .number(count(validator, on: unsafe.document))),
    ])
  }

  private func report(of validator: Validator, on lines: Document) -> ListReport {
    let report = validator.report(onLines: lines, joining: catalog).keeping { severity, _ in
      severity != .info
    }
    return ListReport(lines, diagnostics: report.diagnostics)
  }

  private func count(_ validator: Validator, on lines: Document) -> Int {
    report(of: validator, on: lines).diagnostics.count
  }
}
