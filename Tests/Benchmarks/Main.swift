import Glibc

/// Prints how fast the program is, measured from outside on a pseudo-terminal and from inside.
///
/// `swift build -c release && swift run -c release benchmarks`: the program is not built by running
/// the benchmarks alone. Machines are noisy: compare within one run, quote ratios.
@main
enum Main {
  static func main() {
    let folder = ownFolder()
    let program = folder + "/tthc"
    guard access(program, X_OK) == 0 else {
      print("\(program) is missing; first: swift build -c release --product tthc")
      exit(2)
    }
    print("200x50 terminal, bundled catalog; milliseconds\n")
    print(Row.heading)
    let floor = OutsideBenchmarks.spawnFloor()
    for row in OutsideBenchmarks(program: program).rows() + InsideBenchmarks().rows() {
      print(row.line(floor: floor))
    }
    print("\nfloor: start to end of /bin/true on the same terminal, p50 \(Row.text(floor)) ms")
  }

  /// The folder of this executable, where the program lies beside it.
  private static func ownFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  }
}

/// What was measured, several times.
struct Row {
  let name: String
  /// Milliseconds, or whatever the unit says.
  let values: [Double]
  var unit = "ms"
  /// What the issue asks at most.
  var goal: Double?

  static let heading =
    pad("", 44) + right("p50", 10) + right("p90", 10) + right("max", 10) + right("goal", 8)
    + "  / floor"

  func line(floor: Double) -> String {
    let sorted = values.sorted()
    guard let last = sorted.last else { return Row.pad(name, 44) + "  nothing was measured" }
    let p50 = sorted[sorted.count / 2]
    let cells = [p50, sorted[sorted.count * 9 / 10], last].map { Row.right(Row.text($0), 10) }
      .joined()
    let ratio = unit == "ms" ? Row.right(Row.text(p50 / floor), 9) : "  " + unit
    return Row.pad(name, 44) + cells + Row.right(goal.map { "< \(Int($0))" } ?? "", 8) + ratio
  }

  static func text(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// Milliseconds of a monotonic clock.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}
