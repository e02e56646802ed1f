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
      if options.printsInputs { return printInputs(options) }
      Watch.start(patience: options.patience)
      var isSound = true
      for target in options.targets {
        print("\(target.name) …")
        fflush(nil)
        let isTargetSound =
          options.measuresGrowth ? measureGrowth(target, options) : run(target, options)
        if !isTargetSound { isSound = false }
        fflush(nil)
      }
      exit(isSound ? 0 : 1)
    }

    private static func run(_ target: FuzzTarget, _ options: FuzzOptions) -> Bool {
      let result = FuzzRun(target, options).result(telling: Watch.note)
      print(result.sentence)
      for failure in result.failures {
        print(failure.report(target: target.name, seed: options.seed))
      }
      return result.failures.isEmpty
    }

    private static func measureGrowth(_ target: FuzzTarget, _ options: FuzzOptions) -> Bool {
      let run = GrowthRun(target, options)
      let growths = run.growths(telling: Watch.note)
      print(run.report(of: growths))
      return growths.allSatisfy(\.isLinear)
    }

    private static func printInputs(_ options: FuzzOptions) {
      for target in options.targets {
        let inputs = FuzzInputs(target, options)
        for number in options.numbers {
          let input = inputs.input(number)
          guard write(STDOUT_FILENO, input, input.count) == input.count else { return }
        }
      }
    }
  }
#endif
