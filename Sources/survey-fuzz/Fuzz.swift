#if !LIBFUZZER
  /// The fuzzer: runs targets on mutated lists and reports violations.
  @main
  enum Fuzz {
    static func main() {
      guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())) else {
        print(FuzzOptions.usage)
        System.exit(2)
      }
      if options.printsInputs { return printInputs(options) }
      Watchdog.start(patience: options.patience)
      var isSound = true
      for target in options.targets {
        print("\(target.name) …")
        System.flush()
        let isTargetSound =
          options.measuresGrowth ? measureGrowth(target, options) : run(target, options)
        if !isTargetSound { isSound = false }
        System.flush()
      }
      System.exit(isSound ? 0 : 1)
    }

    private static func run(_ target: FuzzTarget, _ options: FuzzOptions) -> Bool {
      let result = FuzzRun(target, options).result(noting: Watchdog.note)
      print(result.sentence)
      for failure in result.failures {
        print(failure.report(target: target.name, seed: options.seed))
      }
      return result.failures.isEmpty
    }

    private static func measureGrowth(_ target: FuzzTarget, _ options: FuzzOptions) -> Bool {
      let run = GrowthRun(target, options)
      let growths = run.growths(noting: Watchdog.note)
      print(run.report(of: growths))
      return growths.allSatisfy(\.isLinear)
    }

    private static func printInputs(_ options: FuzzOptions) {
      for target in options.targets {
        let inputs = FuzzInputs(target, options)
        for number in options.numbers where !System.print(inputs.input(number)) { return }
      }
    }
  }
#endif
