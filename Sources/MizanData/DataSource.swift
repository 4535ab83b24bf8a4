import CMizanData

#if canImport(Glibc)
  import Glibc
#endif

/// One file of the data folder.
public struct DataFile: Sendable {
  /// The path relative to the data folder, for example `packs/ar/numerals.tsv`.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a file of given content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Where the knowledge comes from: the text that the program was built with, or a folder.
public struct DataSource: Sendable {
  /// All table files, sorted by path.
  public let files: [DataFile]

  /// A source of given files.
  public init(files: [DataFile]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The data that the program was built with.
  public static var embedded: DataSource {
    DataSource(files: files(mizan_data_files(), mizan_data_file_count()))
  }

  /// The report definitions that the program was built with, sorted by path: `reports/NAME/report.tsv`.
  public static var embeddedReports: [DataFile] { files(mizan_report_files(), mizan_report_file_count()) }

  private static func files(_ table: UnsafePointer<MizanDataFile>, _ count: Int) -> [DataFile] {
    (0..<count).map { index in
      let file = table[index]
      return DataFile(
        path: String(cString: file.path), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }

  /// The definitions in a folder: `report.tsv` in it or in its folders, or in those of its folder `reports`.
  ///
  /// - Throws: a `Diagnostic` when the folder cannot be read.
  public static func reports(in path: String) throws -> [DataFile] {
    var files: [DataFile] = []
    for part in try entries(path) {
      let inner = path + "/" + part.name
      if !part.isFolder {
        if part.name == "report.tsv" { files.append(try file(inner)) }
      } else if part.name == "reports" {
        files += try reports(in: inner)
      } else if try entries(inner).contains(where: { $0.name == "report.tsv" && !$0.isFolder }) {
        files.append(try file(inner + "/report.tsv"))
      }
    }
    return files
  }

  /// A file by its path.
  ///
  /// - Throws: a `Diagnostic` when it cannot be read.
  public static func file(_ path: String) throws -> DataFile {
    guard let bytes = read(path) else {
      throw Diagnostic(file: path, message: "the file cannot be read: \(String(cString: strerror(errno)))")
    }
    return DataFile(path: path, bytes: bytes)
  }

  /// The tables of a folder with `catalogue` and `packs` inside.
  ///
  /// - Throws: a `Diagnostic` when the folder or one of its parts cannot be read.
  public static func folder(_ path: String) throws -> DataSource {
    var files: [DataFile] = []
    for part in ["catalogue", "packs"] {
      try collect(path, part, into: &files)
    }
    return DataSource(files: files)
  }

  /// The file at `path`, or `nil`.
  public func file(_ path: String) -> DataFile? {
    files.first { $0.path == path }
  }

  /// The languages that have a pack, sorted.
  public var languages: [String] {
    var result: [String] = []
    for file in files where file.path.hasPrefix("packs/") {
      let name = String(file.path.dropFirst(6).prefix { $0 != "/" })
      if result.last != name { result.append(name) }
    }
    return result
  }

  private static func collect(_ root: String, _ relative: String, into files: inout [DataFile]) throws {
    for (name, isFolder) in try entries(root + "/" + relative) {
      if isFolder {
        if name != "cases" { try collect(root, relative + "/" + name, into: &files) }
      } else if name.hasSuffix(".tsv") {
        files.append(DataFile(path: relative + "/" + name, bytes: try file(root + "/" + relative + "/" + name).bytes))
      }
    }
  }

  /// What a folder holds, sorted by name.
  private static func entries(_ path: String) throws -> [(name: String, isFolder: Bool)] {
    guard let folder = opendir(path) else {
      throw Diagnostic(
        file: path, message: "the data folder cannot be read: \(String(cString: strerror(errno)))", nearest: nil)
    }
    defer { closedir(folder) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard stat(path + "/" + name, &status) == 0 else { continue }
      names.append((name, status.st_mode & S_IFMT == S_IFDIR))
    }
    return names.sorted { $0.name < $1.name }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: block[0..<count])
    }
    return ferror(file) == 0 ? bytes : nil
  }
}
