import Foundation
import Testing

/// Whole outputs kept as files in `Golden`; `MIZAN_RENEW_GOLDEN=1` writes them anew.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")

  /// Whether this run writes the files anew.
  static var isRenewed: Bool { ProcessInfo.processInfo.environment["MIZAN_RENEW_GOLDEN"] == "1" }

  /// The names of the files.
  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// Compares a text with its file.
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if isRenewed {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "make golden renews \(name)", sourceLocation: sourceLocation)
  }
}
