#if LIBFUZZER
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// The target that the variable `SURVEY_FUZZ_TARGET` names.
  private let target: FuzzTarget = {
    let name = getenv("SURVEY_FUZZ_TARGET").map { String(cString: $0) }
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      print("set SURVEY_FUZZ_TARGET to \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
      exit(2)
    }
    return target
  }()

  /// The entry of libFuzzer, which brings the `main` and chooses inputs by what they reach.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // libFuzzer owns these bytes until this returns; the array is a copy.
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(Violation) {
      try target.check(input)
    } catch {
      fatalError(error.text)
    }
    return 0
  }
#endif
