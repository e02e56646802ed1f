import SurveyCatalog

/// The forms of a list for people: each with an entry whose parts are named.
struct FormPrinter {
  private static let mostForms = 8
  private static let mostMisfits = 20
  private static let nameWidth = 8

  private let report: FormReport
  private let style: Style
  private let width: Int

  init(_ report: FormReport, style: Style, width: Int) {
    self.report = report
    self.style = style
    self.width = min(width, 110)
  }

  /// The lines of the report.
  var lines: [String] {
    var lines = [summary]
    for form in report.forms.prefix(Self.mostForms) { lines += [""] + self.lines(for: form) }
    let rest = report.forms.dropFirst(Self.mostForms)
    if !rest.isEmpty {
      lines += ["", style.apply(.heading, "Also:")]
      for form in rest { lines += indented(template(form.form), count: form.count) }
    }
    if !report.misfits.isEmpty { lines += [""] + misfits }
    return lines
  }

  private var summary: String {
    let entries = Self.count(report.entryCount, "entry", "entries")
    let forms = Self.count(report.forms.count, "form", "forms")
    let fitting = report.forms.reduce(0) { $0 + $1.count }
    let rest = report.entryCount - fitting
    let misfits = rest == 0 ? "" : rest == 1 ? "; one has a form of its own" : "; \(rest) fit none"
    return "\(entries) in \(forms)\(misfits)"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  // MARK: Forms

  private func lines(for form: FormReport.Form) -> [String] {
    var lines = indented(template(form.form), count: form.count)
    for text in form.example.text.split(separator: "\n") {
      for line in String(text).safeForTerminal().wrapped(to: max(20, width - 6)) {
        lines.append("      " + style.apply(.dim, line))
      }
    }
    lines.append("")
    lines.append(fact("line", String(form.example.line)))
    for part in form.example.parts {
      let label = part.label.isEmpty ? "" : part.label + " "
      let text = (label + part.text).safeForTerminal()
      let values = text.wrapped(to: max(20, width - Self.nameWidth - 8))
      for (index, value) in values.enumerated() {
        lines.append(fact(index == 0 ? part.name : "", value))
      }
    }
    if !form.missing.isEmpty {
      lines.append(fact("missing", style.apply(.dim, form.missing.joined(separator: ", "))))
    }
    return lines
  }

  private func template(_ form: EntryForm) -> [String] {
    form.description.split(separator: "\u{A0}", omittingEmptySubsequences: false)
      .joined(separator: "&nbsp;").safeForTerminal().wrapped(to: max(20, width - 6))
  }

  /// The lines of a template after the number of entries.
  private func indented(_ template: [String], count: Int) -> [String] {
    template.enumerated().map { index, line in
      let margin = index == 0 ? String(count).padded(to: 4, .right) : "    "
      return "\(index == 0 ? style.apply(.year, margin) : margin)  \(style.apply(.heading, line))"
    }
  }

  private func fact(_ name: String, _ value: String) -> String {
    "      " + style.apply(.dim, name.padded(to: Self.nameWidth)) + "  " + value
  }

  // MARK: Misfits

  private var misfits: [String] {
    var lines = [style.apply(.heading, "Entries that fit none:")]
    for misfit in report.misfits.prefix(Self.mostMisfits) {
      let reason = misfit.reason.safeForTerminal()
      let text = misfit.text.split(separator: "\n").first.map { String($0) } ?? ""
      lines.append("  \(style.apply(.year, "line \(misfit.line)")): \(reason)")
      lines.append("    " + style.apply(.dim, text.safeForTerminal().truncated(to: width - 4)))
    }
    let rest = report.misfits.count - Self.mostMisfits
    if rest > 0 { lines.append("  and \(rest) more; '--format json' has all") }
    return lines
  }
}
