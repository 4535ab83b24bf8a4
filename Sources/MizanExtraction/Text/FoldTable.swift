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
/// Latin and Arabic letters and general punctuation are one table look-up.
struct FoldTable: Sendable {
  struct Entry {
    var kind: CharacterClass
    var isUpper = false
    /// The number of bytes in `utf8`.
    var length: UInt8 = 0
    /// The first folded code point.
    var first: UInt32
    /// The folded code points, at most two, in UTF-8; the first byte is the lowest one.
    var utf8: UInt64 = 0

    init(kind: CharacterClass, isUpper: Bool = false, first: UInt32) {
      self.kind = kind
      self.isUpper = isUpper
      self.first = first
      append(first)
    }

    /// Adds a code point to the folded form.
    fileprivate mutating func append(_ value: UInt32) {
      for byte in String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8 where length < 8 {
        utf8 |= UInt64(byte) << (8 * UInt64(length))
        length += 1
      }
    }
  }

  /// The code points below U+0800, then those of U+2000 to U+20FF.
  private static let letterCount: UInt32 = 0x800
  private static let punctuation: Range<UInt32> = 0x2000..<0x2100
  private static let defaults: [Entry] = (Array(0..<letterCount) + Array(punctuation)).map { classify($0) }

  private var direct: [Entry] = defaults
  private var other: [UInt32: Entry] = [:]

  init(_ rows: [(from: Unicode.Scalar, to: [Unicode.Scalar])]) {
    for (from, to) in rows {
      var entry = Self.classify(to.first?.value ?? from.value)
      entry.isUpper = Self.classify(from.value).isUpper
      if to.isEmpty {
        entry.kind = .ignored
      } else if to.count > 1 {
        entry.append(Self.classify(to[1].value).first)
      }
      if let index = Self.index(from.value) { direct[index] = entry } else { other[from.value] = entry }
    }
  }

  /// Where the direct table has a code point.
  @inline(__always)
  private static func index(_ scalar: UInt32) -> Int? {
    if scalar < letterCount { return Int(scalar) }
    return punctuation.contains(scalar) ? Int(letterCount + scalar - punctuation.lowerBound) : nil
  }

  /// The entry of a code point; `direct` is the buffer of `withDirect`.
  @inline(__always)
  func entry(_ scalar: UInt32, _ direct: UnsafeBufferPointer<Entry>) -> Entry {
    if let index = Self.index(scalar) { return direct[index] }
    return rare(scalar)
  }

  @inline(never)
  private func rare(_ scalar: UInt32) -> Entry { other[scalar] ?? Self.classify(scalar) }

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
