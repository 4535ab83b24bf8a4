extension Period {
  /// Reads what `description` writes: `2023`, `2023-H1`, `2023-T2`, `2023-Q3`, `2023-09`, `2022-07/2023-06`,
  /// `2024-05-01/2024-05-20`.
  ///
  /// Two months from January on are cumulative; twelve months from another month are a fiscal year. `nil` for anything
  /// else, open and unknown ends and single days included.
  public init?(code: String) {
    let ends = code.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2 else { return nil }
    if ends.count == 1 {
      guard let part = Self.part(first) else { return nil }
      self = part
      return
    }
    if let days = Self.days(first, ends[1]) {
      self = days
      return
    }
    guard let start = Self.part(first), let end = Self.part(ends[1]), start.frequency == end.frequency,
      start.frequency == .month || start.frequency == .annual, let from = start.first, let to = end.last, from < to
    else { return nil }
    let isMonths = start.frequency == .month
    self.init(first: from, last: to, frequency: isMonths ? .span : .annual)
    guard isMonths else { return }
    isCumulative = from.month == 1 && from.year == to.year
    isFiscal = from.month != 1 && monthCount == 12
  }

  /// Several days of one month.
  private static func days(_ first: Substring, _ last: Substring) -> Period? {
    guard let start = CalendarDate(iso8601: String(first)), let end = CalendarDate(iso8601: String(last)),
      first.utf8.count == 10, last.utf8.count == 10, (start.year, start.month) == (end.year, end.month),
      start.day < end.day
    else { return nil }
    return .days(start.day...end.day, ofMonth: start.month, of: start.year)
  }

  /// A year or a part of one.
  private static func part(_ code: Substring) -> Period? {
    let bytes = Array(code.utf8)
    guard bytes.count >= 4, let year = CalendarDate.number(bytes[..<4]) else { return nil }
    if bytes.count == 4 { return .year(year) }
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    let digit = CalendarDate.number(bytes[6...]) ?? 0
    switch bytes[5] {
    case UInt8(ascii: "Q"): return (1...4).contains(digit) ? .part(.quarter, digit, of: year) : nil
    case UInt8(ascii: "T"): return (1...3).contains(digit) ? .part(.third, digit, of: year) : nil
    case UInt8(ascii: "H"): return (1...2).contains(digit) ? .part(.halfYear, digit, of: year) : nil
    default:
      guard let month = CalendarDate.number(bytes[5...]), (1...12).contains(month) else { return nil }
      return .month(year, month)
    }
  }
}
