import CXLSXWriter
import Glibc

/// What a workbook and its sheets share while it is open: libxlsxwriter's workbook and all that is counted across sheets.
final class OpenBook {
  let path: String
  let options: WorkbookOptions
  @exclusivity(unchecked) private(set) var pointer: UnsafeMutablePointer<lxw_workbook>?
  /// Where a cell's text stands with the zero byte that C wants behind it.
  let textBuffer: UnsafeMutablePointer<CChar>
  private let file: OutputFile
  private var formats = FormatCache()
  /// Names of sheets in the form in which Excel compares them.
  private var sheetKeys: Set<String> = []
  /// Names of tables and ranges, likewise; Excel keeps both in one list.
  private var nameKeys: Set<String> = []
  /// Sheets that links, charts and names point to, each with its name and the first place that does.
  private var references: [String: (name: String, place: Place)] = [:]
  private var sheetPointers: [UnsafeMutablePointer<lxw_worksheet>] = []

  init(path: String, options: WorkbookOptions) throws(XLSXWriterError) {
    self.path = path
    self.options = options
    if case .clip(let marker) = options.longText {
      guard marker.utf16.count <= SafeText.shortLimit, SafeText.isFitForXML(marker) else {
        throw .badValue(
          .workbook(part: "options"), setting: "clip marker", found: "\"\(marker)\"",
          expected: "\(SafeText.shortLimit) UTF-16 units of text at most")
      }
    }
    let folder = try Self.temporaryFolder(options.temporaryFolder)
    file = try OutputFile(path: path)
    let strings = CStrings()
    var libraryOptions = lxw_workbook_options(
      constant_memory: options.constantMemory ? 1 : 0, tmpdir: strings.copy(folder), use_zip64: 0)
    // Behind all that may throw, so that it is let go in any case.
    textBuffer = .allocate(capacity: SafeText.shortBytes + 1)
    pointer = Library.alone { workbook_new_opt(file.temporaryPath, &libraryOptions) }
    withExtendedLifetime(strings) {}
    guard pointer != nil else { throw .cannotCreate(path: path, reason: "no memory for a workbook") }
  }

  deinit {
    textBuffer.deallocate()
    discard()
  }

  /// Runs `body` on the open workbook in a plain locale and turns an error code into a thrown one.
  ///
  /// - Parameter isPrinting: whether the library may print numbers, for which the locale matters.
  func call(
    printing isPrinting: Bool = true, at place: @autoclosure () -> Place,
    _ body: (UnsafeMutablePointer<lxw_workbook>) -> lxw_error
  ) throws(XLSXWriterError) {
    guard let pointer else { throw .closed(path: path) }
    let code = isPrinting ? Library.inPlainLocale { body(pointer) } : body(pointer)
    guard code == LXW_NO_ERROR else {
      throw .refused(place(), code: Int(code.rawValue), message: Library.message(for: code))
    }
  }

  /// The format of a style; nil is the file's default.
  func format(for style: CellStyle, at place: @autoclosure () -> Place) throws(XLSXWriterError) -> Format? {
    guard let pointer else { throw .closed(path: path) }
    return try formats.format(for: style, in: pointer, at: place())
  }

  /// A text made fit for a cell.
  func cellText(_ text: String, at place: @autoclosure () -> Place) throws(XLSXWriterError) -> SafeText {
    try SafeText(text, escapes: true, longText: options.longText, at: place())
  }

  /// A text made fit for a place that is not a cell.
  func plainText(
    _ text: String, limit: Int = SafeText.shortLimit, at place: @autoclosure () -> Place
  ) throws(XLSXWriterError) -> SafeText {
    try SafeText(text, limit: limit, escapes: false, longText: options.longText, at: place())
  }

