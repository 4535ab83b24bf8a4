/// Text of an XML 1.0 document, indented, with everything escaped that is no letter of it.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func element(
    _ tag: String, _ attributes: [(String, String)] = [], _ content: (inout XMLText) -> Void
  ) {
    line("<\(tag)\(Self.list(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(tag)>")
  }

  mutating func leaf(_ tag: String, _ content: String, _ attributes: [(String, String)] = []) {
    line("<\(tag)\(Self.list(attributes))>\(Self.escaped(content))</\(tag)>")
  }

  mutating func empty(_ tag: String, _ attributes: [(String, String)]) {
    line("<\(tag)\(Self.list(attributes))/>")
  }

  private mutating func line(_ content: String) {
    text += String(repeating: " ", count: depth) + content + "\n"
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// The text without characters that XML cannot hold, and with its marks as entities.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let entity = MarkupEntity.of(scalar) {
        result += entity
        continue
      }
      switch scalar {
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
