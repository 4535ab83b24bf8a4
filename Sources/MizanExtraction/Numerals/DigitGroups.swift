import MizanData
import MizanModel

/// How the text uses dot and comma in numbers, from the numbers whose shape leaves no doubt.
struct SeparatorStyle {
  var commaDecimals = 0
  var dotDecimals = 0

  /// Counts the unambiguous shapes of a document.
  init(_ list: TokenList) {
    for index in list.tokens.indices.dropLast(2) where list.tokens[index].kind == .digits {
      let sign = list[index + 1]
      let next = list[index + 2]
      guard Self.hasSign(list, at: index + 1), next.kind == .digits, !next.hasSpaceBefore else { continue }
      let isChained = Self.hasSign(list, at: index - 1) || Self.hasSign(list, at: index + 3)
      guard !isChained, next.foldLength != 3 else { continue }
      if sign.word == 0x2C { commaDecimals += 1 } else { dotDecimals += 1 }
    }
  }

  /// Whether a comma or dot stands at a token, right behind the one before it.
  private static func hasSign(_ list: TokenList, at index: Int) -> Bool {
    guard index >= 0, index < list.count else { return false }
    let token = list[index]
    return token.kind == .symbol && !token.hasSpaceBefore && (token.word == 0x2C || token.word == 0x2E)
  }
}

/// A number printed in digits, with its separators read by their shape.
struct DigitGroups {
  /// What the shape says before scale and unit are known.
  enum Shape {
    case integer
    /// One separator and three digits: thousands or decimals.
    case ambiguous
    case decimal
    case grouped
    /// The letter reh between fraction and integer, fraction first.
    case reh
    case malformed
  }

  /// What stands behind the digits and helps to read their separators.
  enum Following: Equatable {
    case scale(ExactDecimal)
    /// A currency or a ratio.
    case decimalUnit
    case other
  }

  /// The ASCII digits of one token.
  typealias Digits = UnsafeBufferPointer<UInt8>

  var first: Int
  var last: Int
  var shape: Shape
  var parts: [Digits]
  var separator: Int32

  /// Reads the digits that begin at token `index`.
  ///
  /// - Parameter isPoint: whether a word token is the letter that stands for a decimal point.
  init?(_ list: TokenList, at index: Int, limit: Int, text: UnsafeBufferPointer<UInt8>, isPoint: (Int) -> Bool) {
    guard list[index].kind == .digits else { return nil }
    first = index
    last = index
    parts = [list.bytes(list[index])]
    shape = .integer
    separator = 0
    if index + 2 < limit, list[index + 1].kind == .word, isPoint(index + 1), list[index + 2].kind == .digits,
      !list[index + 1].hasSpaceBefore || !list[index + 2].hasSpaceBefore
    {
      parts.append(list.bytes(list[index + 2]))
      last = index + 2
      shape = .reh
      return
    }
    var separators: [Int32] = []
    // No number has more groups; a longer chain is something else.
    while last + 1 < limit, parts.count < 16 {
      if let next = Self.spaceGroup(list, last, limit, text, groups: parts) {
        parts.append(list.bytes(list[next]))
        separators.append(0x20)
        last = next
        continue
      }
      guard last + 2 < limit, list[last + 1].kind == .symbol, !list[last + 1].hasSpaceBefore,
        Self.isSeparator(list[last + 1].word), list[last + 2].kind == .digits, !list[last + 2].hasSpaceBefore
      else { break }
      separators.append(list[last + 1].word)
      parts.append(list.bytes(list[last + 2]))
      last += 2
    }
    guard let final = separators.last else { return }
    separator = final
    shape = Self.shape(parts, separators)
  }