  /// Adds a sheet to the library's workbook.
  func addSheet(_ name: String) throws(XLSXWriterError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let pointer else { throw .closed(path: path) }
    if let fault = SheetName.fault(in: name) { throw .badSheetName(name, fault: fault) }
    guard sheetKeys.insert(SheetName.key(name)).inserted else { throw .badSheetName(name, fault: .duplicate) }
    // In constant memory this makes a temporary file.
    guard let sheet = Library.alone({ workbook_add_worksheet(pointer, name) }) else {
      let reason = systemReason()
      sheetKeys.remove(SheetName.key(name))
      throw .badTemporaryFolder(path: (try? Self.temporaryFolder(options.temporaryFolder)) ?? path, reason: reason)
    }
    sheetPointers.append(sheet)
    return sheet
  }

  /// Takes a name for a table or a range, once.
  func reserve(name: String) throws(XLSXWriterError) {
    if let fault = DefinedName.fault(in: name) { throw .badName(name, fault: fault) }
    guard nameKeys.insert(DefinedName.key(name)).inserted else { throw .badName(name, fault: .duplicate) }
  }

  /// Gives a name back whose table or range could not be made.
  func release(name: String) {
    nameKeys.remove(DefinedName.key(name))
  }

  /// Remembers that `place` points to a sheet, which must be there when the workbook is closed.
  func refer(to sheet: String, from place: @autoclosure () -> Place) {
    let key = SheetName.key(sheet)
    if references[key] == nil { references[key] = (sheet, place()) }
  }

  /// Writes the file and puts it in its target's place.
  func close() throws(XLSXWriterError) {
    guard let pointer else { throw .closed(path: path) }
    do throws(XLSXWriterError) {
      try checkBeforeClosing()
    } catch {
      discard()
      throw error
    }
    self.pointer = nil  // The library frees the workbook whatever the outcome.
    let (code, system) = Library.alone { Library.inPlainLocale { Self.close(pointer) } }
    guard code == LXW_NO_ERROR else {
      file.discard()
      throw .cannotFinish(
        path: path, reason: Library.message(for: code) + (system == 0 ? "" : " " + systemReason(system)))
    }
    if let part = PackedFile.firstCutOffPart(of: file.temporaryPath) {
      file.discard()
      throw .cannotFinish(path: path, reason: "cut off in \(part); the temporary folder may be full")
    }
    try file.commit()
  }

  /// Frees everything and leaves no file.
  func discard() {
    guard let pointer else { return }
    self.pointer = nil
    Library.alone { lxw_workbook_free(pointer) }
    file.discard()
  }

  private static func close(_ pointer: UnsafeMutablePointer<lxw_workbook>) -> (code: lxw_error, system: Int32) {
    errno = 0
    let code = workbook_close(pointer)
    return (code, errno)
  }

  private func checkBeforeClosing() throws(XLSXWriterError) {
    guard !sheetKeys.isEmpty else { throw .noSheets(path: path) }
    // The least name first, so that the same input gives the same error.
    for (key, reference) in references.sorted(by: { $0.key < $1.key }) where !sheetKeys.contains(key) {
      throw .unknownSheet(reference.name, referredFrom: reference.place)
    }
    // Rows written in constant memory go to a temporary file, and the library does not look whether they arrive there.
    for sheet in sheetPointers {
      guard let rows = sheet.pointee.optimize_tmpfile else { continue }
      guard fflush(rows) == 0, ferror(rows) == 0 else {
        throw .cannotFinish(path: path, reason: "temporary rows: " + systemReason())
      }
    }
  }

  /// The folder for temporary parts. It is looked at here, since the library would turn to another one in silence.
  private static func temporaryFolder(_ chosen: String?) throws(XLSXWriterError) -> String {
    let fromEnvironment = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = chosen ?? (fromEnvironment.isEmpty ? "/tmp" : fromEnvironment)
    var status = stat()
    guard stat(folder, &status) == 0 else { throw .badTemporaryFolder(path: folder, reason: systemReason()) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .badTemporaryFolder(path: folder, reason: systemReason(ENOTDIR))
    }
    guard access(folder, W_OK | X_OK) == 0 else { throw .badTemporaryFolder(path: folder, reason: systemReason()) }
    return folder
  }
}
