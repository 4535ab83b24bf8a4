import MizanModel

/// Anchors mentions: turns relative wording into months where the text or the publication date allows it.
struct PeriodResolver {
  let published: CalendarDate?
  /// Years that other statements of the text imply; used only without a publication date.
  let implied: ImpliedYears
  var calendars = CalendarConverter()
  /// The first month of the fiscal year that words mean; `nil` where no country tells.
  var fiscalStart: Int?

  /// A resolved mention.
  struct Result {
    var period: Period?
    /// The relative wording as an offset code, such as `Y-1`.
    var relative: String?
    var isInferred = false
  }

  private var year: Int? { published?.year ?? implied.thisYear }

  /// - Parameter context: the period that "the same period" and "the year before" refer to.
  func resolve(_ mention: PeriodMention, context: Period?) -> Result {
    if mention.isDefinite, mention.anchor == .none, let context, let count = mention.period?.monthCount,
      context.monthCount == count || context.monthCount == count + 1 && context.first?.month != 1
    {
      return Result(period: context, isInferred: true)
    }
    switch mention.anchor {
    case .explicit:
      guard mention.isSame, let year = mention.period?.first?.year else { return Result(period: mention.period) }
      if mention.period?.isFiscal ?? false {
        // "the same months of 2023-24": as many years away as the fiscal years are.
        guard let first = context?.first, let own = first.year, let begin = fiscalYear(own, first.month)?.year else {
          return Result()
        }
        return Result(period: context?.shifted(years: year - begin))
      }
      return Result(period: same(context, year: year) ?? mention.period)
    case .yearOffset(let offset):
      let code = relativeCode("Y", offset, part: mention.period)
      if year == nil, mention.isSame, let context, !context.hasUnknownYear, offset != 0 {
        return Result(period: context.shifted(years: offset), relative: code, isInferred: true)
      }
      guard let year else {
        // The months are those of the context, the year stays open.
        if mention.isSame, mention.period == nil, let context, context.hasUnknownYear {
          return Result(period: context, relative: code)
        }
        return Result(period: withUnknownYear(mention, context), relative: code)
      }
      let base = mention.isSame ? same(context, year: year + offset) : mention.period?.filling(year: year + offset)
      return Result(
        period: base ?? (mention.isSame ? .year(year + offset) : nil), relative: code, isInferred: published == nil)
    case .contextOffset(let offset):
      guard var period = context else { return Result(period: nil, relative: nil) }
      if let months = mention.period, months.frequency != .annual, months.hasUnknownYear {
        guard let year = period.last?.year else { return Result(period: months) }
        return Result(period: months.filling(year: year + offset), isInferred: true)
      }
      period = period.shifted(years: offset)
      return Result(period: period.hasUnknownYear && !mention.isSame ? nil : period, isInferred: true)
    case .contextMonths(let count):
      guard var period = context, let first = period.first, let last = period.last else { return Result() }
      period.first = first.adding(months: count)
      period.last = last.adding(months: count)
      return Result(period: period, isInferred: true)
    case .nextOccurrence:
      guard var period = mention.period, let published, let month = period.first?.month else {
        return Result(period: mention.period)
      }
      period = period.filling(year: month > published.month ? published.year : published.year + 1)
      return Result(period: period)
    case .lastOccurrence, .none:
      return undated(mention)
    case .unitOffset(let frequency, let offset):
      return unit(frequency, offset)
    case .fiscalYear(let offset, let isNamed):
      return Result(
        period: fiscal(mention.period, offset, isNamed: isNamed), relative: relativeCode("FY", offset, part: nil))
    case .contextYear(let isFiscal):
      guard let end = context?.last, let year = end.year ?? published?.year else {
        return isFiscal ? Result() : Result(period: year.map { .year($0) }, isInferred: true)
      }
      guard isFiscal, fiscalStart != 1 else { return Result(period: .year(year), isInferred: true) }
      guard let first = fiscalYear(year, end.month) else { return Result() }
      return Result(
        period: Period(first: first, last: first.adding(months: 11), frequency: .annual, isFiscal: true),
        isInferred: true)
    case .calendarYear(let system, let offset, let months):
      return Result(period: calendarYear(system, offset, months), relative: relativeCode("Y", offset, part: nil))
    case .dayOffset(let offset):
      return Result(period: nil, relative: offset == 0 ? "D" : "D\(offset)")
    }
  }

  /// "sees shipments of 7 million tons in September": the first such month or part of a year that was not over at publication.
  func next(_ mention: PeriodMention) -> Period? {
    guard let published, let period = mention.period, period.hasUnknownYear, !mention.isDate, !mention.isSame,
      let last = period.last?.month, let first = period.first?.month
    else { return nil }
    let year = last >= published.month ? published.year : published.year + 1
    return period.filling(year: first <= last ? year : year - 1)
  }

  /// The month of a day; without a year the latest such day that the publication does not precede.
  func month(of date: PeriodMention) -> Period? {
    guard let month = date.period?.first, let day = date.period?.day else { return nil }
    if let year = month.year { return .month(year, month.month) }
    guard let published else { return implied.year(ofMonth: month.month).map { .month($0, month.month) } }
    let isThisYear = (month.month, day) <= (published.month, published.day)
    return .month(isThisYear ? published.year : published.year - 1, month.month)
  }

