import CXLSXWriter

/// A spreadsheet file in the making.
///
/// The file is written beside its path and takes its place in `close()`, so that a failure, or a workbook that is dropped
/// unclosed, leaves what stood there before. The same calls give the same bytes. A workbook and its sheets belong to
/// one thread at a time; several workbooks may be written in several threads.
///
/// ```swift
/// let day = CalendarDate(year: 2024, month: 3, day: 31)
/// let book = try Workbook(
///   path: "trade.xlsx", properties: DocumentProperties(title: "Trade", author: "Mizan", created: day))
/// let sheet = try book.addSheet("Table 1")
/// try sheet.write("Exports", at: CellAddress(row: 0, column: 0), style: CellStyle(bold: true))
/// try sheet.write(1200.5, at: CellAddress(row: 1, column: 0))
/// try book.close()
/// ```
public final class Workbook {
  /// The path of the file, as it was given.
  public let path: String
  /// The sheets in the order of the file. The first is the one a reader sees, at A1.
  public private(set) var sheets: [Sheet] = []
  private let book: OpenBook

  /// Opens a workbook that `close()` will put at `path`.
  ///
  /// Throws at once `.cannotCreate` when the folder is missing or cannot be written to or when something other than a
  /// plain file stands there, `.badTemporaryFolder`, `.badDate` for a day of creation outside 1980 to 9999, and
  /// `.textTooLong` for a property of more than 255 UTF-16 units.
  public init(
    path: String, properties: DocumentProperties, options: WorkbookOptions = WorkbookOptions()
  ) throws(XLSXWriterError) {
    self.path = path
    book = try OpenBook(path: path, options: options)
    try set(properties)
  }

  /// Adds a sheet after those there are. Throws `.badSheetName`, or `.badTemporaryFolder` when constant memory finds no
  /// room for the sheet's rows.
  public func addSheet(_ name: String) throws(XLSXWriterError) -> Sheet {
    let sheet = Sheet(name: name, pointer: try book.addSheet(name), book: book)
    sheets.append(sheet)
    return sheet
  }

  /// Gives a range a name that formulas of every sheet can use. The sheet may be added later. Throws `.badName` or
  /// `.outsideSheet`.
  public func define(_ name: String, as range: CellRange) throws(XLSXWriterError) {
    try range.check()
    try define(name, asFormula: range.description)
    book.refer(to: range.sheet, from: .workbook(part: "defined name \"\(name)\""))
  }

  /// Gives a formula, with or without its `=`, a name that formulas of every sheet can use. Throws `.badName`.
  public func define(_ name: String, asFormula formula: String) throws(XLSXWriterError) {
    let bare = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    guard !bare.isEmpty, bare.utf8.count <= DefinedName.maximumBytes, SafeText.isFitForXML(bare) else {
      throw .badName(name, fault: .badFormula(formula))
    }
    try book.reserve(name: name)
    try book.call(at: .workbook(part: "defined name \"\(name)\"")) { workbook_define_name($0, name, bare) }
  }

  /// Writes the file and puts it at `path`; nothing can be written afterwards.
  ///
  /// Throws `.noSheets`, `.unknownSheet` when a link, chart or name points to a sheet that was never added,
  /// `.cannotFinish` when the disk refuses, and `.closed` the second time. After any of them there is no new file, and
  /// an old one is whole.
  public func close() throws(XLSXWriterError) {
    try book.close()
  }

  /// Gives the workbook up: no file is written, and what stood at `path` stays. Dropping it unclosed does the same.
  public func discard() {
    book.discard()
  }

  private func set(_ properties: DocumentProperties) throws(XLSXWriterError) {
    let created = properties.created
    guard created.isValid, created.year >= 1980 else {
      throw .badDate(.workbook(part: "document property created"), found: created)
    }
    let strings = CStrings()
    func text(_ text: String, _ part: String) throws(XLSXWriterError) -> UnsafeMutablePointer<CChar>? {
      let place = Place.workbook(part: "document property \(part)")
      return strings.copyUnlessEmpty(try book.plainText(text, at: place).text)
    }
    var library = lxw_doc_properties()
    library.title = try text(properties.title, "title")
    library.author = try text(properties.author, "author")
    library.subject = try text(properties.subject, "subject")
    library.comments = try text(properties.comments, "comments")
    library.keywords = try text(properties.keywords, "keywords")
    library.company = try text(properties.company, "company")
    library.created = created.secondsSinceEpoch
    try book.call(at: .workbook(part: "document properties")) { workbook_set_properties($0, &library) }
    withExtendedLifetime(strings) {}
  }
}
