import Foundation
import SurveyCatalog

let args = CommandLine.arguments
var src = SourceFile.embedded
if let i = args.firstIndex(of: "--file") {
  src = SourceFile(
    path: args[i + 1],
    bytes: Array(FileManager.default.contents(atPath: args[i + 1])!)
  )
}
let c = Catalog(src)
if args[1] == "list" {
  let ids = PaperIDs(c); print(JSON.array(c.papers.map { $0.json(ids: ids) }).indentedText)
} else {
  print(JSON.array(c.frameworks.map(\.json)).indentedText)
}