  private func relativeCode(_ letter: String, _ offset: Int, part: Period?) -> String {
    let sign = offset == 0 ? "" : offset > 0 ? "+\(offset)" : "\(offset)"
    guard let part, part.frequency != .annual, let text = part.description.split(separator: "-", maxSplits: 1).last
    else {
      return letter + sign
    }
    return letter + sign + "-" + text.replacing("XXXX-", with: "")
  }

  /// The months stay known when only the year is relative and nothing anchors it.
  private func withUnknownYear(_ mention: PeriodMention, _ context: Period?) -> Period? {
    guard let period = mention.period, period.frequency != .annual else { return nil }
    return period
  }

  private func same(_ context: Period?, year: Int) -> Period? {
    guard var period = context, let last = period.last else { return nil }
    let span = (last.year ?? 0) - (period.first?.year ?? last.year ?? 0)
    period.last?.year = year
    if period.first != nil { period.first?.year = year - span }
    return period
  }

  /// A month or part of a year without a year: the latest one before the publication date.
  private func undated(_ mention: PeriodMention) -> Result {
    guard var period = mention.period else { return Result(period: lastOccurrence(of: mention.label)) }
    guard period.hasUnknownYear, !mention.isDate else { return Result(period: period) }
    guard let published else {
      let month = period.last?.month ?? period.first?.month ?? 12
      guard let year = implied.year(ofMonth: month) ?? (mention.anchor == .none ? implied.thisYear : nil) else {
        return Result(period: period)
      }
      return Result(period: period.filling(year: year), isInferred: true)
    }
    let last = period.last?.month ?? period.first?.month ?? 12
    // Some offices tell of a month or quarter in its last days.
    let isOver =
      last < published.month
      || last == published.month && (mention.isBegun || published.day >= 25 && mention.anchor == .none)
    let end = isOver ? published.year : published.year - 1
    let wraps = period.monthCount.map { $0 <= 0 } ?? false
    period = period.filling(year: wraps ? end - 1 : end)
    return Result(period: period, isInferred: mention.anchor == .none)
  }

  /// "Last Ramadan": the latest one that was over when the text was published.
  private func lastOccurrence(of label: CalendarLabel?) -> Period? {
    guard let label, let today = published?.dayNumber, let now = calendars.label(of: today, in: label.system)?.year,
      let days = [now, now - 1].lazy.compactMap({ calendars.days(of: label.filling(year: $0)) }).first(where: {
        $0.upperBound <= today
      })
    else { return nil }
    return .covering(days, of: label.system)
  }

  /// Months of the year of another calendar in which the text was published, or of one before or after it.
  private func calendarYear(_ system: CalendarSystem, _ offset: Int, _ months: ClosedRange<Int>) -> Period? {
    guard let today = published?.dayNumber, let now = calendars.label(of: today, in: system)?.year else { return nil }
    return calendars.days(system, year: now + offset, months: months).map { .covering($0, of: system) }
  }

  /// The first month of the fiscal year that a month lies in.
  private func fiscalYear(_ year: Int, _ month: Int) -> YearMonth? {
    fiscalStart.map { YearMonth(month < $0 ? year - 1 : year, $0) }
  }

  /// A part of a fiscal year, or its months by their names, counted from the one in which the text was published.
  private func fiscal(_ part: Period?, _ offset: Int, isNamed: Bool) -> Period? {
    guard let start = fiscalStart, let part, let low = part.first?.month, let high = part.last?.month else {
      return nil
    }
    let begin = published.flatMap { fiscalYear($0.year + offset, $0.month) }
    guard part.frequency != .annual || begin != nil else { return nil }
    if start == 1 { return begin?.year.map { part.filling(year: $0) } ?? part }
    func month(_ number: Int) -> YearMonth {
      let steps = isNamed ? (number - start + 12) % 12 : number - 1
      return (begin ?? YearMonth(nil, start)).adding(months: steps)
    }
    var period = part
    (period.first, period.last) = (month(low), month(high))
    if part.frequency != .month, part.frequency != .annual { period.frequency = .span }
    period.isFiscal = true
    return period
  }

  private func unit(_ frequency: Period.Frequency, _ offset: Int) -> Result {
    let code = "\(frequency == .span ? "YTD" : frequency.rawValue)" + (offset == 0 ? "" : "\(offset)")
    guard let published else { return Result(period: nil, relative: code) }
    let month = YearMonth(published.year, published.month)
    switch frequency {
    case .month:
      let target = month.adding(months: offset)
      return Result(period: .month(target.year, target.month), relative: code)
    case .quarter, .halfYear:
      let size = frequency == .quarter ? 3 : 6
      let target = month.adding(months: offset * size)
      return Result(period: .part(frequency, (target.month - 1) / size + 1, of: target.year), relative: code)
    default:
      return Result(period: nil, relative: code)
    }
  }
}
