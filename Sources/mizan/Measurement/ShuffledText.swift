import MizanExtraction
import MizanIntake
import MizanModel

/// Makes JSON Lines of sentences in random order: what throughput is measured on.
///
/// Whole texts repeated would teach the processor what comes next, and give figures that no real stream reaches.
struct ShuffledText {
  /// The sentences of each language.
  private let pools: [(language: String, sentences: [[UInt8]])]
  private var state: UInt64 = 2024
  private var number = 0

  private static let sentencesInText = 24

  /// Takes the sentences of the texts in a folder.
  ///
  /// - Throws: a `Fault` when the folder holds no texts.
  init(folder: String, _ extractor: Extractor) throws {
    var pools: [String: [[UInt8]]] = [:]
    var intake = Intake([folder])
    while let item = intake.next() {
      switch item {
      case .document(let document):
        let extraction = extractor.extract(document)
        pools[extraction.language, default: []] += extraction.sentences.map {
          Array(document.bytes[$0.start..<$0.end])
        }
      case .fault(let fault): throw fault
      case .badRecord: continue
      }
    }
    self.pools = pools.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }.filter { !$0.1.isEmpty }
    guard !self.pools.isEmpty else {
      throw Fault(folder, "it holds no sentences", remedy: "name a folder with texts", status: .noInput)
    }
  }

  /// The next line, with its line feed.
  mutating func nextLine() -> [UInt8] {
    // Languages come as often as their sentences do.
    var place = next(below: pools.reduce(0) { $0 + $1.sentences.count })
    let index = pools.firstIndex { pool in
      if place < pool.sentences.count { return true }
      place -= pool.sentences.count
      return false
    }
    let pool = pools[index ?? 0]
    var line = Array("{\"id\":\"\(number)\",\"lang\":\"\(pool.language)\",\"text\":\"".utf8)
    number += 1
    for _ in 0..<Self.sentencesInText {
      Self.append(pool.sentences[next(below: pool.sentences.count)], to: &line)
      // A paragraph now and then, as in press texts.
      line += next(below: 5) == 0 ? "\\n".utf8 : " ".utf8
    }
    line += "\"}\n".utf8
    return line
  }

  private static func append(_ text: [UInt8], to line: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: line.append(0x20)
      default: line.append(byte)
      }
    }
  }

  /// SplitMix64: the same numbers on every machine.
  private mutating func next(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    value ^= value >> 31
    return Int(value.multipliedFullWidth(by: UInt64(limit)).high)
  }
}
