import MizanModel
import MizanTestSupport
import Testing

@testable import MizanIntake

@Suite struct RecordReaderTests {
  private let folder = TemporaryFolder()

  private func records(_ bytes: [UInt8], limit: Int = RecordReader.lineLimit) throws -> [RecordReader.Record] {
    var reader = RecordReader(try BlockReader(folder.write("records", bytes)), limit: limit)
    var records: [RecordReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func records(_ text: String, limit: Int = RecordReader.lineLimit) throws -> [RecordReader.Record] {
    try records(Array(text.utf8), limit: limit)
  }

  private func problem(_ line: String) throws -> String? {
    guard case .bad(let record)? = try records(line).first else { return nil }
    return record.problem
  }

  @Test func readsTheKeysInAnyOrderAndPassesOverOthers() throws {
    let line = #"{"facts":[{"a":1}],"source":"s","published":"2024-08-09","text":"نص","lang":"ar-EG","id":"1"}"#
    guard case .document(let document)? = try records(line).first else { return #expect(Bool(false)) }
    #expect(document.id == "1")
    #expect(document.text(TextSpan(0, document.bytes.count)) == "نص")
    #expect(document.language == "ar")
    #expect(document.published == CalendarDate(year: 2024, month: 8, day: 9))
    #expect(document.source == "s")
  }

  @Test func nullStandsForWhatIsNotKnown() throws {
    let line = #"{"id":"1","text":"","lang":null,"published":null,"source":null}"#
    guard case .document(let document)? = try records(line).first else { return #expect(Bool(false)) }
    #expect(document.language == nil && document.published == nil && document.source == nil)
  }

  @Test func keepsTheOrderAndPutsBadRecordsInTheirPlace() throws {
    let text = "\u{FEFF}{\"id\":\"a\",\"text\":\"\"}\r\n\n{\"id\":\"b\",\"text\":1}\nx\n{\"id\":\"c\",\"text\":\"\"}"
    let seen = try records(text).map { record -> String in
      switch record {
      case .document(let document): document.id
      case .bad(let record): "\(record.line) \(record.id ?? "-") \(record.problem)"
      }
    }
    #expect(
      seen == [
        "a", "3 b column 18: expected a string in double quotes", "4 - column 1: expected an object, {", "c",
      ])
  }

  @Test func saysWhatIsMissingOrWrong() throws {
    #expect(try problem(#"{"text":""}"#) == "expected a key \"id\" with a string")
    #expect(try problem(#"{"id":"1"}"#) == "expected a key \"text\" with a string")
    #expect(try problem(#"{"id":"1","id":"2","text":""}"#) == "column 16: expected the key \"id\" once")
    #expect(
      try problem(#"{"id":"1","text":"","lang":"Arabic"}"#) == "column 28: expected a language tag such as \"ar\"")
    #expect(try problem(#"{"id":"1","text":"","published":"2023-02-29"}"#) == "column 33: expected a date YYYY-MM-DD")
    #expect(try problem(#"{"id":"1","text":""} {}"#) == "column 22: expected the end of the line after the object")
  }

  @Test func countsColumnsInCharacters() throws {
    #expect(try problem(#"{"id":"ميزان","text":}"#) == "column 22: expected a string in double quotes")
  }

  @Test func refusesInvalidUTF8() throws {
    let line = Array(#"{"id":"1","text":"م"#.utf8) + [0xD9] + Array(#""}"#.utf8)
    guard case .bad(let record)? = try records(line).first else { return #expect(Bool(false)) }
    #expect(record.problem == "column 20: expected valid UTF-8")
  }

  @Test func skipsALineThatIsTooLongAndKeepsItsIdentifier() throws {
    let long = #"{"id":"long","text":""# + String(repeating: "x", count: 2 << 20) + #""}"#
    let records = try records(long + "\n" + #"{"id":"next","text":""}"#, limit: 1 << 20)
    guard records.count == 2, case .bad(let record) = records[0], case .document(let document) = records[1] else {
      return #expect(Bool(false))
    }
    #expect(record.id == "long")
    #expect(record.problem == "the line is longer than 1 MB")
    #expect(document.id == "next")
  }

  @Test func changedBytesNeverTrapAndGiveOneRecordALine() throws {
    let line = Array(
      #"{"id":"7","text":"بلغت \u0645 5,3 \ud83d\ude00","lang":"ar","published":"2024-01-02","n":[1,{}]}"#.utf8)
    var random = SplitMix(state: 3)
    var text: [UInt8] = []
    let count = 3_000
    for _ in 0..<count {
      var changed = line
      for _ in 0..<1 + random.next() % 3 {
        let place = Int(random.next() % UInt64(changed.count))
        let byte = UInt8(truncatingIfNeeded: random.next())
        changed[place] = byte == 0x0A ? 0x20 : byte
      }
      text += changed + [0x0A]
    }
    #expect(try records(text).count == count)
  }
}
