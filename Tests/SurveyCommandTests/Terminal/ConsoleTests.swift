import Testing

@testable import survey

@Suite struct `Writing to a console` {
  @Test func `results and messages go to different streams`() throws {
    let console = Console.inMemory(input: "- Paper")
    console.write("a")
    console.writeLine("b")
    console.writeError("c\n")
    #expect(console.output.text == "ab\n")
    #expect(console.errors.text == "c\n")
    #expect(try console.readStandardInput() == Array("- Paper".utf8))
    #expect(console.finish(1) == 1)
  }

  @Test func `a closed pipe is a silent success`() {
    let console = Console.inMemory()
    console.output.fail(with: .closedPipe)
    console.writeLine("lost")
    #expect(console.isClosed)
    #expect(console.finish(1) == 0)
    #expect(console.errors.text.isEmpty)
  }

  @Test func `a full disk is reported`() {
    let console = Console.inMemory()
    console.output.fail(with: SystemError(code: 28))
    #expect(console.finish(0) == 2)
    #expect(
      console.errors.text
        == "survey: error: cannot write to standard output: No space left on device\n")
  }

  @Test(
    arguments: [
      ([:], 72), (["COLUMNS": "40"], 40), (["COLUMNS": "0"], 72), (["COLUMNS": "x"], 72),
      (["COLUMNS": "-3"], 72), (["COLUMNS": "1"], 20), (["COLUMNS": "99999999"], 1000),
    ] as [([String: String], Int)])
  func `the width is that of COLUMNS or the terminal, within limits`(
    _ variables: [String: String], _ width: Int
  ) {
    #expect(Console.inMemory(environment: variables, width: 72).width == width)
  }

  @Test func `a console pretends to be a terminal or a pipe`() {
    #expect(Console.inMemory(isTerminal: true).isTerminal)
    #expect(!Console.inMemory().isTerminal)
    #expect(Console.inMemory().style() == .plain)
    #expect(Console.inMemory().style(.always).color)
  }

  @Test func `the process's environment is read by name`() {
    #expect(Environment.process.isSet("PATH"))
    #expect(Environment.process["SURVEY_NO_SUCH_VARIABLE"] == nil)
  }
}
