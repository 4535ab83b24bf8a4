import MizanData

/// What a code point is to the tokenizer.
enum CharacterClass: UInt8 {
  case space
  case newline
  case letter
  case digit
  case symbol
  /// Takes no part in a word: vowel marks, tatweel, direction marks.
  case ignored
}

/// Maps code points to their class and folded form, by the rows of a pack.
///
/// Code points below U+0800 (Latin, Arabic) are one table look-up.
struct FoldTable: Sendable {
  struct Entry {
    var kind: CharacterClass
    var isUpper = false
    /// The folded code points; at most two.
    var first: UInt32
    var second: UInt32 = 0
  }

  private static let directCount = 0x800
  private var direct: [Entry] = []
  private var other: [UInt32: Entry] = [:]

  init(_ rows: [(from: Unicode.Scalar, to: [Unicode.Scalar])]) {
    direct = (0..<UInt32(Self.directCount)).map { Self.classify($0) }
    for (from, to) in rows {
      var entry = Self.classify(to.first?.value ?? from.value)
      entry.isUpper = Self.classify(from.value).isUpper
      if to.isEmpty {
        entry.kind = .ignored
      } else if to.count > 1 {
        entry.second = Self.classify(to[1].value).first
      }
      if from.value < Self.directCount { direct[Int(from.value)] = entry } else { other[from.value] = entry }
    }
  }

  subscript(_ scalar: UInt32) -> Entry {
    if scalar < Self.directCount { return direct[Int(scalar)] }
    return other[scalar] ?? Self.classify(scalar)
  }

  /// Runs `body` with the direct table as a buffer.
  func withDirect<Result>(_ body: (UnsafeBufferPointer<Entry>) -> Result) -> Result {
    direct.withUnsafeBufferPointer(body)
  }

  /// The class by Unicode's own properties; Latin letters fold to lower case.
  private static func classify(_ value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value) else { return Entry(kind: .symbol, first: value) }
    if value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 || value == 0x0B || value == 0x0C {
      return Entry(kind: .newline, first: 0x0A)
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control: return Entry(kind: .space, first: 0x20)
    case .decimalNumber:
      let digit = UInt32(scalar.properties.numericValue ?? 0)
      return Entry(kind: .digit, first: 0x30 + digit)
    case .nonspacingMark, .enclosingMark, .format: return Entry(kind: .ignored, first: value)
    case .uppercaseLetter, .titlecaseLetter:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
      return Entry(kind: .letter, isUpper: true, first: lower)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark:
      return Entry(kind: .letter, first: value)
    default: return Entry(kind: .symbol, first: value)
    }
  }
}
