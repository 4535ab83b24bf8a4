import MizanTestSupport
import Testing

@testable import MizanIntake

@Suite struct LineReaderTests {
  private let folder = TemporaryFolder()

  /// The lines of a file, those that are too long as `nil`.
  private func lines(_ text: String, limit: Int) throws -> [String?] {
    var reader = LineReader(try BlockReader(folder.write("lines", text)), limit: limit)
    var lines: [String?] = []
    while let line = try reader.next() {
      switch line {
      case .whole(let range): lines.append(String(decoding: reader.buffer[range], as: UTF8.self))
      case .tooLong: lines.append(nil)
      }
      #expect(reader.number == lines.count)
    }
    return lines
  }

  @Test func cutsLines() throws {
    #expect(try lines("", limit: 10) == [])
    #expect(try lines("a\n\nb\r\nc", limit: 10) == ["a", "", "b\r", "c"])
    #expect(try lines("\n", limit: 10) == [""])
  }

  @Test func givesLongLinesWholeUpToTheLimit() throws {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try lines("a\n\(long)\nb\n", limit: 1 << 20) == ["a", long, "b"])
    #expect(try lines("a\n\(long)y\nb\n\(long)y", limit: 1 << 20) == ["a", nil, "b", nil])
    #expect(try lines("\(long)\(long)\(long)\(long)\nb", limit: 1 << 20) == [nil, "b"])
  }

  @Test func skipsShortLinesOverAShortLimit() throws {
    #expect(try lines("abc\nabcd\nabc", limit: 3) == ["abc", nil, "abc"])
  }

  @Test func readsRandomLinesAsTheyWereWritten() throws {
    var random = SplitMix(state: 7)
    let written = (0..<300).map { _ in String(repeating: "z", count: Int(random.next() % 9_000)) }
    #expect(try lines(written.joined(separator: "\n") + "\n", limit: 1 << 20) == written)
  }
}
