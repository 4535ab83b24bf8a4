/// Where in a workbook an error was met.
public enum Place: Hashable, Sendable, CustomStringConvertible {
  /// A part of the workbook that stands on no sheet, such as `"document title"`.
  case workbook(part: String)
  /// A part of a sheet that is not one cell, such as `"column width"`.
  case sheet(String, part: String)
  /// One cell.
  case cell(sheet: String, CellAddress)

  /// The place in words: `sheet "Table 1", cell B3`.
  public var description: String {
    switch self {
    case .workbook(let part): part
    case .sheet(let name, let part): "sheet \"\(name)\", \(part)"
    case .cell(let sheet, let address): "sheet \"\(sheet)\", cell \(address)"
    }
  }
}
