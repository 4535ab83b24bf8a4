import Foundation
import Testing

/// The examples of the README show what the program really prints.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func examplesAreReal() throws {
    let file = Self.root.appendingPathComponent("README.md")
    let fence = "```text\n$ mizan "
    let text = try String(contentsOf: file, encoding: .utf8)
    var parts = text.components(separatedBy: fence)
    #expect(parts.count > 1)
    for index in parts.indices.dropFirst() {
      let lines = parts[index].components(separatedBy: "\n")
      let rest = try #require(lines.firstIndex(of: "```"))
      let run = Program.shell("cd '\(Self.root.path)' && \"$0\" \(lines[0])")
      #expect(run.status == 0)
      let shown = run.output.split(separator: "\n").map(String.init)
      parts[index] = ([lines[0]] + shown + lines[rest...]).joined(separator: "\n")
    }
    let real = parts.joined(separator: fence)
    if Golden.isRenewed { try real.write(to: file, atomically: true, encoding: .utf8) }
    #expect(real == text || Golden.isRenewed, "make golden renews the examples of the README")
  }
}
