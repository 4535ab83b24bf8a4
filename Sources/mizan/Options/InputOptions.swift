import ArgumentParser
import MizanIntake
import struct MizanModel.CalendarDate

/// What is read: the options that all reading commands share.
struct InputOptions: ParsableArguments {
  @Argument(help: "Text files, .jsonl files, folders with such files, or - for standard input.")
  var inputs: [String] = []

  @Flag(help: "Read every input as JSON Lines: {\"id\",\"text\",\"lang\"?,\"published\"?,\"source\"?} a line.")
  var jsonl = false

  @Option(help: ArgumentHelp("Publication date of texts that come without one.", valueName: "YYYY-MM-DD"))
  var published: CalendarDate?

  @Flag(inversion: .prefixedNo, help: "Go on after an input that cannot be read.")
  var keepGoing = true

  /// The paths to read: with `--jsonl` standard input when none are given.
  private var paths: [String] { inputs.isEmpty && jsonl ? ["-"] : inputs }

  func validate() throws {
    guard !paths.isEmpty else {
      throw ValidationError("No input is given; name files or folders, or - for standard input")
    }
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("Standard input (-) can be read only once")
    }
  }

  /// A reader of all inputs.
  func intake(language: String? = nil) -> Intake {
    var options = Intake.Options()
    options.isJSONLines = jsonl
    options.language = language
    options.published = published
    return Intake(paths, options: options)
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date of the form `YYYY-MM-DD` and nothing else.
  public init?(argument: String) {
    guard argument.utf8.count == 10 else { return nil }
    self.init(iso8601: argument)
  }
}
