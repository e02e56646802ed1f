import Testing

@testable import SurveyCatalog

@Suite struct `Explaining rules` {
  @Test func `examples tell what kind of fix a rule has`() {
    #expect(Rule.anyTitle.fixApplicability == .safe)
    #expect(Rule.unusedIgnore.fixApplicability == nil)
  }

  @Test func `a page has the severity, the reason and examples without marks`() {
    let page = Rule.anyTitle.page(level: 2)
    #expect(
      page.hasPrefix("## any-title\n\n*error*: an entry has a title.\n\nEvery `title` is found."))
    #expect(page.contains("Breaks the rule:\n\n```markdown\n- Attention Sinks,"))
    #expect(page.contains("Fixed:\n\n```markdown\n- LOUD,"))
    #expect(page.contains("Keeps the rule:\n\n```markdown\nno entry\n```"))
    #expect(!page.contains("↓"))
  }

  @Test func `the page of rules has a table and a section for each severity`() {
    let page = Rule.page(of: [.anyTitle, .unusedIgnore])
    #expect(page.contains("| `any-title` | error | safe | an entry has a title |"))
    #expect(page.contains("\n## Errors\n\n### any-title\n"))
    #expect(page.contains("\n## Warnings\n\n### unused-ignore\n"))
    #expect(!page.contains("## Remarks"))
  }
}
