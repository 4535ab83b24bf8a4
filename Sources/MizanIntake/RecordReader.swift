import MizanModel

/// A line of JSON Lines that is no document.
public struct BadRecord: Sendable, Equatable {
  /// The path that the line stands in.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// The identifier, where it could still be read.
  public var id: String?
  /// The column and what was expected there.
  public var problem: String
}

/// Reads documents from JSON Lines: `{"id", "text", "lang"?, "published"?, "source"?}`, other keys being allowed.
struct RecordReader {
  /// The longest line that is read: 64 MB.
  static let lineLimit = 64 << 20

  /// A document, or what stands in its place.
  enum Record {
    case document(Document)
    case bad(BadRecord)
  }

  /// The path of the stream.
  let path: String
  private var lines: LineReader

  /// Makes a reader of a stream.
  init(_ source: BlockReader, limit: Int = RecordReader.lineLimit) {
    path = source.path
    lines = LineReader(source, limit: limit)
  }

  /// Whether the next record is in memory, so that reading it will not wait.
  var hasWholeRecord: Bool { lines.hasWholeLine }

  /// Whether nothing has been read.
  var isEmpty: Bool { lines.number == 0 }

  /// The next record, or `nil` at the end; empty lines are passed over.
  mutating func next() throws(Fault) -> Record? {
    while let line = try lines.next() {
      switch line {
      case .tooLong(let head):
        let limit = lines.limit >> 20 > 0 ? "\(lines.limit >> 20) MB" : "\(lines.limit) bytes"
        return .bad(bad(Self.fields(in: lines.buffer[head]).fields, "the line is longer than \(limit)"))
      case .whole(let range):
        if let record = record(lines.buffer[range]) { return record }
      }
    }
    return nil
  }

  private func bad(_ fields: Fields, _ problem: String) -> BadRecord {
    let id = fields.id.map { String(decoding: $0, as: UTF8.self) }
    return BadRecord(path: path, line: lines.number, id: id, problem: problem)
  }

  private func record(_ line: ArraySlice<UInt8>) -> Record? {
    var line = line
    if lines.number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    if let offset = TextFile.firstInvalidByte(line) {
      return .bad(bad(Fields(), "column \(Self.column(of: offset, in: line)): expected valid UTF-8"))
    }
    let (fields, fault) = Self.fields(in: line)
    if let fault {
      return .bad(bad(fields, "column \(Self.column(of: fault.offset, in: line)): expected \(fault.expected)"))
    }
    guard let id = fields.id else { return .bad(bad(fields, "expected a key \"id\" with a string")) }
    guard let text = fields.text else { return .bad(bad(fields, "expected a key \"text\" with a string")) }
    return .document(
      Document(
        id: String(decoding: id, as: UTF8.self), bytes: text, language: fields.language, published: fields.published,
        source: fields.source))
  }

  /// The keys that mean something.
  private struct Fields {
    var id: [UInt8]?
    var text: [UInt8]?
    var language: String?
    var published: CalendarDate?
    var source: String?
    var seen: Set<String> = []
  }

  /// Reads the object of a line as far as it goes.
  private static func fields(in line: ArraySlice<UInt8>) -> (fields: Fields, fault: JSONReader.Fault?) {
    var fields = Fields()
    let fault = line.withUnsafeBufferPointer { bytes -> JSONReader.Fault? in
      var reader = JSONReader(bytes)
      do throws(JSONReader.Fault) {
        try reader.wholeObject { (reader, key) throws(JSONReader.Fault) in
          try read(String(decoding: key, as: UTF8.self), from: &reader, into: &fields)
        }
        return nil
      } catch {
        return error
      }
    }
    return (fields, fault)
  }

  private static func read(
    _ key: String, from reader: inout JSONReader, into fields: inout Fields
  ) throws(JSONReader.Fault) {
    let start = reader.position
    switch key {
    case "id", "text", "lang", "published", "source":
      guard fields.seen.insert(key).inserted else {
        throw JSONReader.Fault(offset: start, expected: "the key \"\(key)\" once")
      }
    default: return try reader.skipValue()
    }
    switch key {
    case "id": fields.id = try reader.string()
    case "text": fields.text = try reader.string()
    case "lang":
      guard let tag = try reader.optionalString() else { return }
      fields.language = LanguageTag.primary(String(decoding: tag, as: UTF8.self))
      if fields.language == nil { throw JSONReader.Fault(offset: start, expected: "a language tag such as \"ar\"") }
    case "published":
      guard let date = try reader.optionalString() else { return }
      fields.published = CalendarDate(iso8601: String(decoding: date, as: UTF8.self))
      if fields.published == nil { throw JSONReader.Fault(offset: start, expected: "a date YYYY-MM-DD") }
    default: fields.source = try reader.optionalString().map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The column in characters (code points), from 1.
  private static func column(of offset: Int, in line: ArraySlice<UInt8>) -> Int {
    line.prefix(offset).reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
