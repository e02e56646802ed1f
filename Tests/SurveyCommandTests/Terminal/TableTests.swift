import Testing

@testable import survey

@Suite struct `Drawing a table` {
  private static func table(_ overflow: Table.Overflow) -> Table {
    var table = Table([
      .init(title: "Year", alignment: .right), .init(title: "Title", overflow: overflow),
      .init(title: "Venue"),
    ])
    table.add([.init("2024", .year), .init("A Paper of Some Length", .title), .init("ICLR")])
    table.add([.init("99"), .init("中文"), .init("")])
    return table
  }

  @Test func `columns are as wide as their widest cell`() {
    #expect(
      Self.table(.truncate).lines(width: 80) == [
        "Year  Title                   Venue",
        "2024  A Paper of Some Length  ICLR",
        "  99  中文",
      ])
  }

  @Test func `the flexible column is cut or wrapped`() {
    #expect(
      Self.table(.truncate).lines(width: 26) == [
        "Year  Title          Venue",
        "2024  A Paper of S…  ICLR",
        "  99  中文",
      ])
    #expect(
      Self.table(.wrap).lines(width: 26) == [
        "Year  Title          Venue",
        "2024  A Paper of     ICLR",
        "      Some Length",
        "  99  中文",
      ])
  }

  @Test func `a table may be wider than a very narrow terminal`() {
    #expect(Self.table(.truncate).lines(width: 0)[1] == "2024  …  ICLR")
  }

  @Test func `colour does not change widths`() {
    let colored = Self.table(.truncate).lines(
      width: 26, style: Style(color: true, hyperlinks: false))
    #expect(colored[1] == "\u{1B}[32m2024\u{1B}[39m  \u{1B}[1mA Paper of S…\u{1B}[22m  ICLR")
  }

  @Test func `cells are sanitized and may be links`() {
    var table = Table([.init(), .init()])
    table.add([.init("\u{1B}[2J", url: "https://a.b")])
    #expect(table.lines(width: 80) == ["␛[2J"])
    #expect(
      table.lines(width: 80, style: Style(color: false, hyperlinks: true))
        == ["\u{1B}]8;;https://a.b\u{1B}\\␛[2J\u{1B}]8;;\u{1B}\\"])
  }

  @Test func `a table without columns or rows has no lines`() {
    #expect(Table([]).lines(width: 80).isEmpty)
    #expect(Table([.init()]).lines(width: 80).isEmpty)
  }

  @Test func `the prefix of a cell comes before its text`() {
    var table = Table([.init(overflow: .truncate), .init(alignment: .right)])
    table.add([.init("Model"), .init("12", .count)])
    table.add([.init("Quantization", prefix: "└─ "), .init("3", .count)])
    #expect(table.lines(width: 12) == ["Model     12", "└─ Quan…   3"])
  }
}
