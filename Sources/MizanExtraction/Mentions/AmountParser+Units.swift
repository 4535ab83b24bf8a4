import MizanData
import MizanModel

extension AmountParser {
  // MARK: Units

  /// The amount of a number with the unit around it.
  func withUnit(_ numeral: ParsedNumeral) -> Amount {
    var amount = Amount(first: numeral.first, last: numeral.last, value: numeral.numeral.value)
    amount.scale = numeral.scale
    amount.hasDigits = numeral.hasDigits
    if isPartOfName(numeral.first), numeral.hasDigits { return amount }
    if addTemperature(&amount) || addSymbol(&amount, numeral) || addMeasure(&amount) || addPartOfUnit(&amount) {
      addScaleBehind(&amount)
      addSmallMoney(&amount)
      return amount
    }
    if let mark = text.marks.units.at(numeral.last), mark.last > numeral.last, numeral.scale > 1 {
      // "5 lakh rupees" is a phrase of its own in the table of units.
      amount.unit = text.lexicon.units[mark.index].code
      amount.last = mark.last
      return amount
    }
    let parsed = text.quantities.parse(numeral)
    guard !belongsToNext(parsed) else { return amount }
    // A part of a thing counts no things: "three fifths of the cargo".
    if parsed.unit?.isCount ?? false, numeral.numeral.value.magnitude < 1 { return amount }
    amount.value = parsed.quantity.numeral.value
    amount.unit = parsed.ratedUnit ?? parsed.quantity.unit
    amount.family = parsed.family
    amount.first = min(amount.first, parsed.first)
    amount.last = max(amount.last, parsed.last)
    if amount.hasUnit {
      addScaleBehind(&amount)
      addLetters(&amount)
    } else if !addBracketed(&amount) {
      addLeading(&amount)
    }
    addSmallMoney(&amount)
    return amount
  }

  /// "SCP-173", "a4": letters that touch the digits.
  func isPartOfName(_ first: Int) -> Bool {
    guard first > text.start, text.list[first].kind == .digits, !text.list[first].hasSpaceBefore else { return false }
    let before = text.list[first - 1]
    if before.kind == .word {
      return before.prefixes == 0 && !isMoney(first - 1) && text.list.bytes(before).allSatisfy { $0 < 0x80 }
    }
    return text.isDash(first - 1) && !before.hasSpaceBefore && first - 2 >= text.start
      && text.list[first - 2].kind == .word
      && text.list[first - 2].isCapital
  }

  /// "3 USD50 cards": the unit touches the next number.
  func belongsToNext(_ parsed: ParsedQuantity) -> Bool {
    let next = parsed.last + 1
    guard parsed.last > parsed.numerals[0].last, next < text.limit, text.list[parsed.last].kind == .word else {
      return false
    }
    return text.list[next].kind == .digits && !text.list[next].hasSpaceBefore && isMoney(parsed.last)
  }

  /// "37°C", "70 degrees Fahrenheit", "20.3 celsius".
  func addTemperature(_ amount: inout Amount) -> Bool {
    var next = amount.last + 1
    let degree = text.isSymbol("°", next) ? next : text.word(.degree, at: next)?.last
    if let degree {
      amount.isTemperature = true
      amount.last = degree
      next = text.skip([.of], degree + 1)
      if text.isSymbol(".", degree + 1), text.list[degree].foldLength <= 3, text.list[degree].kind == .word {
        amount.last += 1
      }
    }
    guard let scale = text.word(.scale, at: next),
      degree != nil || text.list[next].foldLength > 1 || text.list[next].isUpper && !text.list[next].hasSpaceBefore
    else { return degree != nil }
    amount.isTemperature = true
    amount.unit = UnitCode(scale.word.name)
    amount.last = scale.last
    return true
  }

  /// Short forms that count only behind digits: "500g", "3 m", "5''".
  func addSymbol(_ amount: inout Amount, _ numeral: ParsedNumeral) -> Bool {
    let next = amount.last + 1
    guard next < text.limit, numeral.hasDigits, !isMoney(amount.first - 1) else { return false }
    if let inches = inches(at: next) {
      amount.unit = UnitCode("[in_i]")
      amount.last = inches
      return true
    }
    guard let mark = text.word(.symbol, at: next), isSingle(mark.last) else { return false }
    // A word that is a preposition too counts where nothing follows it.
    if text.list[next].hasSpaceBefore, text.word([.inside], at: next) != nil, !text.isEnd(mark.last + 1) {
      return false
    }
    amount.unit = UnitCode(mark.word.name)
    amount.last = mark.last
    return true
  }

  /// The marks of inches that touch their digits, where they do not close a quotation.
  func inches(at index: Int) -> Int? {
    guard !text.list[index].hasSpaceBefore else { return nil }
    if text.isSymbol("\"", index) || text.list[index].kind == .symbol && text.list[index].word == 0x2033 {
      let opened = (text.start..<index).reduce(0) { $0 + (text.isSymbol("\"", $1) ? 1 : 0) }
      return opened % 2 == 0 || opened > 1 ? index : nil
    }
    guard text.isSymbol("'", index), text.isSymbol("'", index + 1), !text.list[index + 1].hasSpaceBefore,
      !(text.start..<index).contains(where: { text.isSymbol("`", $0) })
    else { return nil }
    return index + 1
  }

  /// "24703m212" is no measure.
  func isSingle(_ last: Int) -> Bool {
    let next = last + 1
    guard next < text.limit, text.list[next].kind == .digits, !text.list[next].hasSpaceBefore else { return true }
    return false
  }

