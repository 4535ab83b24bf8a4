/// Runs of Latin words inside text of a script that runs from right to left.
enum LatinRuns {
  /// The text cut before and after each run: from a Latin letter or digit to the last one with nothing but spaces and the
  /// points, strokes and signs of one expression between, a Latin letter among them.
  ///
  /// ```swift
  /// LatinRuns.pieces("السعر: «$4.86 billion» (a.b)")  // "$4.86 billion" and "a.b" are Latin
  /// ```
  static func pieces(_ text: String) -> [(text: String, isLatin: Bool)] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [(text: String, isLatin: Bool)] = []
    var plain = 0
    var index = 0
    while index < scalars.count {
      guard isWord(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      var next = index
      while next < scalars.count, isWord(scalars[next]) || joins.contains(scalars[next]) {
        if isWord(scalars[next]) { end = next }
        next += 1
      }
      defer { index = next }
      guard scalars[index...end].contains(where: isLetter) else { continue }
      let start = index > plain && signs.contains(scalars[index - 1]) ? index - 1 : index
      if end + 1 < scalars.count, scalars[end + 1] == "%" { end += 1 }
      append(scalars[plain..<start], isLatin: false, to: &pieces)
      append(scalars[start...end], isLatin: true, to: &pieces)
      plain = end + 1
    }
    append(scalars[plain...], isLatin: false, to: &pieces)
    return pieces
  }

  private static let joins = Set(" .,_->/:'’&%$€£".unicodeScalars)
  private static let signs = Set("$€£¥+-\u{2212}".unicodeScalars)

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x0370
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || (0x30...0x39).contains(scalar.value)
  }

  private static func append(
    _ scalars: ArraySlice<Unicode.Scalar>, isLatin: Bool, to pieces: inout [(text: String, isLatin: Bool)]
  ) {
    guard !scalars.isEmpty else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    pieces.append((String(text), isLatin))
  }
}
