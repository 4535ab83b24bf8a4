import Foundation
import Testing

@testable import MizanChecks

@Suite("The list of checks")
struct RegistryTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  @Test("The page on checks has a row for each, in their order")
  func page() throws {
    let page = try String(contentsOfFile: Self.root + "/docs/checks.md", encoding: .utf8)
    let rows = page.split(separator: "\n").compactMap { line in
      Checks.codes.first { line.hasPrefix("| `\($0)` |") }
    }
    #expect(rows == Checks.codes)
  }

  @Test("Each file of the folder is a check of the list, and the other way round")
  func folder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/Sources/MizanChecks/Checks")
    let names = Set(files.map { String($0.dropLast(".swift".count)) })
    #expect(names == Set(Checks.all.map { "\($0)" }))
  }

  @Test("A check's code is its name in snake case")
  func codes() {
    for check in Checks.all {
      let snake = "\(check)".reduce(into: "") {
        $0 += $1.isUppercase ? ($0.isEmpty ? "" : "_") + $1.lowercased() : "\($1)"
      }
      #expect(check.code == snake)
    }
    #expect(Set(Checks.codes).count == Checks.all.count)
  }
}
