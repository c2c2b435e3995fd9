internal import CFuzzer
internal import Foundation

/// A fuzz target a name: the program runs the one whose name it is called by, as in `fuzz-plan`.
///
/// libFuzzer starts the program anew while it makes a finding smaller, with the same name and
/// arguments of its own, so that no argument could say which.
@main
enum Fuzz {
  private static let targets: [String: @Sendable (Input) -> Void] = [
    "fuzz-address": AddressTarget.run, "fuzz-csv": TableTarget.run, "fuzz-long": LongTarget.run,
    "fuzz-manifest": ManifestTarget.run, "fuzz-plan": PlanTarget.run,
    "fuzz-query": QueryTarget.run, "fuzz-renditions": RenditionTarget.run,
    "fuzz-repair": RepairTarget.run, "fuzz-shim": ShimTarget.run,
  ]
  private static let name = URL(fileURLWithPath: CommandLine.arguments[0]).lastPathComponent
  private static let chosen = targets[name]

  static func main() {
    guard chosen != nil else {
      let names = targets.keys.sorted().joined(separator: ", ")
      FileHandle.standardError.write(Data("call this by the name of a target: \(names)\n".utf8))
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    let status = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      Fuzz.chosen?(Input(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
    exit(status)
  }
}

/// Ends the program where what must hold does not, which libFuzzer takes for a finding.
func hold(_ condition: Bool, _ otherwise: @autoclosure () -> String) {
  if !condition { fatalError(otherwise()) }
}
