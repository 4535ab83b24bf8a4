/// Cuts the tokens of a document into sentences.
struct SentenceSplitter {
  /// The token ranges of the sentences, in order; `isHeading` marks lines of their own without a closing stop.
  struct Sentence {
    var tokens: Range<Int>
    /// The running number of the paragraph: lines count as paragraphs.
    var paragraph: Int
    var isHeading: Bool
    /// What its words may be, taken together.
    var roles: WordRoles
    var hasDigits: Bool
  }

  /// Adds the sentences of a document to `result`.
  static func split(_ list: TokenList, into result: inout [Sentence]) {
    var start = 0
    var paragraph = 0
    var index = 0
    var roles: WordRoles = []
    var hasDigits = false
    func close(_ end: Int, heading: Bool) {
      if end > start {
        result.append(
          Sentence(
            tokens: start..<end, paragraph: paragraph, isHeading: heading, roles: roles, hasDigits: hasDigits))
      }
      start = end
      roles = []
      hasDigits = false
    }
    while index < list.count {
      let token = list[index]
      if token.hasNewlineBefore && index > start && breaksLine(list, index) {
        close(index, heading: !endsWithStop(list, index - 1))
        paragraph += 1
      } else if token.hasNewlineBefore && index == start && index > 0 {
        paragraph += 1
      }
      roles.formUnion(token.roles)
      hasDigits = hasDigits || token.kind == .digits
      if token.kind == .symbol && isStop(token.word) && endsSentence(list, index) {
        index += 1
        // Closing quotes and brackets belong to the sentence that they close.
        while index < list.count, list[index].kind == .symbol, isCloser(list[index].word), !list[index].hasSpaceBefore {
          index += 1
        }
        close(index, heading: false)
        continue
      }
      index += 1
      if index - start >= longest, canCut(list, index) { close(index, heading: false) }
    }
    close(list.count, heading: false)
  }

  /// A run of words without a stop is cut after so many tokens, so that reading stays linear in the text's length.
  private static let longest = 200

  /// Whether a sentence without a stop may be cut before a token: not inside a number or its unit.
  private static func canCut(_ list: TokenList, _ index: Int) -> Bool {
    guard index < list.count else { return false }
    return list[index - 1].kind == .symbol || list[index].kind == .digits || index % 100 == 0
  }

  private static func isStop(_ scalar: Int32) -> Bool {
    // . ! ? Arabic question mark, ellipsis, ideographic stop, danda
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x61F, 0x2026, 0x3002, 0x6D4: true
    default: false
    }
  }

  private static func isCloser(_ scalar: Int32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x201D, 0x2019: true
    default: false
    }
  }

  private static func endsWithStop(_ list: TokenList, _ index: Int) -> Bool {
    let token = list[index]
    return token.kind == .symbol && (isStop(token.word) || isCloser(token.word) || token.word == 0x3A)
  }

  /// A line end closes the sentence, except inside a number and in text that is wrapped at a fixed width.
  private static func breaksLine(_ list: TokenList, _ index: Int) -> Bool {
    let token = list[index]
    if token.hasBlankLineBefore { return true }
    let before = list[index - 1]
    if before.kind == .digits && token.kind == .word { return false }
    if before.kind == .word && token.kind == .word && !token.isCapital && isLatin(list, token) {
      // A lower-case Latin letter never begins a sentence, so the line was wrapped.
      return false
    }
    return true
  }

  private static func isLatin(_ list: TokenList, _ token: Token) -> Bool {
    guard let byte = list.bytes(token).first else { return false }
    return byte < 0x80
  }

  /// A stop between digits, or behind an abbreviation, does not end a sentence.
  private static func endsSentence(_ list: TokenList, _ index: Int) -> Bool {
    guard index + 1 < list.count else { return true }
    let next = list[index + 1]
    guard list[index].word == 0x2E else { return true }
    if next.kind == .symbol && isStop(next.word) { return false }
    if !next.hasSpaceBefore {
      if next.kind == .symbol { return isCloser(next.word) }
      // Without a space: between digits a decimal point, in Latin an abbreviation, in Arabic a missing space.
      guard index > 0 else { return false }
      return list[index - 1].kind == .word && next.kind == .word && !isLatin(list, next)
        && Int(list[index - 1].foldLength) > 4
    }
    guard index > 0 else { return true }
    let before = list[index - 1]
    // "Sept. 2023", "Rs. 500": a short capitalised word before digits is an abbreviation.
    if before.kind == .word && isLatin(list, before) && before.foldLength <= 4 && before.isCapital
      && next.kind == .digits
    {
      return false
    }
    if before.kind == .word && isLatin(list, before) && before.foldLength <= 2 && before.isCapital
      && !next.hasNewlineBefore
    {
      return false
    }
    return !(next.kind == .word && isLatin(list, next) && !next.isCapital && !next.hasNewlineBefore)
  }
}
