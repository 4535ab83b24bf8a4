import Foundation
import Testing

@testable import MizanChecks

@Suite("The list of checks")
struct RegistryTests {
  @Test("Each file of the folder is a check of the list, and the other way round")
  func folder() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let files = try FileManager.default.contentsOfDirectory(atPath: root + "/Sources/MizanChecks/Checks")
    let names = Set(files.map { String($0.dropLast(".swift".count)) })
    #expect(names == Set(Checks.all.map { "\($0)" }))
  }

  @Test("A check's code is its name in snake case")
  func codes() {
    for check in Checks.all {
      let snake = "\(check)".reduce(into: "") { $0 += $1.isUppercase ? ($0.isEmpty ? "" : "_") + $1.lowercased() : "\($1)" }
      #expect(check.code == snake)
    }
    #expect(Set(Checks.codes).count == Checks.all.count)
  }
}
