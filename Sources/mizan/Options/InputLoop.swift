import ArgumentParser
import MizanIntake
import MizanModel

/// Reads all inputs, hands the documents on, and keeps count of what could not be read.
struct InputLoop {
  private var intake: Intake
  private let keepsGoing: Bool
  private(set) var documentCount = 0
  private var failureCount = 0
  /// The status of the first failure.
  private var status: ExitStatus?

  /// Prepares to read the inputs of a command.
  init(_ options: InputOptions, language: String? = nil) {
    intake = options.intake(language: language)
    keepsGoing = options.keepGoing
  }

  /// Whether the next document is in memory; before a wait for input, output should be handed on.
  var hasNextInMemory: Bool { intake.hasNextInMemory }

  /// The next document or bad record. Inputs that cannot be read are told on standard error and passed over.
  ///
  /// - Throws: an `ExitCode` at the first failure when the loop is not to go on.
  mutating func next() throws -> Intake.Item? {
    while let item = intake.next() {
      switch item {
      case .document:
        documentCount += 1
        return item
      case .badRecord:
        failureCount += 1
        status = status ?? .badData
        return item
      case .fault(let fault):
        failureCount += 1
        status = status ?? fault.status
        StandardError.write(fault)
        try stopIfFailed()
      }
    }
    return nil
  }

  /// The next document; bad records too are told on standard error.
  mutating func nextDocument() throws -> Document? {
    while let item = try next() {
      switch item {
      case .document(let document): return document
      case .badRecord(let record):
        StandardError.write(
          Fault(
            "\(Fault.shown(record.path)):\(record.line)", record.problem, remedy: "mend the line", status: .badData))
        try stopIfFailed()
      case .fault: break
      }
    }
    return nil
  }

  /// Ends the run when something failed and failures are to end it.
  func stopIfFailed() throws {
    if let status, !keepsGoing { throw ExitCode(status.rawValue) }
  }

  /// Sums up what failed.
  ///
  /// - Throws: an `ExitCode` with the status of the first failure.
  func finish() throws {
    guard let status else { return }
    let total = documentCount + failureCount
    if total > 1 {
      StandardError.write(
        line: "\(documentCount) of \(total) texts read, \(failureCount) left out for the faults named")
    }
    throw ExitCode(status.rawValue)
  }
}
