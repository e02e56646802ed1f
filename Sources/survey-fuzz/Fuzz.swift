import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if !LIBFUZZER
  /// The fuzzer: runs targets on damaged lists and says what does not hold.
  @main
  enum Fuzz {
    static func main() {
      guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())) else {
        print(FuzzOptions.usage)
        exit(2)
      }
      Watch.start(patience: options.patience)
      var isSound = true
      for target in options.targets {
        let run = FuzzRun(target, options)
        print("\(target.name) …")
        fflush(nil)
        let result = run.result(telling: Watch.note)
        print(result.sentence)
        for failure in result.failures {
          isSound = false
          print(failure.report(target: target.name, seed: options.seed))
        }
        fflush(nil)
      }
      exit(isSound ? 0 : 1)
    }
  }
#endif
