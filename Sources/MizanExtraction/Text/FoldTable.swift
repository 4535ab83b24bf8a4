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
/// Letters of one and two bytes in UTF-8 and general punctuation are one table look-up.
struct FoldTable: Sendable {
  /// What is known of a code point, in eight bytes, so that a letter is one look-up and one store.
  struct Entry {
    /// From the lowest bit: the folded form in six bytes of UTF-8, its length in three bits, the class in three, and
    /// whether it is an upper-case letter. A symbol has its code point in place of a folded form.
    private(set) var bits: UInt64

    private static let lengthShift: UInt64 = 48
    private static let classShift: UInt64 = 51
    private static let upperBit: UInt64 = 1 << 54
    private static let classMask: UInt64 = 7 << classShift

    init(kind: CharacterClass, isUpper: Bool = false, first: UInt32) {
      bits = UInt64(kind.rawValue) << Self.classShift | (isUpper ? Self.upperBit : 0)
      if kind == .symbol { bits |= UInt64(first) } else { append(first) }
    }

    var kind: CharacterClass {
      @inline(__always) get { CharacterClass(rawValue: UInt8((bits & Self.classMask) >> Self.classShift)) ?? .symbol }
    }

    var isUpper: Bool {
      @inline(__always) get { bits & Self.upperBit != 0 }
      set { bits = bits & ~Self.upperBit | (newValue ? Self.upperBit : 0) }
    }

    /// The number of bytes of the folded form.
    var length: Int {
      @inline(__always) get { Int(truncatingIfNeeded: bits >> Self.lengthShift & 7) }
    }

    /// The code point of a symbol.
    var symbol: UInt32 {
      @inline(__always) get { UInt32(truncatingIfNeeded: bits) }
    }

    /// Whether both are of one class.
    @inline(__always)
    func isAlike(_ other: Entry) -> Bool { (bits ^ other.bits) & Self.classMask == 0 }

    /// Keeps the bits that both have.
    @inline(__always)
    mutating func formCommon(_ other: Entry) { bits &= other.bits }

    /// The same, as a code point that takes no part in a word.
    var ignored: Entry { Entry(kind: .ignored, isUpper: isUpper, first: 0) }

    /// Adds a code point to the folded form; one that there is no room for is left out.
    fileprivate mutating func append(_ value: UInt32) {
      let utf8 = String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
      guard length + utf8.count <= 6 else { return }
      for byte in utf8 {
        bits |= UInt64(byte) << (8 * UInt64(length))
        bits += 1 << Self.lengthShift
      }
    }
  }

  /// The code points of one byte in UTF-8, then those of two bytes, by their bytes read as one number, then those of
  /// U+2000 to U+20FF.
  private static let defaults: [Entry] = {
    let count = pairs + pairCount + punctuation.count
    var table = [Entry](repeating: Entry(kind: .symbol, first: 0xFFFD), count: count)
    for scalar in Array(0..<letterCount) + Array(punctuation) {
      if let index = index(scalar) { table[index] = classify(scalar) }
    }
    return table
  }()

  private static let letterCount: UInt32 = 0x800
  private static let punctuation: Range<UInt32> = 0x2000..<0x2100
  /// Where the code points of two bytes begin, from the bytes `firstPair` on.
  private static let pairs = 0x80
  private static let firstPair: UInt16 = 0xC280
  private static let pairCount = 0xE000 - Int(firstPair)

  private var direct: [Entry] = defaults
  private var other: [UInt32: Entry] = [:]

  init(_ rows: [(from: Unicode.Scalar, to: [Unicode.Scalar])]) {
    for (from, to) in rows {
      var entry = Self.classify(to.first?.value ?? from.value)
      entry.isUpper = Self.classify(from.value).isUpper
      if to.isEmpty {
        entry = entry.ignored
      } else if to.count > 1 {
        entry.append(Self.fold(to[1].value).1)
      }
      if let index = Self.index(from.value) { direct[index] = entry } else { other[from.value] = entry }
    }
  }

  /// Where the direct table has a code point.
  @inline(__always)
  private static func index(_ scalar: UInt32) -> Int? {
    if scalar < 0x80 { return Int(scalar) }
    if scalar < letterCount { return index(ofPair: 0xC080 | UInt16(scalar & 0x7C0) << 2 | UInt16(scalar & 0x3F)) }
    return punctuation.contains(scalar) ? pairs + pairCount + Int(scalar - punctuation.lowerBound) : nil
  }

  /// Where the direct table has the code point of two bytes, given as one number with the first byte on top; `nil` where
  /// the first byte does not begin two.
  @inline(__always)
  static func index(ofPair bytes: UInt16) -> Int? {
    let index = Int(bytes &- firstPair)
    return index < pairCount ? pairs &+ index : nil
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

  /// What a code point is by itself, without the rows of a pack.
  private static func classify(_ value: UInt32) -> Entry {
    let (kind, first) = fold(value)
    let isUpper = kind == .letter && Unicode.Scalar(value)?.properties.isLetterOfCapital ?? false
    return Entry(kind: kind, isUpper: isUpper, first: first)
  }

  /// The class by Unicode's own properties, and the folded code point: Latin letters fold to lower case.
  private static func fold(_ value: UInt32) -> (CharacterClass, UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return (.symbol, value) }
    if value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 || value == 0x0B || value == 0x0C {
      return (.newline, 0x0A)
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control: return (.space, 0x20)
    case .decimalNumber: return (.digit, 0x30 + UInt32(scalar.properties.numericValue ?? 0))
    case .nonspacingMark, .enclosingMark, .format: return (.ignored, value)
    case .uppercaseLetter, .titlecaseLetter:
      return (.letter, scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark: return (.letter, value)
    default: return (.symbol, value)
    }
  }
}

extension Unicode.Scalar.Properties {
  /// Whether it is an upper-case or title-case letter.
  fileprivate var isLetterOfCapital: Bool { generalCategory == .uppercaseLetter || generalCategory == .titlecaseLetter }
}
