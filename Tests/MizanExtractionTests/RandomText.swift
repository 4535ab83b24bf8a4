import Foundation
import MizanData
import MizanTestSupport

/// Composes texts at random from all that a press text of a language may hold.
struct RandomText {
  var random: SeededGenerator
  private let vocabulary: [String]
  private let samples: [[String]]

  private static let marks = [
    ".", ",", "،", "؛", ":", "(", ")", "[", "]", "\"", "-", "–", "/", "%", "٪", "$", "€", "US$", "'", "٬", "٫", "+",
    "\n",
    "\n\n", "\u{A0}", "\u{202F}", "\u{200F}", "ـ", "•", "…", "&", "|", "\t", "!",
  ]
  private static let strayWords = [
    "و", "ال", "ف", "ب", "ل", "ر", "بـ", "الـ", "COP29", "m3", "CO2", "T2", "Q3", "H1", "FY23", "5mn", "$4.2bn", "GMT",
    "the",
    "of", "and", "a", "to", "by", "from", "hello", "مرحبا", "😀", "e\u{301}", "كِتَابٌ", "ﷺ", "日本", "ß", "İ",
  ]

  init(_ language: String, seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let pack = Press.knowledge.pack(language)
    let tables = [
      pack?.numerals, pack?.units, pack?.abbreviations, pack?.areas, pack?.indicators, pack?.facilities,
      pack?.commodities, pack?.periods, pack?.cues,
    ]
    // Small tables are the grammar and must come often, so each table is drawn from as often as any other.
    let forms = tables.map { $0?.flatMap(\.forms) ?? [] }
    vocabulary = forms.flatMap { table in (0..<400).map { table[$0 * max(1, table.count / 400) % table.count] } }
    samples = try Press.samples(language).map { $0.split(separator: " ").map(String.init) }
  }

  /// A text of about `count` pieces, joined by spaces or by nothing.
  mutating func text(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += piece()
      if Int.random(in: 0..<8, using: &random) != 0 { text += " " }
    }
    return text
  }

  /// A text of bytes without any order, made valid.
  mutating func bytes(_ count: Int) -> String {
    let isText = Bool.random(using: &random)
    // Bytes of Arabic letters and of digits come often enough to make words.
    let likely: [UInt8] = [0xD8, 0xD9, 0x20, 0x30, 0x35, 0x39, 0x2E, 0x2C, 0xE2, 0x80]
    let bytes = (0..<count).map { _ in
      isText && Bool.random(using: &random)
        ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func piece() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3: return vocabulary.randomElement(using: &random)!
    case 4, 5: return number()
    case 6: return Self.marks.randomElement(using: &random)!
    case 7: return Self.strayWords.randomElement(using: &random)!
    default: return cutting()
    }
  }

  /// A few words of a sample text.
  private mutating func cutting() -> String {
    let words = samples.randomElement(using: &random)!
    let start = Int.random(in: 0..<words.count, using: &random)
    let end = min(words.count, start + Int.random(in: 1...12, using: &random))
    return words[start..<end].joined(separator: " ")
  }

  /// Digits of one script, or of several, with signs between them.
  private mutating func number() -> String {
    if Int.random(in: 0..<3, using: &random) == 0 { return String(Int.random(in: 1995...2031, using: &random)) }
    let zero = [0x30, 0x660, 0x6F0].randomElement(using: &random)!
    let groups = [1, 1, 2, 2, 3, 9].randomElement(using: &random)!
    let parts = (0..<groups).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Unicode.Scalar(UInt32(zero + Int.random(in: 0...9, using: &random)))!
          }))
    }
    return parts.joined(separator: [",", ".", " ", "٬", "٫", "-", "ر", "/", ":"].randomElement(using: &random)!)
  }
}
