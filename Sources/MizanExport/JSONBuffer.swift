import MizanModel

/// Bytes of JSON, written by hand: one document a line, keys in a fixed order, no floating point.
struct JSONBuffer {
  /// The memory that is written into; what lies behind `count` has no meaning.
  private var memory = [UInt8](repeating: 0, count: 1 << 10)
  /// The number of bytes written.
  private(set) var count = 0
  /// Whether a comma is due before the next key or element.
  private var needsComma = false

  /// What has been written.
  var bytes: [UInt8] { Array(memory[..<count]) }

  mutating func removeAll() {
    count = 0
    needsComma = false
  }

  mutating func endLine() {
    append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Makes room for `size` bytes and lets `body` write them.
  @inline(__always)
  private mutating func write(_ size: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Void) {
    if count + size > memory.count { memory += [UInt8](repeating: 0, count: max(memory.count, size)) }
    let offset = count
    memory.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base + offset) }
    }
    count += size
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    write(1) { $0.pointee = byte }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    write(text.count) { $0.update(from: source, count: text.count) }
  }

  private mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func object(_ content: (inout JSONBuffer) -> Void) { nest("{", "}", content) }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONBuffer, Element) -> Void) {
    nest("[", "]") { buffer in
      for element in elements { write(&buffer, element) }
    }
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONBuffer) -> Void
  ) {
    separate()
    append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Writes a key of letters only; its value has to follow.
  mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    let comma = needsComma ? 1 : 0
    write(length + 3 + comma) { place in
      place[0] = UInt8(ascii: ",")
      place[comma] = UInt8(ascii: "\"")
      (place + comma + 1).update(from: name.utf8Start, count: length)
      place[comma + length + 1] = UInt8(ascii: "\"")
      place[comma + length + 2] = UInt8(ascii: ":")
    }
    needsComma = false
  }

  /// Writes a key that is not known beforehand.
  mutating func key(named name: String) {
    value(name)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func value(_ text: String?) {
    guard var text else { return null() }
    text.withUTF8 { value($0) }
  }

  mutating func value(_ number: Int) {
    separate()
    if number < 0 { append(UInt8(ascii: "-")) }
    digits(number.magnitude)
  }

  /// By the constant ten, which needs no division.
  private mutating func digits(_ number: UInt) {
    if number > 9 { digits(number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func value(_ isTrue: Bool) {
    separate()
    append(isTrue ? "true" : "false")
  }

  mutating func null() {
    separate()
    append("null")
  }

  /// Writes valid UTF-8 as a string; runs that need no escape are copied whole.
  mutating func value(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      escape(byte)
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x09: append(UInt8(ascii: "t"))
    default:
      append("u00")
      append(Self.hexDigit(byte >> 4))
      append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
