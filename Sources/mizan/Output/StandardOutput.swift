import Glibc
import MizanIntake

/// The reader of standard output has gone away; there is nothing left to do and nobody to tell.
struct BrokenPipe: Error {}

/// Standard output, written straight to the system so that every failure is seen.
enum StandardOutput {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all bytes.
  ///
  /// - Throws: `BrokenPipe`, or a `Fault` that says why writing failed.
  static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR {
        throw Fault(
          "standard output", "writing failed: \(Fault.systemMessage)", remedy: "free space, or write elsewhere",
          status: .inputOutput)
      }
    }
  }

  /// Writes a text.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }
}

/// Standard error, for messages of one line.
enum StandardError {
  /// Writes `mizan: ` and a line.
  static func write(line: String) {
    let bytes = Array("mizan: \(line)\n".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Writes what is wrong with an input or output.
  static func write(_ fault: Fault) { write(line: fault.description) }
}
