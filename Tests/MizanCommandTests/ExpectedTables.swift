import Foundation
import Testing

/// The tables of every shipped report, made from the sample texts by the command in `expected/command.txt`.
@Suite struct ExpectedTables {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "reports").path(percentEncoded: false)))?
    .filter { $0 != "out" && !$0.hasPrefix(".") }.sorted() ?? []

  @Test("The tables are the expected ones; make golden renews them", arguments: names)
  func tables(_ name: String) throws {
    let folder = Self.root.appending(path: "reports/\(name)/expected")
    let command = try String(contentsOf: folder.appending(path: "command.txt"), encoding: .utf8).split(separator: "\n")[
      0]
    for (file, options) in [
      ("tables.en.md", "--lang en --format md"), ("tables.ar.md", "--lang ar --format md"),
      ("tables.csv", "--lang en --format csv"),
    ] {
      let run = Program.shell("cd '\(Self.root.path(percentEncoded: false))' && \"$0\" \(command) \(options) -o -")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let text = Self.withoutEvidence(run.output)
      let target = folder.appending(path: file)
      if Golden.isRenewed { try text.write(to: target, atomically: true, encoding: .utf8) }
      #expect(text == (try? String(contentsOf: target, encoding: .utf8)), "\(name)/expected/\(file)")
    }
  }

  /// The evidence quotes whole sentences, which other tests compare.
  private static func withoutEvidence(_ text: String) -> String {
    let ends = ["\n## Evidence", "\n## الأدلة"].compactMap { text.range(of: $0)?.lowerBound }
    return ends.first.map { String(text[..<$0]) } ?? text
  }

  @Test func everyReportHasACommandAndAReadme() {
    #expect(Self.names == ["capacities", "comparison", "country", "figures", "quarterly"])
  }
}
