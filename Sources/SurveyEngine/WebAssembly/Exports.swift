import EngineRuntime
import SurveyCatalog

// The exports of the module. A page runs in one thread, so the engine is a plain global.
nonisolated(unsafe) private var engine = Engine([])

/// Reads the list in the input and returns the length of the result.
@c(load) public func load(_ count: Int32) -> Int32 {
  engine = Engine(input(count))
  return keep(engine.papers)
}

/// Searches for the query in the input and returns the length of the result.
@c(search) public func search(_ count: Int32) -> Int32 {
  keep(engine.search(String(decoding: input(count), as: UTF8.self)))
}

/// Exports the papers that the input names and returns the length of the result.
@c(export) public func export(_ count: Int32) -> Int32 {
  keep(engine.export(String(decoding: input(count), as: UTF8.self)))
}

/// Validates the lines in the input and returns the length of the result.
@c(check) public func check(_ count: Int32) -> Int32 {
  keep(engine.check(input(count)))
}

private func input(_ count: Int32) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: engine_input(), count: Int(count)))
}

private func keep(_ json: JSON) -> Int32 { keep(Array(json.text.utf8)) }

private func keep(_ bytes: [UInt8]) -> Int32 {
  unsafe bytes.withUnsafeBufferPointer {
    unsafe engine_keep($0.baseAddress, Int32($0.count))
  }
  return Int32(bytes.count)
}
