import Foundation
import Glibc
import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  /// A failure leaves an old file whole and nothing else behind.
  @Suite struct FailureTests {
    @Test func missingFolderIsToldAtOnce() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("none/a.xlsx")
      #expect(throws: XLSXWriterError.cannotCreate(path: path, reason: "No such file or directory")) {
        try Workbook(path: path, properties: properties)
      }
    }

    @Test(arguments: ["/proc/a.xlsx", "/dev/full", "/dev", "", "/tmp/a\u{0}b"])
    func unusablePathIsToldAtOnce(path: String) throws {
      let error = #expect(throws: XLSXWriterError.self) { try Workbook(path: path, properties: properties) }
      guard case .cannotCreate(path, _) = error else {
        Issue.record("found \(String(describing: error))")
        return
      }
    }

    @Test func oldFileStaysUntilClosing() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("book.xlsx")
      try "old".write(toFile: path, atomically: true, encoding: .utf8)
      chmod(path, 0o640)
      do {
        let (book, sheet) = try openBook(in: folder)
        try sheet.write(1, at: at(0, 0))
        #expect(try folder.names.count == 2)
        book.discard()
      }
      #expect(try folder.names == ["book.xlsx"])
      do {
        let (book, _) = try openBook(in: folder)
        withExtendedLifetime(book) {}
      }
      #expect(try folder.names == ["book.xlsx"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      try makeBook(in: folder) { try $0.write(1, at: at(0, 0)) }
      #expect(try folder.names == ["book.xlsx"])
      #expect(try sheetXML(of: path).contains("<v>1</v>"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }

    @Test func symbolicLinkStaysALink() throws {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: folder.file("d"), withIntermediateDirectories: false)
      try "old".write(toFile: folder.file("d/real.xlsx"), atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("book.xlsx"), withDestinationPath: folder.file("d/real.xlsx"))
      try makeBook(in: folder) { try $0.write(1, at: at(0, 0)) }
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("book.xlsx")).hasSuffix("real.xlsx"))
      #expect(try sheetXML(of: folder.file("d/real.xlsx")).contains("<v>1</v>"))
    }

    @Test func fullDiskIsTold() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("book.xlsx")
      try "old".write(toFile: path, atomically: true, encoding: .utf8)
      let (book, sheet) = try openBook(in: folder)
      try sheet.write(1, at: at(0, 0))
      // The unfinished file is turned into the device that is always full.
      let unfinished = try #require(try folder.names.first { $0.hasSuffix(".tmp") })
      try FileManager.default.removeItem(atPath: folder.file(unfinished))
      try FileManager.default.createSymbolicLink(atPath: folder.file(unfinished), withDestinationPath: "/dev/full")
      let error = #expect(throws: XLSXWriterError.self) { try book.close() }
      guard case .cannotFinish(path, _) = error else {
        Issue.record("found \(String(describing: error))")
        return
      }
      #expect(try folder.names == ["book.xlsx"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }

    @Test func folderThatVanishesIsTold() throws {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: folder.file("d"), withIntermediateDirectories: false)
      let book = try Workbook(path: folder.file("d/a.xlsx"), properties: properties)
      _ = try book.addSheet("S")
      try FileManager.default.removeItem(atPath: folder.file("d"))
      #expect(throws: XLSXWriterError.self) { try book.close() }
    }

    @Test(arguments: [false, true])
    func badTemporaryFolderIsTold(constantMemory: Bool) throws {
      let folder = try TemporaryFolder()
      let bad = folder.file("none")
      let options = WorkbookOptions(constantMemory: constantMemory, temporaryFolder: bad)
      let error = XLSXWriterError.badTemporaryFolder(path: bad, reason: "No such file or directory")
      #expect(throws: error) { try openBook(in: folder, options: options) }
      #expect(throws: XLSXWriterError.badTemporaryFolder(path: "/dev/null", reason: "Not a directory")) {
        try openBook(in: folder, options: WorkbookOptions(temporaryFolder: "/dev/null"))
      }
      #expect(try folder.names == [])
    }

    @Test func badTMPDIRIsTold() async {
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        setenv("TMPDIR", "/nowhere", 1)
        let error = XLSXWriterError.badTemporaryFolder(path: "/nowhere", reason: "No such file or directory")
        #expect(throws: error) { try openBook(in: folder) }
      }
    }

    /// The parts are larger than the file that they are packed into: a limit between the two cuts a part off, which
    /// libxlsxwriter does not report.
    @Test func cutOffPartIsTold() async {
      await #expect(processExitsWith: .success) {
        try expectFullTemporaryFolder(constantMemory: false, rowCount: 20_000)
      }
    }

    @Test func cutOffRowsAreTold() async {
      await #expect(processExitsWith: .success) {
        try expectFullTemporaryFolder(constantMemory: true, rowCount: 20_000)
      }
    }
  }
}

/// Writes rows that are larger than what this process may write to one file, though packed they are smaller.
func expectFullTemporaryFolder(constantMemory: Bool, rowCount: Int) throws {
  let folder = try TemporaryFolder()
  let (book, sheet) = try openBook(in: folder, options: WorkbookOptions(constantMemory: constantMemory))
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: 300_000, rlim_max: 300_000)
  try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
  for row in 0..<rowCount { try sheet.write(1, at: at(row, 0)) }
  let error = #expect(throws: XLSXWriterError.self) { try book.close() }
  guard case .cannotFinish = error else {
    Issue.record("found \(String(describing: error))")
    return
  }
  #expect(try folder.names == [])
}
