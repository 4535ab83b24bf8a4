import Glibc
import MizanData
import MizanExport
import MizanExtraction
import MizanIntake

/// Measures how fast texts are read: `extract --jsonl` as a whole, and its cheapest stage as a yardstick.
///
/// Both are timed in one run, so that their ratio tells of the program and not of the machine.
struct Throughput {
  /// MB of JSON Lines, 10^6 bytes each.
  private(set) var size = 0.0
  /// MB a second of CPU time: folding the text, and one look-up a word.
  private(set) var wordSpeed = 0.0
  /// MB a second of CPU time: from lines of input to lines of output.
  private(set) var extractSpeed = 0.0

  /// Measures `size` MB made of the sentences of a folder or file.
  ///
  /// - Throws: a `Fault` when the texts cannot be read or the temporary file cannot be written.
  init(size: Int, texts: String, _ extractor: Extractor, _ knowledge: Knowledge) throws {
    let file = try TemporaryFile()
    var source = try ShuffledText(texts, extractor)
    var written = 0
    while written < size * 1_000_000 { written += try file.write(source.nextLine()) }
    self.size = Double(written) / 1e6
    let session = extractor.session()
    wordSpeed = self.size / (try Self.words(file.path, session) / 1e3)
    extractSpeed = self.size / (try Self.extract(file.path, CheckedReader(session, knowledge)) / 1e3)
  }

  private static func intake(_ path: String) -> Intake {
    var options = Intake.Options()
    options.isJSONLines = true
    return Intake([path], options: options)
  }

  /// Milliseconds for the words of all texts; reading the lines is not counted.
  private static func words(_ path: String, _ session: ExtractionSession) throws -> Double {
    var intake = intake(path)
    var total = 0.0
    while let item = intake.next() {
      guard case .document(let document) = item else { throw Self.fault(item, path) }
      let start = ProcessCost.cpuTime
      session.countKnownWords(document)
      total += ProcessCost.cpuTime - start
    }
    return total
  }

  /// Milliseconds for everything that `extract --jsonl` does.
  private static func extract(_ path: String, _ reader: CheckedReader) throws -> Double {
    let start = ProcessCost.cpuTime
    var intake = intake(path)
    var json = JSONRecords()
    let sink = open("/dev/null", O_WRONLY)
    defer { close(sink) }
    while let item = intake.next() {
      guard case .document(let document) = item else { throw Self.fault(item, path) }
      let checked = reader.read(document)
      json.append(checked.extraction, findings: checked.findings)
      if json.count >= 1 << 16 {
        _ = json.bytes.withUnsafeBytes { Glibc.write(sink, $0.baseAddress, $0.count) }
        json.removeAll()
      }
    }
    return ProcessCost.cpuTime - start
  }

  private static func fault(_ item: Intake.Item, _ path: String) -> Fault {
    if case .fault(let fault) = item { return fault }
    return Fault(path, "a line of it cannot be read", remedy: "try again", status: .badData)
  }
}

/// A file that is removed when it is let go.
private final class TemporaryFile {
  let path: String
  private let descriptor: Int32

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/mizan-measure-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    guard descriptor >= 0 else {
      throw Fault(
        folder, "no file can be made: \(Fault.systemMessage)", remedy: "set TMPDIR", status: .cannotCreate)
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(path)
  }

  /// Adds bytes; answers how many.
  func write(_ bytes: [UInt8]) throws -> Int {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      throw Fault(path, "writing failed: \(Fault.systemMessage)", remedy: "free space", status: .inputOutput)
    }
    return count
  }
}
