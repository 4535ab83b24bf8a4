import Foundation
import MizanData
import MizanExtraction
import MizanModel

/// What the tests of this module read with, and the folder `data` of this checkout.
enum Press {
  static let dataFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "data")

  static let knowledge: Knowledge = {
    var diagnostics: [Diagnostic] = []
    return Knowledge(.embedded, diagnostics: &diagnostics)
  }()

  static let extractor = Extractor(knowledge)

  static func read(_ text: String, language: String, published: CalendarDate? = nil) -> Extraction {
    extractor.extract(Document(id: "d", text: text, language: language, published: published))
  }

  /// The texts of `data/samples` in a language.
  static func samples(_ language: String) throws -> [String] {
    let folder = dataFolder.appending(path: "samples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    return try names.filter { $0.hasPrefix(language + "-") && $0.hasSuffix(".txt") }.sorted().map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }
}
