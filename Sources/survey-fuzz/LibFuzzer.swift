#if LIBFUZZER
  /// The target that the variable `SURVEY_FUZZ_TARGET` names.
  private let target: FuzzTarget = {
    let name = System.environmentVariable("SURVEY_FUZZ_TARGET")
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      print("set SURVEY_FUZZ_TARGET to \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
      System.exit(2)
    }
    return target
  }()

  /// The entry point of libFuzzer, which has its own `main` and chooses inputs by the code they reach.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // libFuzzer owns the bytes until this returns; the array is a copy.
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(Violation) {
      try target.check(input)
    } catch {
      fatalError(error.text)
    }
    return 0
  }
#endif