  private static func isSeparator(_ scalar: Int32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x66B, 0x66C, 0x60C, 0x27, 0x2019, 0xB7: true
    default: false
    }
  }

  /// Groups of three behind a space: 1 234 567.
  private static func spaceGroup(
    _ list: TokenList, _ last: Int, _ limit: Int, _ text: UnsafeBufferPointer<UInt8>, groups: [Digits]
  ) -> Int? {
    let next = last + 1
    guard next < limit, list[next].kind == .digits, list[next].foldLength == 3, (groups.first?.count ?? 9) <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let start = Int(list[last].end)
    let gap = Int(list[next].start) - start
    // A plain space groups too, where the first group is no whole number of its own kind such as a year.
    let isSpace =
      (gap == 1 && text[start] == 0x20)
      || (gap == 2 && text[start] == 0xC2 && text[start + 1] == 0xA0)
      || (gap == 3 && text[start] == 0xE2 && text[start + 1] == 0x80
        && (text[start + 2] == 0xAF || text[start + 2] == 0x89))
    return isSpace ? next : nil
  }

  private static func shape(_ parts: [Digits], _ separators: [Int32]) -> Shape {
    let tail = parts.dropFirst()
    let final = separators.last ?? 0
    let allThree = tail.allSatisfy { $0.count == 3 } && (parts.first?.count ?? 0) <= 3
    let isUniform = separators.allSatisfy { $0 == final }
    if separators.count == 1 {
      if final == 0x66B || final == 0xB7 { return .decimal }
      if final == 0x66C || final == 0x20 || final == 0x27 || final == 0x2019 { return allThree ? .grouped : .malformed }
      return allThree && parts.first.map { $0.count != 1 || $0[0] != 0x30 } ?? false ? .ambiguous : .decimal
    }
    if isUniform {
      if allThree { return .grouped }
      // Indian grouping: 4,60,000
      let inner = tail.dropLast()
      if final == 0x2C, tail.last?.count == 3, inner.allSatisfy({ $0.count == 2 }), (parts.first?.count ?? 9) <= 2 {
        return .grouped
      }
      return .malformed
    }
    let head = separators.dropLast()
    let groupsAreThree = tail.dropLast().allSatisfy { $0.count == 3 }
    return head.allSatisfy { $0 == head.first } && groupsAreThree ? .decimal : .malformed
  }

  /// The value for a reading of the ambiguous shapes.
  ///
  /// - Parameters:
  ///   - following: what stands behind the digits.
  ///   - commaGroups: whether the language groups thousands by comma and writes a decimal point.
  func value(_ following: Following, commaGroups: Bool, style: SeparatorStyle) -> (ExactDecimal, [Flag])? {
    switch shape {
    case .grouped where separator == 0x2E && parts.count > 2 && Self.isBillions(following): return decimalAtFirst
    case .integer, .grouped: return number(integer: parts[...], fraction: [], [])
    case .decimal: return number(integer: parts.dropLast(), fraction: parts.suffix(1), [])
    case .reh: return number(integer: parts[1...], fraction: parts.prefix(1), [.rehDecimal])
    case .ambiguous:
      if isDecimal(following, commaGroups: commaGroups, style: style) {
        return number(integer: parts.dropLast(), fraction: parts.suffix(1), [])
      }
      let isUsual = separator == 0x2C || separator == 0x60C
      return number(integer: parts[...], fraction: [], isUsual ? [] : [.separatorAmbiguous])
    case .malformed:
      // Two dots and a short last group. Thousands of billions are rarer than three decimals, so with such a scale word
      // the first dot is the decimal point; else the first dots group thousands.
      if Self.isBillions(following) { return decimalAtFirst }
      return number(integer: parts.dropLast(), fraction: parts.suffix(1), [.malformedNumber])
    }
  }

  private var decimalAtFirst: (ExactDecimal, [Flag])? {
    number(integer: parts.prefix(1), fraction: parts.dropFirst(), [.malformedNumber])
  }

  private static func isBillions(_ following: Following) -> Bool {
    if case .scale(let scale) = following { scale >= 1_000_000_000 } else { false }
  }

  private func isDecimal(_ following: Following, commaGroups: Bool, style: SeparatorStyle) -> Bool {
    if separator == 0x2E {
      // A text that writes "4,54 milliards" writes thousands with the dot.
      if style.commaDecimals > 1, style.dotDecimals == 0 { return false }
      if commaGroups { return true }
      // Money and ratios have decimals; tons and ships are counted in thousands.
      return following != .other
    }
    guard !commaGroups, case .scale(let scale) = following else { return false }
    // "1,476 مليار": a thousand billions is a rarer thing to say than three decimals.
    return scale >= 1_000_000_000
      ? style.dotDecimals <= style.commaDecimals || style.dotDecimals == 0 : style.commaDecimals > style.dotDecimals
  }

  private func number(
    integer: ArraySlice<Digits>, fraction: ArraySlice<Digits>, _ flags: [Flag]
  ) -> (ExactDecimal, [Flag])? {
    if integer.count == 1, fraction.isEmpty, let digits = integer.first {
      return ExactDecimal(ascii: digits).map { ($0, flags) }
    }
    var bytes: [UInt8] = []
    for digits in integer { bytes.append(contentsOf: digits) }
    if !fraction.isEmpty { bytes.append(UInt8(ascii: ".")) }
    for digits in fraction { bytes.append(contentsOf: digits) }
    return bytes.withUnsafeBufferPointer { ExactDecimal(ascii: $0) }.map { ($0, flags) }
  }

  static let integerRules = ["digits.integer"]

  /// The name of the rule for the shape; the most frequent one is made once.
  var rules: [String] {
    switch shape {
    case .integer: Self.integerRules
    case .ambiguous: ["digits.ambiguous"]
    case .decimal: ["digits.decimal"]
    case .grouped: ["digits.grouped"]
    case .reh: ["digits.reh"]
    case .malformed: ["digits.malformed"]
    }
  }

  /// The digits printed behind the decimal point, for the tolerance of checks.
  var fractionDigits: Int {
    switch shape {
    case .decimal, .ambiguous: parts.last?.count ?? 0
    case .reh: parts.first?.count ?? 0
    case .malformed: parts.dropFirst().reduce(0) { $0 + $1.count }
    default: 0
    }
  }
}
