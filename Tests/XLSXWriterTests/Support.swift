import Foundation
import Glibc
import Testing

@testable import XLSXWriter

/// The one suite that all others are parts of.
@Suite enum XLSXWriterTests {}

/// A folder of its own for one test, removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "xlsxwriter-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// The names of all files in the folder, hidden ones too, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// Runs a program and returns its standard output.
func run(_ program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "\(program) \(arguments) gave \(process.terminationStatus)")
  return String(decoding: data, as: UTF8.self)
}

/// The XML of one part of a file, such as `xl/workbook.xml`.
func part(_ name: String, of file: String) throws -> String {
  try run("/usr/bin/unzip", ["-p", file, name])
}

/// The XML of the sheet of that number, from 1.
func sheetXML(_ number: Int = 1, of file: String) throws -> String {
  try part("xl/worksheets/sheet\(number).xml", of: file)
}

/// The XML of one cell, up to and with its end, or an empty text when the sheet has no such cell.
func cell(_ address: String, in sheet: String) -> String {
  guard let start = sheet.range(of: "<c r=\"\(address)\"") else { return "" }
  let rest = sheet[start.lowerBound...]
  let end = rest.range(of: "</c>")?.upperBound ?? rest.endIndex
  let emptyEnd = rest.range(of: "/>")?.upperBound ?? rest.endIndex
  return String(rest[..<min(end, rest[..<emptyEnd].contains("><") ? end : emptyEnd)])
}

let someDay = CalendarDate(year: 2024, month: 3, day: 31)
let properties = DocumentProperties(title: "Trade", author: "Mizan", created: someDay)

/// Short for an address.
func at(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

/// Writes a workbook of one sheet named "S" in the folder and returns its path.
@discardableResult
func makeBook(
  in folder: TemporaryFolder, name: String = "book.xlsx", options: WorkbookOptions = WorkbookOptions(),
  _ fill: (Sheet) throws -> Void
) throws -> String {
  let path = folder.file(name)
  let book = try Workbook(path: path, properties: properties, options: options)
  try fill(try book.addSheet("S"))
  try book.close()
  return path
}

/// Opens a workbook of one sheet named "S" in the folder for calls that throw.
func openBook(in folder: TemporaryFolder, options: WorkbookOptions = WorkbookOptions()) throws -> (Workbook, Sheet) {
  let book = try Workbook(path: folder.file("book.xlsx"), properties: properties, options: options)
  return (book, try book.addSheet("S"))
}

/// Compares what a call fell back to; `#expect` itself cannot hold a call with a typed error.
func expect(_ found: Fallbacks, _ expected: Fallbacks, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(found == expected, sourceLocation: sourceLocation)
}
