/// A program that shows long output page by page.
enum Pager {
  /// Shows what `body` writes in `$PAGER`, or `less -FRX`, if standard output is a terminal.
  static func show(on console: Console, _ body: () -> Void) {
    guard console.isTerminal, console.pretended == nil else { return body() }
    console.output.flush()
    Descriptor.standardOutput.pipe(into: "exec ${PAGER:-less -FRX}") {
      body()
      console.output.flush()
    }
  }
}
