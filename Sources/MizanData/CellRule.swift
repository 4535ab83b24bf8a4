import MizanModel

/// What a cell may hold where the program gives its words a meaning.
enum CellRule {
  /// One of the words.
  case oneOf([String])
  /// Some of the words, joined by a sign.
  case someOf([String], sign: Character)
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// An exact decimal, or `n/d` where a fraction is allowed.
  case number(allowsFraction: Bool)
  /// `-`: the row has no such value.
  case nothing

  /// What is wrong with a cell and the nearest word that would be right; `nil` for a right one.
  func fault(_ cell: String, _ name: String) -> (message: String, nearest: String?)? {
    // Nearly all cells are right, so the message is made last.
    guard !allows(cell) else { return nil }
    let found = "\"\(cell)\" is no \(name), expected "
    switch self {
    case .oneOf(let words): return (found + Self.list(words), NearestWord.find(cell, among: words))
    case .someOf(let words, let sign):
      let part = Self.parts(cell, sign).first { !words.contains($0) } ?? cell
      return ("\"\(part)\" is no \(name), expected " + Self.list(words), NearestWord.find(part, among: words))
    case .whole(let range): return (found + "a whole number from \(range.lowerBound) to \(range.upperBound)", nil)
    case .number(let allowsFraction): return (found + (allowsFraction ? "a decimal or n/d" : "a decimal"), nil)
    case .nothing: return (found + "\"-\"", nil)
    }
  }

  private func allows(_ cell: String) -> Bool {
    switch self {
    case .oneOf(let words): return words.contains(cell)
    case .someOf(let words, let sign): return Self.parts(cell, sign).allSatisfy(words.contains)
    case .whole(let range): return Int(cell).map(range.contains) ?? false
    case .number(let allowsFraction):
      let parts = Self.parts(cell, "/").map { ExactDecimal($0) }
      let isRight = parts.allSatisfy { $0 != nil } && parts.count <= (allowsFraction ? 2 : 1) && parts.last != .zero
      return isRight || parts == [.zero]
    case .nothing: return cell == "-"
    }
  }

  private static func parts(_ cell: String, _ sign: Character) -> [String] {
    cell.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(40).joined(separator: ", ")
    return "one of " + shown + (words.count > 40 ? " and \(words.count - 40) more" : "")
  }
}

extension CellRule {
  /// One of the raw values of an enumeration.
  static func oneOf<Kind: CaseIterable & RawRepresentable<String>>(_ kind: Kind.Type) -> CellRule {
    .oneOf(Kind.allCases.map(\.rawValue))
  }

  /// A column, what its cell names, and what it may hold.
  typealias Checked = (column: String, name: String, rule: CellRule)

  /// The rules of a pack's table, made once: they answer for each row.
  ///
  /// - Parameter areas: the codes of all countries and groups.
  static func ofPack(_ table: String, areas: [String]) -> (DataTable.Row) -> [Checked] {
    switch table {
    case "periods":
      return ofKinds(PeriodKind.self, ("kind", "kind of period word", .oneOf(PeriodKind.self))) { $0.values }
    case "cues":
      return ofKinds(CueKind.self, ("kind", "kind of cue", .oneOf(CueKind.self))) { $0.values(areas) }
    case "mentions":
      return ofKinds(MentionWordKind.self, ("kind", "kind of mention word", .oneOf(MentionWordKind.self))) { $0.values }
    default:
      let rules = ofTable(table)
      return { _ in rules }
    }
  }

  private static func ofTable(_ table: String) -> [Checked] {
    switch table {
    case "affixes":
      [
        ("side", "side of a word", .oneOf(AffixSide.self)),
        ("class", "class of affixes", .someOf(AffixKind.allCases.map(\.rawValue), sign: "+")),
      ]
    case "numerals":
      [
        ("value", "exact value", .number(allowsFraction: true)),
        ("class", "class of number words", .oneOf(NumberClass.self)),
      ]
    case "units": [("number", "number of a unit word", .oneOf(["any", "dual"]))]
    case "abbreviations": [("multiplier", "exact multiplier", .number(allowsFraction: false))]
    case "areas": [("kind", "kind of area name", .oneOf(AreaKind.self))]
    case "indicators": [("kind", "kind of indicator word", .oneOf(IndicatorCueKind.self))]
    default: []
    }
  }

  /// The rules of a table whose first column is a kind that says what the column `value` may hold.
  private static func ofKinds<Kind: CaseIterable & RawRepresentable<String>>(
    _ kinds: Kind.Type, _ kind: Checked, values: (Kind) -> CellRule?
  ) -> (DataTable.Row) -> [Checked] {
    var rules: [String: [Checked]] = [:]
    for each in Kind.allCases {
      rules[each.rawValue] = [kind] + (values(each).map { [("value", "value of \(each.rawValue)", $0)] } ?? [])
    }
    return { row in rules[row.cells[0]] ?? [kind] }
  }
}

extension PeriodKind {
  /// What the column `value` of `periods.tsv` may hold.
  fileprivate var values: CellRule {
    switch self {
    case .month, .hijriMonth, .solarMonth: .whole(1...12)
    case .weekday: .whole(1...7)
    case .unit:
      .oneOf([
        "year", "half", "third", "quarter", "month", "week", "day", "hour", "minute", "decade", "century", "period",
      ])
    case .relative: .oneOf(["last", "this", "next", "before", "after", "before_last"])
    case .era: .oneOf(["gregorian", "hijri", "solar"])
    case .day: .oneOf(["today", "this_day", "yesterday"])
    case .wholeYear: .oneOf(["-", "fiscal"])
    case .yearBefore: .oneOf(["-", "month", "quarter"])
    // "from" opens a period only in front of a single month or year.
    case .since: .oneOf(["-", "strict"])
    // "ended" closes a year and begins nothing by itself.
    case .end: .oneOf(["-", "ended"])
    case .same, .until, .start, .first, .fiscal, .link, .yearToDate, .corresponding, .plural: .nothing
    }
  }
}

extension CueKind {
  /// What the column `value` of `cues.tsv` may hold.
  fileprivate func values(_ areas: [String]) -> CellRule {
    switch self {
    case .bound, .boundVerb, .boundAfter: .oneOf(Bound.self)
    // A verb without direction: "moved from A to B".
    case .change: .oneOf(Direction.allCases.map(\.rawValue) + ["-"])
    case .status: .oneOf(Status.self)
    case .multiply: .number(allowsFraction: false)
    // The countries that the word may stand for.
    case .home: .someOf(areas, sign: "|")
    case .rate: .oneOf(["year", "month", "day"])
    case .place: .oneOf(Catalogue.Facility.kinds)
    // Whether the goods come from the subject.
    case .taker: .oneOf(["-", "from"])
    // Whether the words stand apart from those for trade.
    case .world: .oneOf(["-", "abroad"])
    // How long that time is.
    case .sameTime: .oneOf(["-", "year", "half", "quarter", "month"])
    // Whether a year behind it is part of the name, as in "Vision 2030".
    case .name: .oneOf(["-", "year"])
    default: .nothing
    }
  }
}
