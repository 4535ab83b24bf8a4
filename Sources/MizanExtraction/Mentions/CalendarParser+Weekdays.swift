import MizanData
import MizanModel

extension CalendarParser {
  // MARK: Days by their names

  /// "Friday", "next Friday", "Friday next week", "Friday, 22 January 2018", "Friday the 22nd".
  func weekday(_ index: Int) -> CalendarNode? {
    var at = index
    var relation: String?
    if let word = text.word(.relative, at: at), text.word(.weekday, at: word.last + 1) != nil {
      (relation, at) = (word.word.name, word.last + 1)
    } else if let unit = relativeUnit(at: at), unit.grain == .week {
      // "next week on Friday", "الأسبوع المقبل يوم الجمعة"
      var next = text.isDash(unit.last + 1) ? unit.last + 2 : unit.last + 1
      // "last week's Sunday"
      if text.isSymbol("'", next), next + 1 < text.limit, text.list[next + 1].foldLength == 1 { next += 2 }
      next = skipDayWord(text.skip([.inside, .article], next))
      guard let name = text.word(.weekday, at: next) else { return nil }
      return inWeek(index, name.last, name.word.value, offset: unit.offset)
    } else if let day = dayWord(at), let name = text.word(.weekday, at: day.last + 1) {
      // "اليوم الأربعاء": the day itself.
      var node = day
      if let date = dateBehind(index, name.last, name.word.value), date.isDay, date.dayOfMonth == nil { node = date }
      node.last = max(node.last, name.last)
      return node
    } else {
      at = skipDayWord(at)
    }
    guard let name = text.word(.weekday, at: at), isName(at) else { return nil }
    var last = name.last
    if text.isSymbol(".", last + 1), !text.list[last + 1].hasSpaceBefore, text.list[at].foldLength <= 4 { last += 1 }
    if relation == nil, let word = text.word(.relative, at: last + 1), text.word(.unit, at: word.last + 1) == nil {
      (relation, last) = (word.word.name, word.last)
    }
    if relation == nil || relation == "this", let date = dateBehind(index, last, name.word.value) { return date }
    // "Friday next week", "الجمعة من الأسبوع المقبل"
    let next = text.skip([.of, .from, .inside, .article], last + 1)
    if let unit = relativeUnit(at: next), unit.grain == .week {
      return inWeek(index, unit.last, name.word.value, offset: unit.offset)
    }
    if let relation { return inWeek(index, last, name.word.value, relation: relation) }
    var node = CalendarNode(index, last, .day)
    guard let today else { return node }
    let distance = (name.word.value - CalendarDay.weekday(today) + 7) % 7
    node.readings = distance == 0 ? [.day(today)] : [.day(today + distance - 7), .day(today + distance)]
    return node
  }

  /// Moves past the word "day" in front of a name.
  func skipDayWord(_ index: Int) -> Int {
    guard let word = text.word(.unit, at: index), word.word.name == "day",
      text.word(.weekday, at: text.skip([.article], word.last + 1)) != nil
    else { return index }
    return text.skip([.article], word.last + 1)
  }

  /// A short Latin name of a day needs a capital or to stand alone.
  func isName(_ index: Int) -> Bool {
    let token = text.list[index]
    // A name that is a number too needs its article.
    if text.marks.numbers.at(index) != nil, text.words[index].prefixes & AffixClass.article == 0 { return false }
    return token.foldLength > 3 || token.isCapital || !(text.list.bytes(token).first.map { $0 < 0x80 } ?? false)
      || index == text.start
  }

  func inWeek(_ first: Int, _ last: Int, _ weekday: Int, offset: Int) -> CalendarNode {
    var node = CalendarNode(first, last, .day)
    if let today, offset != Self.unknown {
      node.readings = [.day(CalendarDay.start(today, .week) + 7 * offset + weekday - 1)]
    }
    return node
  }

  func inWeek(_ first: Int, _ last: Int, _ weekday: Int, relation: String) -> CalendarNode {
    switch relation {
    case "next": return inWeek(first, last, weekday, offset: 1)
    case "after_next":
      var node = CalendarNode(first, last, .day)
      // The one after the coming one.
      if let today { node.readings = [.day(today + (weekday - CalendarDay.weekday(today) + 6) % 7 + 8)] }
      return node
    case "this":
      // Of this week, or the coming one where that has passed.
      let node = inWeek(first, last, weekday, offset: 0)
      return node.mapped { ($0.low ?? 0) < (today ?? 0) ? .day(($0.low ?? 0) + 7) : $0 }
    default: return inWeek(first, last, weekday, offset: -1)
    }
  }

  /// The date that a name of a day is put in front of.
  func dateBehind(_ first: Int, _ last: Int, _ weekday: Int) -> CalendarNode? {
    var at = text.skipComma(last + 1)
    if text.isSymbol("(", at) || text.isDash(at) { at += 1 }
    at = text.skip([.inside, .article], at)
    guard at < text.limit else { return nil }
    if let date = numericDate(at) ?? dayMonth(at, weekday: weekday) ?? monthFirst(at, weekday: weekday), date.isDay {
      var node = date
      node.first = first
      if node.label != nil, let day = node.taken?.low, CalendarDay.weekday(day) != weekday {
        node.flags.append(.calendarConflict)
      }
      return node
    }
    let isWord = text.list[at].kind == .word
    guard let day = day(at: at), day.isOrdinal || (isWord ? at > last + 1 : at == last + 1),
      day.isOrdinal || !text.isUnit(day.last + 1),
      !text.hasPrefix(AffixClass.conjunction, at), text.word(.unit, at: day.last + 1) == nil
    else { return nil }
    var node = CalendarNode(first, day.last, .day)
    node.dayOfMonth = day.day
    guard let today else { return node }
    // The months in which that day bears the name: this one, else the last such month and the next.
    let parts = CalendarDay.parts(today)
    let days = (-24...24).compactMap { offset -> Int? in
      let number = CalendarDay.number(parts.year, parts.month + offset, day.day)
      return CalendarDay.parts(number).day == day.day && CalendarDay.weekday(number) == weekday ? number : nil
    }
    let current = days.first { CalendarDay.start($0, .month) == CalendarDay.start(today, .month) }
    node.readings =
      current.map { [.day($0)] }
      ?? [days.last { $0 < today }, days.first { $0 >= today }].compactMap { $0.map(Stretch.day) }
    return node
  }
}
