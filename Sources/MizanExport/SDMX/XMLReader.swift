/// Reads the elements of a well-formed XML document; names lose their prefix, comments and instructions are left out.
///
/// Enough for structure messages: no document types, no entities but the five of XML and character references.
struct XMLReader {
  /// An element with what is in it.
  struct Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    /// The first child of that name.
    subscript(name: String) -> Element? { children.first { $0.name == name } }

    /// All elements of a name below this one, in order.
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
  }

  /// Where the document is not well-formed.
  struct Fault: Error {
    let line: Int
    let message: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private static let deepest = 100

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The root element.
  static func read(_ bytes: [UInt8]) throws(Fault) -> Element {
    var reader = XMLReader(bytes)
    var open: [Element] = [Element(name: "", attributes: [:])]
    while reader.index < bytes.count { try reader.step(&open) }
    guard open.count == 1 else { throw reader.fault("the element <\(open[open.count - 1].name)> is not closed") }
    guard let root = open[0].children.first else { throw reader.fault("there is no XML element") }
    return root
  }

  private func fault(_ message: String) -> Fault {
    Fault(line: bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1, message: message)
  }

  /// Reads text, an opening or closing tag, or something left out.
  private mutating func step(_ open: inout [Element]) throws(Fault) {
    if bytes[index] != UInt8(ascii: "<") {
      let text = take { $0 != UInt8(ascii: "<") }
      open[open.count - 1].text += try decoded(text)
    } else if starts("<!--") {
      try skip(past: "-->")
    } else if starts("<?") {
      try skip(past: "?>")
    } else if starts("</") {
      index += 2
      let name = Self.local(take { $0 != UInt8(ascii: ">") && !Self.isSpace($0) })
      guard open.count > 1, open[open.count - 1].name == name else {
        throw fault("</\(name)> closes no open element")
      }
      try skip(past: ">")
      close(&open)
    } else {
      try element(&open)
    }
  }

  private func close(_ open: inout [Element]) {
    let element = open.removeLast()
    open[open.count - 1].children.append(element)
  }

  private mutating func element(_ open: inout [Element]) throws(Fault) {
    index += 1
    let name = Self.local(take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") })
    guard !name.isEmpty, open.count < Self.deepest else { throw fault("this is no element of a structure message") }
    var attributes: [String: String] = [:]
    while true {
      _ = take(Self.isSpace)
      guard index < bytes.count else { throw fault("the tag <\(name)> has no end") }
      if bytes[index] == UInt8(ascii: ">") || starts("/>") { break }
      let key = Self.local(take { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && !Self.isSpace($0) })
      _ = take { Self.isSpace($0) || $0 == UInt8(ascii: "=") }
      guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
        throw fault("the attribute \(key) of <\(name)> has no value in quotes")
      }
      let quote = bytes[index]
      index += 1
      attributes[key] = try decoded(take { $0 != quote })
      index += 1
    }
    let isEmpty = bytes[index] == UInt8(ascii: "/")
    index += isEmpty ? 2 : 1
    open.append(Element(name: name, attributes: attributes))
    if isEmpty { close(&open) }
  }

  private func starts(_ text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return bytes[index..<end].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skip(past end: StaticString) throws(Fault) {
    while index < bytes.count {
      if starts(end) {
        index += end.utf8CodeUnitCount
        return
      }
      index += 1
    }
    throw fault("the document ends too early")
  }

  private mutating func take(_ isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    var result = ""
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";"), let letter = Self.entity(rest[mark..<end].dropFirst()) else {
        throw fault("an & that begins no known entity")
      }
      result.unicodeScalars.append(letter)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
