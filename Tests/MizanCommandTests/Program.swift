import Glibc
import MizanTestSupport

/// Runs the built program as a user would: a process of its own.
enum Program {
  /// How a run ended.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
    /// The most memory that it held, in kilobytes.
    var peakMemory: Int

    /// The lines of standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The program lies beside the test bundle.
  static let path: String = {
    guard let bundle = realpath("/proc/self/exe", nil) else { return "mizan" }
    defer { free(bundle) }
    let folder = String(cString: bundle).split(separator: "/").dropLast()
    return "/" + folder.joined(separator: "/") + "/mizan"
  }()

  /// Runs `mizan` with arguments.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - output: where standard output goes instead of into the result.
  ///   - environment: variables that are set besides those of the tests.
  static func run(
    _ arguments: [String], input: String = "", output: String? = nil, environment: [String] = []
  ) -> Run {
    start(path, arguments, input: input, output: output, environment: environment)
  }

  /// Runs a line of shell in which `$0` is the program.
  static func shell(_ line: String) -> Run {
    start("/bin/bash", ["-c", line, path], input: "", output: nil, environment: [])
  }

  private static func start(
    _ program: String, _ arguments: [String], input: String, output: String?, environment: [String]
  ) -> Run {
    let folder = TemporaryFolder()
    let files = (
      input: folder.write("input", input), output: output ?? folder.path + "/output", errors: folder.path + "/errors"
    )
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files.input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files.output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files.errors, O_WRONLY | O_CREAT, 0o600)
    let own = ["PATH=/usr/bin:/bin", "LC_ALL=C"].filter { entry in
      !environment.contains { $0.hasPrefix("LC_ALL=") && entry.hasPrefix("LC_ALL=") }
    }
    var process = pid_t()
    let code = withPointers([program] + arguments) { arguments in
      withPointers(own + environment) { posix_spawn(&process, program, &actions, nil, arguments, $0) }
    }
    guard code == 0 else { return Run(status: -1, output: "", errors: "no start: \(code)", peakMemory: 0) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    return Run(
      status: ended, output: output == nil ? folder.read("output") : "", errors: folder.read("errors"),
      peakMemory: usage.ru_maxrss)
  }

  /// A list of C strings that ends with a null pointer.
  private static func withPointers<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
