import MizanModel

/// The time periods of SDMX 3.0, section 6 of its technical notes: Gregorian years and months, reporting halves, thirds
/// and quarters of a calendar year, and time ranges.
extension TimeSpan {
  /// The code of CL_FREQ.
  var sdmxFrequency: String { sdmx.frequency }

  /// `2023`, `2024-S1`, `2024-T2`, `2024-Q3`, `2024-09`, `2024-09-05`, or a range such as `2024-01-01/P9M`.
  var sdmxPeriod: String { sdmx.period }

  private var sdmx: (frequency: String, period: String) {
    let year = first.yearText
    if let day {
      let start = first.text(day: day)
      return lastDay.map { ("_O", "\(start)/P\($0 - day + 1)D") } ?? ("D", start)
    }
    switch monthCount {
    case 1: return ("M", first.text)
    case 3 where first.month % 3 == 1: return ("Q", "\(year)-Q\((first.month + 2) / 3)")
    case 4 where first.month % 4 == 1: return ("T", "\(year)-T\((first.month + 3) / 4)")
    case 6 where first.month % 6 == 1: return ("S", "\(year)-S\((first.month + 5) / 6)")
    case 12: return ("A", first.month == 1 ? year : first.text + "-01/P1Y")
    default:
      let length = monthCount % 12 == 0 ? "\(monthCount / 12)Y" : "\(monthCount)M"
      return ("_O", first.text + "-01/P" + length)
    }
  }
}
