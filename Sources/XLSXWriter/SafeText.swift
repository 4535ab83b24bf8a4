/// A text made fit for XML and for its place in the workbook.
struct SafeText {
  /// UTF-16 units that a cell holds.
  static let cellLimit = 32_767
  /// UTF-16 units that a document property, a tooltip, a table's header or a page's header holds.
  static let shortLimit = 255
  /// UTF-8 bytes up to which a text that needs nothing is handed on without a copy on the heap.
  static let shortBytes = 2_048

  var text: String
  var fallbacks: Fallbacks

  /// The text with every character that XML forbids replaced by U+FFFD, and of no more UTF-16 units than `limit`: a
  /// longer one is refused or cut as `longText` says.
  ///
  /// `escapes` says whether the place is one where Excel reads `_x0041_` as "A"; such a text then gets the escape that
  /// keeps it as it is.
  init(
    _ text: String, limit: Int = cellLimit, escapes: Bool, longText: WorkbookOptions.LongText,
    at place: @autoclosure () -> Place
  ) throws(XLSXWriterError) {
    self.text = text
    fallbacks = []
    let finds = Self.scan(text)
    if finds.contains(.forbidden) {
      self.text = Self.replacingForbidden(text)
      fallbacks.insert(.replacedCharacters)
    }
    if escapes && finds.contains(.escape) { self.text = Self.escaped(self.text) }
    // UTF-8 is never shorter than UTF-16, so that most texts need no count.
    guard self.text.utf8.count > limit else { return }
    let length = self.text.utf16.count
    guard length > limit else { return }
    guard case .clip(let marker) = longText else {
      throw .textTooLong(place(), length: length, limit: limit)
    }
    self.text = Self.clipped(self.text, to: limit, marker: marker)
    fallbacks.insert(.clippedText)
  }

  /// The longest beginning of whole characters that leaves room for the marker.
  static func clipped(_ text: String, to limit: Int, marker: String) -> String {
    var kept = ""
    var room = limit - marker.utf16.count
    for character in text {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return kept + marker
  }

  /// Whether the text holds no character that XML forbids.
  static func isFitForXML(_ text: String) -> Bool { !scan(text).contains(.forbidden) }

  /// What a text holds that cannot be written as it is.
  private struct Finds: OptionSet {
    let rawValue: UInt8
    static let forbidden = Finds(rawValue: 1)
    static let escape = Finds(rawValue: 2)
  }

  /// Copies a short text that may stand in a cell as it is, with a zero byte behind it.
  ///
  /// - Returns: whether it is one; `target` has room for `shortBytes` and the zero.
  static func copyPlain(_ text: String, to target: UnsafeMutablePointer<CChar>) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count <= shortBytes, isPlain(bytes) else { return false }
      target.withMemoryRebound(to: UInt8.self, capacity: bytes.count) { target in
        if let source = bytes.baseAddress { target.update(from: source, count: bytes.count) }
      }
      target[bytes.count] = 0
      return true
    } ?? false
  }

  /// Whether no byte can be part of what `scan` looks for: a quick look at 16 bytes at a time.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let (space, letter, last) = (
      SIMD16<UInt8>(repeating: 0x20), SIMD16<UInt8>(repeating: UInt8(ascii: "_")), SIMD16<UInt8>(repeating: 0xEF)
    )
    func isPlain(at index: Int) -> Bool {
      let block = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      return !any(block .< space .| (block .== letter) .| (block .== last))
    }
    var index = 0
    while index + 16 <= raw.count {
      guard isPlain(at: index) else { return false }
      index += 16
    }
    // The last block overlaps the one before it.
    if index > 0 { return index == raw.count || isPlain(at: raw.count - 16) }
    while index < raw.count {
      if raw[index] < 0x20 || raw[index] == UInt8(ascii: "_") || raw[index] == 0xEF { return false }
      index += 1
    }
    return true
  }

  private static func scan(_ text: String) -> Finds {
    text.utf8.withContiguousStorageIfAvailable(scan) ?? Array(text.utf8).withUnsafeBufferPointer(scan)
  }

  /// Control characters, and U+FFFE and U+FFFF, which are EF BF BE and EF BF BF; a `String` holds no surrogates.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Finds {
    var finds: Finds = []
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 {
        if byte != 0x09 && byte != 0x0A && byte != 0x0D { finds.insert(.forbidden) }
      } else if byte == UInt8(ascii: "x") {
        if index > 0 && bytes[index - 1] == UInt8(ascii: "_") { finds.insert(.escape) }
      } else if (byte == 0xBE || byte == 0xBF) && index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF {
        finds.insert(.forbidden)
      }
    }
    return finds
  }

  /// The text with `_x005F_` in place of each `_` that begins what Excel would read as a character's number.
  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      let next = bytes[(index + 1)...].prefix(6)
      guard byte == UInt8(ascii: "_"), next.count == 6, next.first == UInt8(ascii: "x"),
        next.last == UInt8(ascii: "_"), next.dropFirst().prefix(4).allSatisfy(\.isHexadecimal)
      else { continue }
      result += "x005F_".utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func replacingForbidden(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension UInt8 {
  /// Whether the byte is one of 0-9, A-F and a-f.
  var isHexadecimal: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
