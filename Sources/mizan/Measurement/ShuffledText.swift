import MizanExtraction
import MizanIntake
import MizanModel

/// Makes JSON Lines of sentences in random order: what throughput is measured on.
///
/// Whole texts repeated would teach the processor what comes next, and give figures that no real stream reaches. Texts
/// with more figures than press reports on trade have are thinned with sentences of their own words without the numbers.
struct ShuffledText {
  /// The sentences of one language.
  fileprivate struct Pool {
    var language: String
    var sentences: [[UInt8]] = []
    /// Stretches without numbers.
    var stretches: [[UInt8]] = []
    var figures = 0

    var size: Int { sentences.reduce(0) { $0 + $1.count } }
  }

  private let pools: [Pool]
  /// How many bytes without numbers stand beside each byte of the texts.
  private let thinning: Double
  private var state: UInt64 = 2024
  private var number = 0

  /// What long reports on trade hold, counted on ours.
  private static let figuresInKilobyte = 0.37
  private static let textSize = 5_000
  private static let sentenceSize = 180

  /// Takes the sentences of the texts of a folder or file.
  ///
  /// - Throws: a `Fault` when there are none.
  init(_ path: String, _ extractor: Extractor) throws {
    var pools: [String: Pool] = [:]
    var intake = Intake([path])
    while let item = intake.next() {
      switch item {
      case .document(let document):
        let extraction = extractor.extract(document)
        pools[extraction.language, default: Pool(language: extraction.language)].add(extraction)
      case .fault(let fault): throw fault
      case .badRecord: continue
      }
    }
    self.pools = pools.values.sorted { $0.language < $1.language }.filter { !$0.sentences.isEmpty }
    guard !self.pools.isEmpty else {
      throw Fault(path, "it holds no sentences", remedy: "name a folder with texts", status: .noInput)
    }
    let kilobytes = Double(self.pools.reduce(0) { $0 + $1.size }) / 1e3
    let figures = Double(self.pools.reduce(0) { $0 + $1.figures })
    thinning = max(0, figures / Self.figuresInKilobyte / kilobytes - 1)
  }

  /// The next line, with its line feed.
  mutating func nextLine() -> [UInt8] {
    let pool = nextPool()
    var line = Array("{\"id\":\"\(number)\",\"lang\":\"\(pool.language)\",\"text\":\"".utf8)
    number += 1
    // Bytes of thinning that are due.
    var due = Double(next(below: 1000)) / 1000 * thinning * Double(Self.sentenceSize)
    while line.count < Self.textSize {
      if due > 0, !pool.stretches.isEmpty {
        let before = line.count
        appendThinning(pool, to: &line)
        due -= Double(line.count - before)
      } else {
        let sentence = pool.sentences[next(below: pool.sentences.count)]
        Self.append(sentence, to: &line)
        due += Double(sentence.count) * thinning
      }
      // A paragraph now and then, as in press texts.
      line += next(below: 5) == 0 ? "\\n".utf8 : " ".utf8
    }
    line += "\"}\n".utf8
    return line
  }

  /// A sentence without numbers.
  private mutating func appendThinning(_ pool: Pool, to line: inout [UInt8]) {
    let start = line.count
    while line.count - start < Self.sentenceSize {
      Self.append(pool.stretches[next(below: pool.stretches.count)], to: &line)
      line.append(UInt8(ascii: " "))
    }
    line[line.count - 1] = UInt8(ascii: ".")
  }

  /// Languages come as often as their sentences do.
  private mutating func nextPool() -> Pool {
    var place = next(below: pools.reduce(0) { $0 + $1.sentences.count })
    for pool in pools.dropLast() {
      if place < pool.sentences.count { return pool }
      place -= pool.sentences.count
    }
    return pools[pools.count - 1]
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

extension ShuffledText.Pool {
  fileprivate mutating func add(_ extraction: Extraction) {
    let bytes = extraction.document.bytes
    let numbers =
      extraction.figures.map(\.quantity.span) + extraction.figures.compactMap { $0.change?.quantity?.span }
      + extraction.rejections.map(\.span)
    for sentence in extraction.sentences {
      sentences.append(Array(bytes[sentence.start..<sentence.end]))
      var start = sentence.start
      for number in numbers.filter({ sentence.contains($0) }).sorted() where number.end > start {
        addStretch(bytes[start..<max(start, number.start)])
        start = number.end
      }
      addStretch(bytes[start..<sentence.end])
    }
    figures += extraction.figures.count
  }

  /// Keeps a stretch of some words; stops and line ends in it would make other sentences.
  private mutating func addStretch(_ bytes: ArraySlice<UInt8>) {
    let stops = Array(".!?".utf8)
    let stretch = bytes.filter { $0 >= 0x20 && !stops.contains($0) }
    if stretch.count > 20 { stretches.append(stretch) }
  }
}
