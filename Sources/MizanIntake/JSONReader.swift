/// A strict reader of JSON text (RFC 8259) over bytes that are known to be valid UTF-8.
///
/// It never traps, whatever the bytes are.
struct JSONReader {
  /// The place of a fault and what should stand there.
  struct Fault: Error, Equatable {
    /// The byte offset.
    var offset: Int
    /// What was expected, for example `a string`.
    var expected: String
  }

  /// How deep arrays and objects may be nested.
  static let depthLimit = 200

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte offset of what is read next.
  private(set) var position: Int

  /// Reads `bytes`, which must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = 0
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
  }

  /// Steps over one sign, after white space.
  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard let byte, byte == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar, _ expected: String) throws(Fault) {
    guard take(sign) else { throw Fault(offset: position, expected: expected) }
  }

  /// Reads an object that is all of the text; `field` has to read the value of each key.
  mutating func wholeObject(_ field: (inout JSONReader, [UInt8]) throws(Fault) -> Void) throws(Fault) {
    try object(field)
    skipSpace()
    guard byte == nil else { throw Fault(offset: position, expected: "the end of the line after the object") }
  }

  private mutating func object(_ field: (inout JSONReader, [UInt8]) throws(Fault) -> Void) throws(Fault) {
    try expect("{", "an object, {")
    if take("}") { return }
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw Fault(offset: position, expected: "a key in double quotes") }
      let key = try string()
      try expect(":", "a colon after the key")
      try field(&self, key)
    } while take(",")
    try expect("}", "a comma or }")
  }

  /// Reads a string, or gives `nil` for `null`.
  mutating func optionalString() throws(Fault) -> [UInt8]? {
    skipSpace()
    if byte == UInt8(ascii: "n") {
      try literal("null")
      return nil
    }
    return try string()
  }

  /// Reads a string with all its escapes, as UTF-8.
  mutating func string() throws(Fault) -> [UInt8] {
    try expect("\"", "a string in double quotes")
    var result: [UInt8] = []
    while true {
      let run = position
      skipPlain()
      // A string with escapes grows run by run, and is not longer than what is left.
      if result.isEmpty, byte == UInt8(ascii: "\\") { result.reserveCapacity(bytes.count - run) }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<position]))
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return result
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &result)
      case nil: throw Fault(offset: position, expected: "the closing quote of the string")
      default: throw Fault(offset: position, expected: "an escape such as \\n instead of a bare control character")
      }
    }
  }

  /// Moves to the next quote, backslash or control character, sixteen bytes at a time.
  private mutating func skipPlain() {
    typealias Block = SIMD16<UInt8>
    let quote = Block(repeating: UInt8(ascii: "\""))
    let slash = Block(repeating: UInt8(ascii: "\\"))
    let space = Block(repeating: 0x20)
    while position + 16 <= bytes.count, let base = bytes.baseAddress {
      let block = UnsafeRawPointer(base + position).loadUnaligned(as: Block.self)
      if ((block .< space) .| (block .== quote) .| (block .== slash)).isSetAnywhere { break }
      position += 16
    }
    while let byte, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
  }

  private mutating func escape(into result: inout [UInt8]) throws(Fault) {
    let start = position - 1
    guard let letter = byte else { throw Fault(offset: position, expected: "an escape after the backslash") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): result.append(contentsOf: String(try scalar(from: start)).utf8)
    default: throw Fault(offset: start, expected: "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  /// Reads the code point of `\uXXXX`, which may go on with the second half of a surrogate pair.
  private mutating func scalar(from start: Int) throws(Fault) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let expected = "a pair of surrogates, \\uD800 to \\uDBFF and then \\uDC00 to \\uDFFF"
    guard first < 0xDC00, byte == UInt8(ascii: "\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw Fault(offset: start, expected: expected) }
    position += 2
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Fault(offset: start, expected: expected) }
    return scalar
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Self.hexDigit(byte) else {
        throw Fault(offset: position, expected: "four hexadecimal digits after \\u")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Steps over a value of any kind, checking it.
  mutating func skipValue(depth: Int = 0) throws(Fault) {
    skipSpace()
    guard depth < Self.depthLimit else {
      throw Fault(offset: position, expected: "at most \(Self.depthLimit) levels of nesting")
    }
    switch byte {
    case UInt8(ascii: "{"):
      try object { (reader, _) throws(Fault) in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      position += 1
      if take("]") { return }
      repeat { try skipValue(depth: depth + 1) } while take(",")
      try expect("]", "a comma or ]")
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case let sign? where sign == UInt8(ascii: "-") || Self.isDigit(sign): try number()
    default: throw Fault(offset: position, expected: "a value")
    }
  }

  private mutating func literal(_ word: StaticString) throws(Fault) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard byte == word.utf8Start[index] else { throw Fault(offset: start, expected: "\(word)") }
      position += 1
    }
  }

  private mutating func number() throws(Fault) {
    if byte == UInt8(ascii: "-") { position += 1 }
    if byte == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits("a digit")
    }
    if byte == UInt8(ascii: ".") {
      position += 1
      try digits("a digit after the decimal point")
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      try digits("a digit of the exponent")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func digits(_ expected: String) throws(Fault) {
    let start = position
    while let byte, Self.isDigit(byte) { position += 1 }
    guard position > start else { throw Fault(offset: position, expected: expected) }
  }
}
