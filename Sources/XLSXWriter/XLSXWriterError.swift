/// Why a workbook, or a part of one, could not be written.
///
/// Every case says where it happened, what was found and what is expected; `description` puts that into one sentence.
/// A call that throws has written nothing of what it was asked to write.
public enum XLSXWriterError: Error, Hashable, Sendable {
  /// The file cannot be made at `path`: its folder is missing or closed to us, or the path is not that of a plain file.
  case cannotCreate(path: String, reason: String)
  /// The folder that is to hold the temporary parts is missing or cannot be written to.
  case badTemporaryFolder(path: String, reason: String)
  /// The finished parts could not be put into the file, on a full disk for one. What stood at `path` before still stands.
  case cannotFinish(path: String, reason: String)
  /// The workbook was closed or discarded earlier.
  case closed(path: String)
  /// The workbook was closed without a sheet; a spreadsheet needs one at least.
  case noSheets(path: String)
  /// A sheet may not bear this name.
  case badSheetName(String, fault: SheetNameFault)
  /// A link, a chart or a defined name points to a sheet that the workbook does not have when it is closed.
  case unknownSheet(String, referredFrom: Place)
  /// The cell lies outside a sheet of 1,048,576 rows and 16,384 columns; rows and columns count from 0.
  case outsideSheet(sheet: String, row: Int, column: Int)
  /// A number is NaN or infinite, which no cell can hold.
  case notFinite(Place, found: String)
  /// A text is longer than its place allows; both counts are UTF-16 units.
  case textTooLong(Place, length: Int, limit: Int)
  /// In constant memory rows are written in rising order, and this one lies before `current` (both from 0).
  case rowPassed(Place, current: Int)
  /// What was asked for needs a workbook that was opened without constant memory.
  case notInConstantMemory(Place, feature: String)
  /// There is no such day in the years 1900 to 9999.
  case badDate(Place, found: CalendarDate)
  /// A setting, such as a zoom, a width or a part of a style, is outside its range.
  case badValue(Place, setting: String, found: String, expected: String)
  /// The name of a table or of a range is not one that a spreadsheet program reads.
  case badName(String, fault: DefinedNameFault)
  /// The table cannot be laid where it was asked to be.
  case badTable(Place, name: String, fault: SheetTableFault)
  /// The cell heads a column of a table; another text there would make Excel repair the file.
  case tableHeader(Place, table: String)
  /// libxlsxwriter refused for a reason that this module does not foresee.
  case refused(Place, code: Int, message: String)
}

extension XLSXWriterError: CustomStringConvertible {
  /// One English sentence: where, what was found, what is expected.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path): cannot create the workbook (\(reason)); expected a plain file in a folder that can be written to"
    case .badTemporaryFolder(let path, let reason):
      "\(path): cannot use the temporary folder (\(reason)); expected a folder that can be written to, see TMPDIR"
    case .cannotFinish(let path, let reason):
      "\(path): cannot finish the workbook (\(reason)); what stood there before is unchanged"
    case .closed(let path):
      "\(path): the workbook is closed; expected an open one"
    case .noSheets(let path):
      "\(path): the workbook has no sheet; expected one at least"
    case .badSheetName(let name, let fault):
      "sheet name \"\(name)\": \(fault)"
    case .unknownSheet(let name, let place):
      "\(place): found a reference to the sheet \"\(name)\"; expected the name of a sheet of this workbook"
    case .outsideSheet(let sheet, let row, let column):
      "sheet \"\(sheet)\": found row \(row), column \(column); expected rows 0 to \(CellAddress.maximumRow), "
        + "columns 0 to \(CellAddress.maximumColumn)"
    case .notFinite(let place, let found):
      "\(place): found \(found); expected a finite number"
    case .textTooLong(let place, let length, let limit):
      "\(place): found \(length) UTF-16 units of text; expected \(limit) at most"
    case .rowPassed(let place, let current):
      "\(place): row \(current + 1) is already being written; expected rows in rising order (constant memory)"
    case .notInConstantMemory(let place, let feature):
      "\(place): found \(feature) in constant memory; expected a workbook opened without that option"
    case .badDate(let place, let found):
      "\(place): found the date \(found); expected a day of the years 1900 to 9999"
    case .badValue(let place, let setting, let found, let expected):
      "\(place): found \(setting) \(found); expected \(expected)"
    case .badName(let name, let fault):
      "name \"\(name)\": \(fault)"
    case .badTable(let place, let name, let fault):
      "\(place): table \"\(name)\": \(fault)"
    case .tableHeader(let place, let table):
      "\(place): found a header of the table \"\(table)\"; expected a cell outside the table's header row"
    case .refused(let place, let code, let message):
      "\(place): libxlsxwriter refused with code \(code): \(message)"
    }
  }
}
