import Testing

@testable import mizan

@Suite struct HelpTests {
  private static let commands = Mizan.configuration.subcommands.compactMap { $0.configuration.commandName }

  @Test func helpOfTheProgram() throws {
    try Golden.expect(Mizan.helpMessage(columns: 80) + "\n", "help.txt")
  }

  @Test(arguments: commands)
  func helpOfACommand(_ name: String) throws {
    let command = try #require(Mizan.configuration.subcommands.first { $0.configuration.commandName == name })
    try Golden.expect(Mizan.helpMessage(for: command, columns: 80) + "\n", "help-\(name).txt")
  }

  @Test func everyHelpFileBelongsToACommand() {
    let expected = (["help.txt"] + Self.commands.map { "help-\($0).txt" }).sorted()
    #expect(Golden.names.filter { $0.hasPrefix("help") } == expected)
  }

  @Test func versionIsPrinted() {
    let run = Program.run(["--version"])
    #expect(run.output == "0.1.0\n" && run.errors.isEmpty && run.status == 0)
  }

  @Test func helpGoesToStandardOutput() {
    let run = Program.run(["extract", "--help"])
    #expect(run.output.hasPrefix("OVERVIEW: ") && run.errors.isEmpty && run.status == 0)
  }
}