  /// Units that only mentions know; `GBP*0.01` is a hundredth of a unit.
  func addMeasure(_ amount: inout Amount) -> Bool {
    var next = amount.last + 1
    if text.isDash(next) { next += 1 }
    guard let mark = text.word(.measure, at: next), isSingle(mark.last) else { return false }
    set(mark.word.name, &amount)
    amount.last = mark.last
    return true
  }

  func set(_ code: String, _ amount: inout Amount) {
    let pieces = code.split(separator: "*", maxSplits: 1)
    amount.unit = UnitCode(String(pieces[0]))
    if pieces.count > 1, let factor = ExactDecimal(String(pieces[1])), let product = amount.value.multiplied(by: factor)
    {
      amount.value = product
    }
  }

  /// "half a gallon", "a quarter of a litre".
  func addPartOfUnit(_ amount: inout Amount) -> Bool {
    guard !amount.hasDigits, amount.value > .zero, 1 > amount.value else { return false }
    let next = text.skip([.of, .article], amount.last + 1)
    guard next > amount.last + 1, let unit = plainUnit(at: next) else { return false }
    amount.unit = unit.code
    amount.family = unit.family
    amount.last = unit.last
    return true
  }

  /// "20 (kg)".
  func addBracketed(_ amount: inout Amount) -> Bool {
    let next = amount.last + 1
    let closes: [(Unicode.Scalar, Unicode.Scalar)] = [("(", ")"), ("<", ">")]
    guard let pair = closes.first(where: { text.isSymbol($0.0, next) }), let unit = plainUnit(at: next + 1),
      text.isSymbol(pair.1, unit.last + 1)
    else { return false }
    amount.unit = unit.code
    amount.family = unit.family
    amount.last = unit.last + 1
    return true
  }

  /// "malaysian ringgit 42", "بالمئة 20": the unit in front, where no other number has it.
  func addLeading(_ amount: inout Amount) {
    var before = amount.first - 1
    if let of = text.word([.of], endingAt: before) { before = of.first - 1 }
    guard before >= text.start else { return }
    var found: (first: Int, code: UnitCode?, family: String?)?
    if let mark = text.marks.units.last(endingAt: before) {
      let unit = text.lexicon.units[mark.index]
      found = (mark.first, unit.code, unit.family)
    } else if let measure = text.word([.measure], endingAt: before) {
      found = (measure.first, UnitCode(measure.word.name), nil)
    }
    guard let found, text.list[found.first].foldLength > 1,
      found.first == text.start
        || text.list[found.first - 1].kind != .digits && text.numerals.read(at: found.first - 1) == nil,
      found.code == .percent
        || before == amount.first - 1 && (found.family != nil || found.code?.isCurrency ?? false)
    else { return }
    amount.unit = found.code
    amount.family = found.family
    amount.first = found.first
  }

  /// "c $ 1.34", "nzd$15": letters in front of the sign say whose it is.
  func addLetters(_ amount: inout Amount) {
    let before = amount.first - 1
    guard before >= text.start, text.list[amount.first].kind == .symbol, text.list[before].kind == .word else { return }
    let isAbbreviated = text.isSymbol(".", before - 1) && !text.list[before].hasSpaceBefore
    if text.word([.article], endingAt: before) == nil, !isAbbreviated,
      let unit = text.language.units.compound(text.list.bytes(text.list[before]), text.list[amount.first].word)
    {
      amount.unit = unit.code
    } else if let measure = text.word([.measure], endingAt: before), UnitCode(measure.word.name).isCurrency {
      amount.unit = UnitCode(measure.word.name)
    } else {
      return
    }
    amount.first = before
  }

  /// "75 USD million": the scale behind the unit.
  func addScaleBehind(_ amount: inout Amount) {
    let next = amount.last + 1
    guard amount.scale == 1, amount.unit?.isCurrency ?? false, next < text.limit, amount.last > amount.first,
      text.list[amount.last].kind == .word, text.list[next].foldLength > 2,
      !text.hasPrefix(AffixClass.conjunction, next),
      let mark = text.marks.numbers.all(at: next).first(where: { text.lexicon.numbers[$0.index].kind.isScale }),
      let product = amount.value.multiplied(by: text.lexicon.numbers[mark.index].value)
    else { return }
    amount.value = product
    amount.scale = text.lexicon.numbers[mark.index].value
    amount.last = mark.last
  }

  /// "20 dollars 43 cents", "15 dollars 50", "3 CHF and four": hundredths behind the unit.
  func addSmallMoney(_ amount: inout Amount) {
    guard amount.unit?.isCurrency ?? (amount.family != nil), amount.value.integer != nil, amount.scale == 1,
      amount.last > amount.first
    else { return }
    let next = text.skip([.and], amount.last + 1)
    guard next < text.limit, !text.hasPrefix(AffixClass.conjunction, next), let cents = number(at: next),
      let count = cents.numeral.value.integer, (1...99).contains(count), cents.scale == 1
    else { return }
    var last = cents.last
    if let mark = text.word(.fractionUnit, at: last + 1) {
      last = mark.last
    } else if let mark = text.marks.units.at(last + 1) {
      guard text.lexicon.units[mark.index].multiplier < 1 else { return }
      last = mark.last
    } else if text.isUnit(last + 1) || text.list[next].kind == .symbol {
      return
    }
    guard let hundredth = ExactDecimal("0.01"), let part = ExactDecimal(Int128(count)).multiplied(by: hundredth),
      let sum = amount.value.adding(part)
    else { return }
    amount.value = sum
    amount.last = last
  }
}
