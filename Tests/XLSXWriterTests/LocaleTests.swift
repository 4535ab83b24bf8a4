import Foundation
import Glibc
import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct LocaleTests {
    /// The whole process speaks German, whose decimal mark is a comma, while one of two equal books is written.
    @Test func decimalCommaChangesNothing() async {
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        for constantMemory in [false, true] {
          let options = WorkbookOptions(constantMemory: constantMemory)
          func bytes(_ name: String) throws -> Data {
            let path = try makeBook(in: folder, name: name, options: options) { sheet in
              try fillWithEverything(sheet, tables: !constantMemory)
            }
            return try Data(contentsOf: URL(fileURLWithPath: path))
          }
          setlocale(LC_ALL, "C")
          let plain = try bytes("c.xlsx")
          try speakGerman(folder)
          let german = try bytes("de.xlsx")
          #expect(plain == german)
          #expect(decimalMark() == ",", "the caller's locale is left as it was")
        }
      }
    }
  }
}

/// The decimal mark that C functions print in this thread.
func decimalMark() -> String {
  String(localeconv().pointee.decimal_point.map { String(cString: $0) } ?? "")
}

/// Turns the process to German, making the locale in the folder when the system has none.
func speakGerman(_ folder: TemporaryFolder) throws {
  if setlocale(LC_ALL, "de_DE.UTF-8") == nil {
    _ = try run("/usr/bin/localedef", ["-i", "de_DE", "-f", "UTF-8", folder.file("de_DE.UTF-8")])
    setenv("LOCPATH", folder.path, 1)
    try #require(setlocale(LC_ALL, "de_DE.UTF-8") != nil, "needs localedef and the Debian package locales")
  }
  try #require(decimalMark() == ",")
}
