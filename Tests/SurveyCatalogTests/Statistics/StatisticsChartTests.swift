import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct StatisticsChartTests {
  /// A list with one venue and one year for each row, and more papers in some than in others.
  static func list(rows: Int, venue: (Int) -> String) -> SourceFile {
    var list = "# List\n## Topic\n"
    for row in 0..<rows {
      for paper in 0...(row * 7 % 23) {
        list += "- P\(row)x\(paper): T, <ins>\(venue(row)), \(2025 - row)</ins> "
        list += "[[Paper](https://x.org/\(row)/\(paper))]"
        list += paper % 3 == 1 ? " [[Code](https://github.com/a/b)]\n" : "\n"
      }
    }
    return SourceFile(path: "list.md", text: list)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let rows: Int
    let name: String
    let field: Statistics.Field
    var testDescription: String { "\(rows) rows of '\(name)' by \(field)" }

    static let all: [Case] = [1, 12, 60].flatMap { rows in
      ["Venue", String(repeating: "A long name ", count: 6) + "of 80", "会議 🎉 "].flatMap { name in
        [Statistics.Field.year, .venue, .topic, .month, .code, .total].map {
          Case(rows: rows, name: name, field: $0)
        }
      }
    }

    func statistics() throws -> Statistics {
      let source = StatisticsChartTests.list(rows: rows) { "\(name) \($0)" }
      return try StatisticsTests.statistics(of: source, by: field)
    }
  }

  @Test(arguments: Case.all)
  func `a chart is small, and its bars are proportional`(_ test: Case) throws {
    let statistics = try test.statistics()
    for theme in ChartTheme.allCases {
      let svg = StatisticsChart(statistics, theme: theme).svg()
      #expect(svg.utf8.count <= 8192)
      let picture = try Picture(svg)
      let isTime = test.field.isTime
      let groups = picture.bars.map { $0.map { isTime ? $0.height : $0.width } }
      let legend = statistics.hasParts ? 1 : 0
      let sums = try Self.counts(in: picture.description)
      #expect(sums.papers.reduce(0, +) == statistics.total.papers)
      let lengths = groups[2 * legend]
      let greatest = try #require(lengths.max())
      let most = try #require(sums.papers.max())
      #expect(lengths.count == sums.papers.count)
      for (length, papers) in zip(lengths, sums.papers) {
        #expect(abs(length - greatest * Double(papers) / Double(most)) <= 0.5)
      }
      guard statistics.hasParts else { continue }
      let parts = sums.withCode.filter { $0 > 0 }
      #expect(groups[3].count == parts.count)
      for (length, papers) in zip(groups[3], parts) {
        #expect(abs(length - greatest * Double(papers) / Double(most)) <= 0.5)
      }
    }
  }

  /// The numbers after the colon of a description.
  private static func counts(in description: String) throws -> (papers: [Int], withCode: [Int]) {
    let start = try #require(description.firstRange(of: ": "))
    let rows = description[start.upperBound...].dropLast().components(separatedBy: ", ")
    return (
      try rows.map { row in
        let words = row.split(separator: " ").filter { !$0.hasPrefix("(") }
        return try #require(words.last.flatMap { Int($0) })
      },
      rows.map { row in
        let part = row.split(separator: " ").last.flatMap { $0.hasPrefix("(") ? $0 : nil }
        return part.flatMap { Int($0.dropFirst().dropLast()) } ?? 0
      }
    )
  }

  @Test(arguments: Case.all)
  func `nothing of a chart is outside of it`(_ test: Case) throws {
    let picture = try Picture(StatisticsChart(try test.statistics()).svg())
    for text in picture.texts {
      #expect(text.x >= 0 && text.end <= Double(picture.width), "\(text.text)")
      #expect(text.y >= 12 && text.y <= Double(picture.height) - 4)
    }
    for bar in picture.bars.joined() {
      #expect(bar.x >= 0 && bar.x + bar.width <= Double(picture.width) - 20)
      #expect(bar.y >= 0 && bar.y + bar.height <= Double(picture.height))
    }
    // Rows are below one another, numbers of columns beside one another.
    let rows = Dictionary(grouping: picture.texts, by: \.y)
    for texts in rows.values {
      let texts = texts.sorted { $0.x < $1.x }
      for (left, right) in zip(texts, texts.dropFirst()) { #expect(left.end <= right.x) }
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a & b \" ' < >", "]]>", "&lt;", "\u{1B}[2J\u{0}\u{8}",
    "\u{202E}abc",
    "\u{FFFE}\u{FFFF}", "::error::x", "##[error]", "<!-- x -->", "</text></svg>",
    String(repeating: "e\u{301}", count: 3000), String(repeating: "x", count: 100_000),
  ])
  func `a hostile name stays text`(_ name: String) throws {
    let list = "## \(name)\n### Sub\n- A: B, <ins>\(name), 2024</ins> [[Paper](https://x.org)]\n"
    let source = SourceFile(path: "list.md", text: list)
    for field in [Statistics.Field.venue, .topic, .kind] {
      for theme in ChartTheme.allCases {
        let statistics = try StatisticsTests.statistics(of: source, by: field)
        let svg = StatisticsChart(statistics, theme: theme, subject: name).svg()
        let picture = try Picture(svg)
        #expect(
          picture.elements.isSubset(of: [
            "svg", "title", "desc", "style", "rect", "text", "g", "path",
          ]))
        #expect(!svg.contains("\u{1B}") && !svg.contains("\u{202E}"))
        #expect(!svg.contains("::error") || !svg.hasPrefix("::"))
        #expect(svg.utf8.count < 20_000)
      }
    }
  }

  @Test func `a chart reaches nothing outside of it`() throws {
    let statistics = try StatisticsTests.statistics(of: .embedded, by: .venue)
    for theme in ChartTheme.allCases {
      let svg = StatisticsChart(statistics, theme: theme).svg()
      for word in [
        "<script", "foreignObject", "filter", "@import", "url(", "href", " id=", "<image",
      ] {
        #expect(!svg.contains(word))
      }
      #expect(svg.contains("role=\"img\""))
      #expect(svg.components(separatedBy: "http").count == 2)
      #expect(svg.contains("prefers-color-scheme") == (theme == .auto))
    }
  }

  @Test(arguments: ChartTheme.allCases)
  func `text has a contrast of 4.5 and bars of 3`(_ theme: ChartTheme) throws {
    func color(_ color: ChartColor) throws -> Double {
      let digits = try #require(color.fill(theme).split(separator: "\"").last { $0.hasPrefix("#") })
      let value = try #require(Int(digits.dropFirst(), radix: 16))
      let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part -> Double in
        let part = Double(part) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    func contrast(_ first: ChartColor, _ second: ChartColor) throws -> Double {
      let pair = [try color(first), try color(second)].sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
    #expect(try contrast(.text, .background) >= 4.5)
    #expect(try contrast(.muted, .background) >= 4.5)
    #expect(try contrast(.inverse, .code) >= 4.5)
    // All bars have an outline in the colour of code.
    #expect(try contrast(.code, .background) >= 3)
  }

  @Test func `the numbers are in the description`() throws {
    let statistics = try StatisticsTests.statistics(of: .embedded, by: .year)
    let picture = try Picture(StatisticsChart(statistics).svg())
    #expect(picture.title == "Papers by year")
    #expect(
      picture.description == """
        440 papers, 189 with code. By year, with code in brackets: 2017 1, 2018 1, 2019 8 (1), \
        2020 17 (13), 2021 16 (9), 2022 53 (35), 2023 192 (100), 2024 138 (25), 2025 14 (6).
        """)
  }

  @Test func `a badge shows the number of papers`() throws {
    let statistics = try StatisticsTests.statistics(of: .embedded, by: .total)
    let picture = try Picture(StatisticsBadge(statistics).svg)
    #expect(picture.texts.map(\.text) == ["papers", "440"])
    #expect(picture.title == "440 papers")
    #expect(picture.texts.allSatisfy { $0.x > 0 && $0.end < Double(picture.width) })
  }
}
