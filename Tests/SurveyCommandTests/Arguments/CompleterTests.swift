import Testing

@testable import survey

@Suite struct CompleterTests {
  private func offered(_ words: String...) -> [String]? {
    let completer = Completer(commands: Command.all) { kind, _ in
      kind == .topics ? [.init("alpha"), .init("beta")] : []
    }
    guard case .candidates(let candidates) = completer.answer(for: words) else { return nil }
    return candidates.map(\.value)
  }

  @Test func `the first word completes to a command`() {
    #expect(offered("")?.contains("list") == true)
    #expect(offered("fra") == ["frameworks"])
    #expect(offered() == [])
    #expect(offered("nonsense", "") == [])
  }

  @Test func `a word with dashes completes to options not given yet`() {
    #expect(offered("list", "--fil") == ["--file"])
    #expect(offered("list", "--file", "x", "--fil") == [])
  }

  @Test func `values of options are completed in both forms`() {
    #expect(offered("list", "--format", "bi") == ["bibtex"])
    #expect(offered("list", "--format=bi") == ["--format=bibtex"])
    #expect(offered("list", "--file", "") == nil)
    #expect(offered("list", "-f", "") == nil)
  }

  @Test func `arguments are completed by their position`() {
    #expect(offered("list", "AL") == ["alpha"])
    #expect(offered("list", "--", "b") == ["beta"])
    #expect(offered("completions", "z") == ["zsh"])
    #expect(offered("completions", "zsh", "") == [])
  }
}
