import Foundation

/// The folder `data` of this checkout.
enum DataFolder {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "data")

  /// The files that belong into the program, by their path in the folder.
  static func tables() throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for part in ["catalogue", "packs"] {
      for path in try FileManager.default.subpathsOfDirectory(
        atPath: url.appending(path: part).path(percentEncoded: false))
      where path.hasSuffix(".tsv") && !path.split(separator: "/").contains("cases") {
        result["\(part)/\(path)"] = Array(try Data(contentsOf: url.appending(path: "\(part)/\(path)")))
      }
    }
    return result
  }
}
