/// Markup of HTML, with everything escaped that is no letter of it.
struct HTMLWriter {
  /// What was written so far.
  private(set) var markup = ""

  /// A start tag; an attribute whose value is `nil` is left out.
  mutating func open(_ tag: String, _ attributes: [(String, String?)] = []) {
    markup += "<" + tag
    for case (let name, let value?) in attributes { markup += " " + name + "=\"" + Self.escaped(value) + "\"" }
    markup += ">"
  }

  mutating func close(_ tag: String) { markup += "</" + tag + ">" }

  /// An element with what the closure writes in it.
  mutating func element(
    _ tag: String, _ attributes: [(String, String?)] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element with words in it.
  mutating func element(_ tag: String, _ attributes: [(String, String?)] = [], text: String) {
    open(tag, attributes)
    append(text)
    close(tag)
  }

  mutating func append(_ text: String) { markup += Self.escaped(text) }

  /// Markup that is known to be sound: a style sheet of ours.
  mutating func append(markup: String) { self.markup += markup }

  /// A line end between elements, so that two files can be compared by lines.
  mutating func endLine() { markup += "\n" }

  /// The text with the marks of HTML as entities, and what no HTML document may hold (controls, noncharacters) as the
  /// replacement character.
  static func escaped(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let entity = MarkupEntity.of(scalar) {
        result += entity
        continue
      }
      switch scalar {
      case "\r": result += " "
      case _ where isForbidden(scalar): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\r" && MarkupEntity.of(scalar) == nil && !isForbidden(scalar)
  }

  /// Controls other than white space, and noncharacters: errors of the HTML standard's preprocessing of the input.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
