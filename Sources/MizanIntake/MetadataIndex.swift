import MizanData
import MizanModel

/// What `index.tsv` beside text files says of them: language and publication date.
///
/// Its columns are `file`, `language`, `published` and `title`; `-` stands for what is not known.
struct MetadataIndex {
  /// One row.
  struct Entry {
    var language: String?
    var published: CalendarDate?
  }

  /// The name of the file.
  static let fileName = "index.tsv"

  private(set) var entries: [String: Entry] = [:]
  /// What is wrong with the file; its good rows are used all the same.
  private(set) var faults: [Fault] = []

  /// An index that says nothing.
  init() {}

  /// Reads the index of a folder, empty when there is none.
  init(folder: String) {
    let path = folder + "/" + Self.fileName
    guard FolderWalk.kind(of: path) == .file else { return }
    do throws(Fault) {
      var bytes = try TextFile.read(path)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      read(bytes, path)
    } catch {
      faults.append(error)
    }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) {
    var diagnostics: [Diagnostic] = []
    let table = DataTable(
      DataFile(path: path, bytes: bytes), columns: ["file", "language", "published", "title"],
      diagnostics: &diagnostics)
    for row in table.rows {
      var entry = Entry()
      if row.cells[1] != "-" {
        entry.language = LanguageTag.primary(row.cells[1])
        if entry.language == nil {
          diagnostics.append(table.fault(row, "language", "\"\(row.cells[1])\" is no language tag such as ar"))
        }
      }
      if row.cells[2] != "-" {
        entry.published = CalendarDate(iso8601: row.cells[2])
        if entry.published == nil {
          diagnostics.append(table.fault(row, "published", "\"\(row.cells[2])\" is no date YYYY-MM-DD"))
        }
      }
      entries[row.cells[0]] = entry
    }
    for diagnostic in diagnostics {
      let place = diagnostic.column > 0 ? ":\(diagnostic.line):\(diagnostic.column)" : ":\(diagnostic.line)"
      faults.append(
        Fault(
          path + (diagnostic.line > 0 ? place : ""), diagnostic.message, remedy: "mend the row or write - in the cell",
          status: .badData))
    }
  }
}
