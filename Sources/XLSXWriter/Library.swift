import CXLSXWriter
import Glibc
import Synchronization

/// What must hold around calls of libxlsxwriter.
enum Library {
  private static let lock = Mutex(())

  /// All of "C"; glibc frees it never, so that one is shared. Nil only when there is no memory.
  nonisolated(unsafe) private static let plainLocale: locale_t? = newlocale(1 << LC_NUMERIC, "C", nil)

  /// Runs `body` while no other thread of the process does the same. The C code that names temporary files, which
  /// adding a sheet, rich text and closing run, is not safe in two threads.
  static func alone<Result>(_ body: () -> Result) -> Result {
    lock.withLock { _ in body() }
  }

  /// Runs `body` with a decimal point in this thread. libxlsxwriter prints numbers by `snprintf`, so that a locale with
  /// a decimal comma would spoil the file without an error.
  static func inPlainLocale<Result>(_ body: () -> Result) -> Result {
    let previous = uselocale(plainLocale)
    defer { _ = uselocale(previous) }
    return body()
  }

  /// The library's own words for an error code.
  static func message(for code: lxw_error) -> String {
    lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
  }
}

/// The system's words for the last error of a system call.
func systemReason(_ code: Int32 = errno) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
