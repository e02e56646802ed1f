import SurveyCatalog

/// Adds entries to an Atom feed in a file.
enum FeedFile {
  /// Adds the entries that the feed does not have yet, and returns how many; creates a missing file.
  static func add(_ feed: AtomFeed, to path: String) throws(CommandError) -> Int {
    guard exists(path) else {
      try FileWriter.write(Array(feed.text.utf8), to: path)
      return feed.count
    }
    let old = try FileReader.bytes(path)
    guard let (text, count) = feed.added(to: String(decoding: old, as: UTF8.self)) else {
      throw .failure("\(UsageError.quoted(path)) is not an Atom feed; nothing was written")
    }
    if count > 0 { try FileWriter.replace(path, with: Array(text.utf8), expecting: old) }
    return count
  }

  private static func exists(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(ofFileAt: path)
      return true
    } catch {
      return error != .notFound
    }
  }
}
