#if canImport(Glibc)
  import Glibc
#endif

/// What went wrong with one input or output, for a person: where, what, and what helps.
public struct Fault: Error, Sendable, Equatable {
  /// The path as the user wrote it, with a line number where there is one.
  public var path: String
  /// What is wrong, without a full stop.
  public var problem: String
  /// What helps, without a full stop.
  public var remedy: String
  /// The exit status that the fault asks for.
  public var status: ExitStatus

  /// Makes a fault.
  public init(_ path: String, _ problem: String, remedy: String, status: ExitStatus) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
    self.status = status
  }

  /// What the operating system says of the error number of the last call, for example `Permission denied`.
  public static var systemMessage: String { String(cString: strerror(errno)) }

  /// The name of a path in messages.
  public static func shown(_ path: String) -> String { path == "-" ? "standard input" : path }
}

extension Fault: CustomStringConvertible {
  /// `PATH: what is wrong; remedy`, always one line: control characters are shown as `?`.
  public var description: String {
    let line = Self.shown(path) + ": " + problem + (remedy.isEmpty ? "" : "; " + remedy)
    return String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "?" : $0 }))
  }
}
