import MizanData
import MizanModel

/// Numbers printed in digits.
extension NumeralParser {
  /// A run of digits with nothing behind it that could belong to it: most numerals, read without the grammar.
  func lonelyDigits(at start: Int) -> ParsedNumeral? {
    let token = list[start]
    guard token.kind == .digits, token.foldLength <= 18, !isBroad else { return nil }
    if start + 1 < limit {
      let next = list[start + 1]
      switch next.kind {
      case .digits: return nil
      case .symbol:
        guard !Lexicon.isDash(next.word), start + 2 >= limit || list[start + 2].kind != .digits else { return nil }
      case .word:
        guard !list.mayBegin(.number, at: start + 1) else { return nil }
      }
    }
    guard let value = ExactDecimal(ascii: list.bytes(token)) else { return nil }
    let numeral = Numeral(value: value, span: token.span, trace: DigitGroups.integerRules)
    return ParsedNumeral(
      numeral: numeral, first: start, last: start, scale: 1, hasDigits: true, isSmallWord: false,
      plainDigits: Int(token.foldLength))
  }

  /// Digits, also in brackets or between slashes of their own: "(99) million", "/38,6/ مليار".
  func digits(at index: Int) -> Part? {
    let isSlashed = list[index].isSymbol("/") && (index == 0 || list[index].hasSpaceBefore)
    let isBracketed = isSlashed || list[index].isSymbol("(") || list[index].isSymbol("[")
    let start = isBracketed ? index + 1 : index
    guard start < limit,
      let groups = DigitGroups(list, at: start, limit: limit, text: text, isPoint: { isPoint($0) })
    else { return nil }
    var last = groups.last
    if isBracketed {
      guard last + 1 < limit,
        isSlashed ? list[last + 1].isSymbol("/") : list[last + 1].isSymbol(")") || list[last + 1].isSymbol("]")
      else { return nil }
      last += 1
    }
    guard let (value, flags) = groups.value(following(last), commaGroups: grammar.commaGroups, style: style) else {
      return nil
    }
    var part = Part(value: value, last: last, scale: 1)
    part.hasDigits = true
    part.flags = flags
    part.precision = ExactDecimal(1, exponent: -value.fractionDigits)
    part.rules = isBracketed ? ["digits.bracketed"] : groups.rules
    if groups.shape == .integer, !isBracketed, value.integer != nil { part.plainDigits = groups.parts[0].count }
    return part
  }

  func following(_ last: Int) -> DigitGroups.Following {
    let next = last + 1
    guard next < limit else { return .other }
    if let mark = number(at: next), mark.word.kind == .scale || mark.word.kind == .plural {
      return .scale(mark.word.value)
    }
    if list[next].isSymbol("%") { return .decimalUnit }
    guard let mark = units.at(next) else { return .other }
    let unit = lexicon.units[mark.index]
    return unit.family != nil || unit.code?.isCurrency ?? false || unit.code?.isRatio ?? false ? .decimalUnit : .other
  }

  func isPoint(_ index: Int) -> Bool {
    marks.all(at: index).contains { lexicon.numbers[$0.index].kind == .point && list[index].foldLength <= 2 }
  }
}
