import MizanModel

/// Turns the paths of a command line into documents, one at a time and in order.
///
/// A path is a text file, a file of JSON Lines (`.jsonl`), a folder with such files, or `-` for standard input. JSON
/// Lines are read as a stream, so the memory needed does not grow with the number of lines.
///
///     var intake = Intake(["data/samples"])
///     while let item = intake.next() { ... }
public struct Intake {
  /// How inputs are read.
  public struct Options: Sendable {
    /// Whether every input, standard input too, is JSON Lines whatever its name.
    public var isJSONLines = false
    /// The language of texts for which nothing else gives one.
    public var language: String?
    /// The publication date of texts for which nothing else gives one.
    public var published: CalendarDate?

    /// The defaults: kind by file name, no language, no date.
    public init() {}
  }

  /// What comes next.
  public enum Item: Sendable {
    case document(Document)
    /// A line of JSON Lines that is no document.
    case badRecord(BadRecord)
    /// An input that cannot be read.
    case fault(Fault)
  }

  private let options: Options
  /// What is still to be read, the next last.
  private var pending: [FolderWalk.Found]
  private var records: RecordReader?
  private var indexes: [String: MetadataIndex] = [:]
  private var identifiers: Set<String> = []

  /// Prepares to read the paths.
  public init(_ paths: [String], options: Options = Options()) {
    self.options = options
    pending = paths.reversed().map { .file(path: $0, inside: Self.lastComponent($0)) }
  }

  /// Whether the next item is in memory; before a wait for input, output should be handed on.
  public var hasNextInMemory: Bool { records?.hasWholeRecord ?? !pending.isEmpty }

  /// The next item, or `nil` when everything has been read.
  public mutating func next() -> Item? {
    while true {
      if records != nil {
        if let item = nextRecord() { return item }
        continue
      }
      switch pending.popLast() {
      case nil: return nil
      case .fault(let fault)?: return .fault(fault)
      case .file(let path, let inside)?:
        if let item = open(path, inside) { return item }
      }
    }
  }

  private mutating func nextRecord() -> Item? {
    do throws(Fault) {
      switch try records?.next() {
      case .document(let document)?: return .document(completed(document))
      case .bad(let record)?: return .badRecord(record)
      case nil:
        let ended = records
        records = nil
        // A pipe that carries nothing is no fault: a part of a divided job may be empty.
        guard let ended, ended.isEmpty, ended.path != "-" else { return nil }
        return .fault(TextFile.empty(ended.path))
      }
    } catch {
      records = nil
      return .fault(error)
    }
  }

  private func completed(_ document: Document) -> Document {
    var document = document
    document.language = document.language ?? options.language
    document.published = document.published ?? options.published
    return document
  }

  /// Begins an input; gives its document when it is a text file.
  private mutating func open(_ path: String, _ inside: String) -> Item? {
    if path != "-", FolderWalk.kind(of: path) == .folder { return openFolder(path) }
    do throws(Fault) {
      if options.isJSONLines || path.lowercased().hasSuffix(".jsonl") {
        records = RecordReader(try BlockReader(path))
        return nil
      }
      let bytes = try TextFile.read(path)
      return .document(document(bytes, path, inside))
    } catch {
      return .fault(error)
    }
  }

  private mutating func openFolder(_ path: String) -> Item? {
    let found = FolderWalk.texts(in: path)
    guard !found.isEmpty else {
      return .fault(
        Fault(
          path, "the folder holds no .txt or .jsonl files", remedy: "name the files, or another folder",
          status: .noInput))
    }
    pending.append(contentsOf: found.reversed())
    return nil
  }

  private mutating func document(_ bytes: [UInt8], _ path: String, _ inside: String) -> Document {
    let name = Self.lastComponent(path)
    let entry = path == "-" ? nil : index(beside: path).entries[name]
    var id = inside.lowercased().hasSuffix(".txt") ? String(inside.dropLast(4)) : inside
    // Two files of one name keep apart by their paths.
    if !identifiers.insert(id).inserted {
      id = path
      identifiers.insert(id)
    }
    return completed(
      Document(
        id: id, bytes: bytes, language: entry?.language, published: entry?.published, source: Fault.shown(path)))
  }

  /// The index of the folder of a file, read once; its faults become the next items.
  private mutating func index(beside path: String) -> MetadataIndex {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    if let index = indexes[folder] { return index }
    let index = MetadataIndex(folder: folder.isEmpty ? "/" : folder)
    indexes[folder] = index
    pending.append(contentsOf: index.faults.reversed().map { .fault($0) })
    return index
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
