/// How the program ends, after the BSD header `sysexits.h`.
public enum ExitStatus: Int32, Sendable {
  case success = 0
  /// The command line is wrong.
  case usage = 64
  /// The input is there but cannot be used: not text, not JSON, knowledge with faults.
  case badData = 65
  /// The input is not there or cannot be opened.
  case noInput = 66
  /// An error in the program itself.
  case software = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74
}
