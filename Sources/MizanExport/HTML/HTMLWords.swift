/// Writes words of a sheet: marks as links to what explains them, words of the other direction kept apart.
struct HTMLWords {
  let isRightToLeft: Bool
  let shorthand: ShorthandIndex
  /// Whether marks become links: not on the sheet that explains them.
  let linksMarks: Bool

  /// - Parameter isLinked: whether the words stand in a link, which may hold no other.
  func append(_ text: String, isLinked: Bool = false, to output: inout HTMLWriter) {
    for piece in ShorthandIndex.pieces(text) {
      switch piece {
      case .words(let words): append(words: words, to: &output)
      case .mark(let mark):
        guard linksMarks, !isLinked, let cell = shorthand.explanations[mark] else {
          append(words: mark, to: &output)
          continue
        }
        output.element("a", [("class", "mark"), ("href", "#" + HTMLAnchors.name(cell))], text: mark)
      }
    }
  }

  private func append(words: String, to output: inout HTMLWriter) {
    let direction: String?
    if isRightToLeft {
      let isForeign = !TextDirection.hasRightToLeft(words) && words.utf8.contains(where: Self.isLetterOrDigit)
      direction = isForeign ? "ltr" : nil
    } else {
      direction = TextDirection.startsRightToLeft(words) ? "rtl" : nil
    }
    guard let direction else { return output.append(words) }
    output.element("bdi", [("dir", direction)], text: words)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
