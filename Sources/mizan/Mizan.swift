import ArgumentParser
import Glibc
import MizanIntake

/// The program: its subcommands, and how it ends.
struct Mizan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mizan",
    abstract: "Turns press text into statistical tables that lead back to the text.",
    version: "0.1.0",
    subcommands: [
      ExtractCommand.self, MentionsCommand.self, ExplainCommand.self, ReportCommand.self, CompareCommand.self,
      CheckCommand.self,
      ConvertCommand.self,
      MeasureCommand.self,
    ])

  /// Runs the command line and ends the program with a status of sysexits.
  static func start(_ arguments: [String]) -> Never {
    // A reader that goes away is then an error of `write`, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(run(arguments))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    do {
      do {
        var command = try parseAsRoot(arguments)
        try command.run()
      } catch  where exitCode(for: error).isSuccess {
        try StandardOutput.write(fullMessage(for: error) + "\n")
      }
      return ExitStatus.success.rawValue
    } catch {
      return end(with: error, arguments)
    }
  }

  private static func end(with error: any Error, _ arguments: [String]) -> Int32 {
    switch error {
    case is BrokenPipe: return ExitStatus.success.rawValue
    case let code as ExitCode: return code.rawValue
    case let fault as Fault:
      StandardError.write(fault)
      return fault.status.rawValue
    default:
      let code = exitCode(for: error)
      let names = configuration.subcommands.compactMap { $0.configuration.commandName }
      let command = arguments.first.flatMap { names.contains($0) ? " " + $0 : nil } ?? ""
      let reason = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      StandardError.write(
        line: (reason.hasSuffix(".") ? String(reason.dropLast()) : reason) + "; see mizan\(command) --help")
      return code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
    }
  }
}
