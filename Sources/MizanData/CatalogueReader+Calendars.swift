import MizanModel

extension CatalogueReader {
  /// The years of the Islamic calendar; the table ends at the first year that is at fault.
  mutating func ummAlQura() -> UmmAlQura {
    guard let table = table("hijri_months", ["year", "first_day", "months", "certainty"]) else { return UmmAlQura() }
    var years: [UmmAlQura.Year] = []
    var firstYear = 0
    for row in table.rows {
      guard let number = Int(row.cells[0]), (1300...1600).contains(number) else {
        diagnostics.append(table.fault(row, "year", "\"\(row.cells[0])\" is no year from 1300 to 1600"))
        break
      }
      if years.isEmpty { firstYear = number }
      guard number == firstYear + years.count else {
        diagnostics.append(
          table.fault(row, "year", "the year \(number) does not follow \(firstYear + years.count - 1)"))
        break
      }
      guard let year = year(table, row, after: years.last) else { break }
      years.append(year)
    }
    return UmmAlQura(firstYear: firstYear, years: years)
  }

  private mutating func year(_ table: DataTable, _ row: DataTable.Row, after last: UmmAlQura.Year?) -> UmmAlQura.Year? {
    guard let date = CalendarDate(iso8601: row.cells[1]), row.cells[1].utf8.count == 10 else {
      diagnostics.append(table.fault(row, "first_day", "\"\(row.cells[1])\" is no day, expected 2024-07-07"))
      return nil
    }
    let day = date.dayNumber
    if let last, day != last.firstDay + last.length {
      let parts = DayNumber.parts(last.firstDay + last.length)
      let expected = CalendarDate(year: parts.year, month: parts.month, day: parts.day)?.description ?? "-"
      diagnostics.append(
        table.fault(row, "first_day", "\(row.cells[1]) does not follow the year before, which ends before \(expected)"))
      return nil
    }
    var fullMonths: UInt16 = 0
    var isRight = row.cells[2].utf8.count == 12
    for (index, letter) in row.cells[2].utf8.prefix(12).enumerated() {
      if letter == UInt8(ascii: "f") {
        fullMonths |= 1 << UInt16(index)
      } else if letter != UInt8(ascii: "h") {
        isRight = false
      }
    }
    guard isRight else {
      diagnostics.append(
        table.fault(row, "months", "\"\(row.cells[2])\" is no year, expected 12 letters f (30 days) or h (29 days)"))
      return nil
    }
    let year = UmmAlQura.Year(firstDay: day, fullMonths: fullMonths, isCertain: row.cells[3] == "agreed")
    guard (354...355).contains(year.length) else {
      diagnostics.append(table.fault(row, "months", "the months have \(year.length) days, expected 354 or 355"))
      return nil
    }
    return isOne(table, row, "certainty", of: ["agreed", "near"]) ? year : nil
  }
}
