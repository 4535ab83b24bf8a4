Mizan.start(Array(CommandLine.arguments.dropFirst()))
