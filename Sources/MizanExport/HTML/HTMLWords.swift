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
    guard isRightToLeft else {
      guard TextDirection.startsRightToLeft(words) else { return output.append(words) }
      return output.element("bdi", [("dir", "rtl")], text: words)
    }
    guard TextDirection.hasRightToLeft(words) else {
      guard words.utf8.contains(where: Self.isLetterOrDigit) else { return output.append(words) }
      return output.element("bdi", [("dir", "ltr")], text: words)
    }
    // Quotes and brackets around Latin words belong to the Arabic that they stand in.
    for piece in LatinRuns.pieces(words) {
      if piece.isLatin {
        output.element("bdi", [("dir", "ltr")], text: piece.text)
      } else {
        output.append(piece.text)
      }
    }
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
