/// Why a report could not be written. What stood at the path before still stands, and nothing half written is left.
public struct ExportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of fault it is; each has its exit status.
  public enum Kind: Sendable {
    /// The file cannot be made at that path (exit status 73).
    case cannotCreate
    /// The file was begun and could not be finished, on a full disk for one (exit status 74).
    case writeFailed
    /// The report has something that the format cannot hold (exit status 65).
    case unsuitable
  }

  /// The kind of fault.
  public let kind: Kind
  /// The path that was asked for.
  public let path: String
  /// What was found.
  public let problem: String
  /// What the user can do.
  public let remedy: String

  /// Makes an error.
  public init(_ kind: Kind, path: String, problem: String, remedy: String) {
    self.kind = kind
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  /// One line: the path, what was found, what to do.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
