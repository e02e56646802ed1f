/// The table of frameworks on a page.
struct PageFrameworks {
  private let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Writes the table, if the list has one.
  func write(to html: inout HTMLWriter) {
    guard !catalog.frameworks.isEmpty else { return }
    // The innermost topic with frameworks is the last one that has all of them.
    let topic = catalog.topics.last { $0.frameworkCount == catalog.frameworks.count }
    html.raw("<section id=\"frameworks:\">\n<h2>")
    html.text(topic?.title ?? "Frameworks")
    html.raw("</h2>\n<table>\n<thead><tr><th scope=\"col\">Framework</th>")
    for capability in ["Training", "Fine-tuning", "Inference"] {
      html.raw("<th scope=\"col\">\(capability)</th>")
    }
    html.raw("<th scope=\"col\">Links</th></tr></thead>\n<tbody>\n")
    for framework in catalog.frameworks { write(framework, to: &html) }
    html.raw("</tbody>\n</table>\n</section>\n")
  }

  private func write(_ framework: Framework, to html: inout HTMLWriter) {
    html.raw("<tr><th scope=\"row\">")
    html.text(framework.name)
    html.raw("</th>")
    for isAble in [framework.training, framework.fineTuning, framework.inference] {
      html.raw(isAble ? "<td class=\"yes\">yes</td>" : "<td>no</td>")
    }
    html.raw("<td>")
    for (index, link) in framework.links.enumerated() {
      if index > 0 { html.raw(" ") }
      html.link(link.label.isEmpty ? "Link" : link.label, to: link.url, role: link.role)
    }
    html.raw("</td></tr>\n")
  }
}
