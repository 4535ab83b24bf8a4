import MizanTestSupport
import Testing

@testable import MizanIntake

@Suite struct TextFileTests {
  private let folder = TemporaryFolder()

  private func fault(_ bytes: [UInt8], limit: Int = TextFile.sizeLimit) -> Fault? {
    do throws(Fault) {
      _ = try TextFile.read(folder.write("file.txt", bytes), limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func keepsTheBytesAsTheyAre() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("سطر\r\n\ttab".utf8)
    #expect(try TextFile.read(folder.write("bom.txt", bytes)) == bytes)
  }

  @Test func refusesWhatIsNoText() {
    #expect(fault([])?.problem == "it is empty")
    #expect(fault([0xEF, 0xBB, 0xBF])?.problem == "it is empty")
    #expect(fault([0x50, 0x4B, 0, 1])?.problem == "it is a binary file (byte 2 is NUL)")
    #expect(fault([0xFF, 0xFE, 0x41, 0])?.problem == "it is UTF-16, not UTF-8")
    #expect(fault(Array("abc".utf8) + [0xC7, 0xE1])?.problem == "it is not valid UTF-8 at byte 3")
    #expect(fault([0xED, 0xA0, 0x80])?.problem == "it is not valid UTF-8 at byte 0")
    #expect(fault(Array("سط".utf8) + [0xD8])?.problem == "it is not valid UTF-8 at byte 4")
    #expect(fault([UInt8](repeating: 0x61, count: 2 << 20), limit: 1 << 20)?.problem == "the text is larger than 1 MB")
    #expect(fault([])?.status == .badData)
  }

  @Test func saysThatAPathIsMissing() {
    #expect(throws: Fault("/no/such", "there is no such file or folder", remedy: "check the name", status: .noInput)) {
      try TextFile.read("/no/such")
    }
  }
}
