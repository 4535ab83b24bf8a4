import MizanData
import MizanModel

extension CalendarParser {
  /// "early next week", "the end of March", "منتصف الأسبوع المقبل", "EOM".
  func part(_ index: Int) -> CalendarNode? {
    if let edge = text.word(.edge, at: index) {
      let pieces = edge.word.name.split(separator: ":").map(String.init)
      guard pieces.count == 3, let kind = MentionWordKind(rawValue: pieces[0]), let grain = Grain(rawValue: pieces[2])
      else {
        return nil
      }
      var node = CalendarNode(index, edge.last, grain)
      if let today {
        let whole = CalendarDay.stretch(today, grain)
        node.readings = [
          kind == .earlier ? Stretch(low: whole.low, high: today) : Self.piece(whole, grain, kind, pieces[1])
        ]
      }
      return node
    }
    guard let word = text.word([.early, .middle, .late, .earlier], at: index) else { return nil }
    var at = word.last + 1
    while at < text.limit, text.word([.of, .from, .inside, .article, .about], at: at) != nil || text.isDash(at) {
      at = max(at + 1, text.skip([.of, .from, .inside, .article, .about], at))
    }
    guard at < text.limit, let base = inner.node(at: at) ?? bareUnit(at), !base.isDay, base.last >= at else {
      return nil
    }
    var node = base.mapped { reading in
      if word.word.kind == .earlier { return Stretch(low: reading.low, high: today ?? reading.high) }
      return Self.piece(reading, base.grain, word.word.kind, word.word.name)
    }
    if word.word.name == "later", let today, node.grain == .week || node.grain == .year || node.grain == .month {
      node.readings = base.readings.map { Stretch(low: max(today, $0.low ?? today), high: $0.high) }
    }
    node.first = index
    node.isWeak = false
    node.isEnding = word.word.kind == .late && word.word.name == "end"
    return node
  }

  /// The unit of the anchor by its bare name, behind "end of" or "rest of".
  func bareUnit(_ index: Int) -> CalendarNode? {
    guard let unit = unit(at: index), unit.grain != .day else { return nil }
    var node = CalendarNode(index, unit.last, unit.grain)
    if let today { node.readings = [CalendarDay.stretch(today, unit.grain)] }
    return node
  }

  /// "Start", "middle" and "end" are thirds of a stretch, "early" and "late" halves; of a week they are days.
  static func piece(_ whole: Stretch, _ grain: Grain, _ kind: MentionWordKind, _ name: String) -> Stretch {
    guard let low = whole.low, let high = whole.high else { return whole }
    let isHalf = name == "half" || name == "later"
    switch grain {
    case .week:
      switch kind {
      case .early: return Stretch(low: low, high: low + 3)
      case .middle: return Stretch(low: low + 1, high: low + 5)
      default: return Stretch(low: isHalf ? low + 3 : low + 4, high: low + 7)
      }
    case .month:
      switch kind {
      case .early: return Stretch(low: low, high: low + (isHalf ? 15 : 10))
      case .middle: return Stretch(low: low + 10, high: low + 20)
      default: return Stretch(low: low + (isHalf ? 15 : 20), high: high)
      }
    default:
      let months = max(grain.months, 3)
      let step = isHalf ? months / 2 : months / 3
      switch kind {
      case .early: return Stretch(low: low, high: CalendarDay.adding(low, step, .month))
      case .middle:
        return Stretch(low: CalendarDay.adding(low, step, .month), high: CalendarDay.adding(low, months - step, .month))
      default: return Stretch(low: CalendarDay.adding(low, months - step, .month), high: high)
      }
    }
  }

  /// "the rest of the week", "باقي الشهر": from the anchor on.
  func rest(_ index: Int) -> CalendarNode? {
    guard let word = text.word(.rest, at: index) else { return nil }
    let at = text.skip([.of, .from, .article], word.last + 1)
    guard at < text.limit, let base = relative(at) ?? bareUnit(at) else { return nil }
    var node = base.mapped { Stretch(low: today ?? $0.low, high: $0.high) }
    node.first = index
    node.isWeak = false
    return node
  }

  /// "the week of April 10th", "w/c Feb 4", "أسبوع 16 سبتمبر".
  func weekOf(_ index: Int) -> CalendarNode? {
    var at = index
    if let word = text.word(.weekOf, at: at) {
      at = word.last + 1
    } else if let word = unit(at: at), word.grain == .week, word.name == "week" {
      at = word.last + 1
      let link = text.word([.of, .since, .inside], at: at)
      let isDate = at < text.limit && (text.list[at].kind == .digits || month(at: at) != nil)
      guard link != nil || text.numerals.grammar == .arabic && isDate else { return nil }
      if let link { at = link.last + 1 }
      guard link?.word.kind != .since || text.word([.article], endingAt: index - 1)?.word.name != "indefinite" else {
        return nil
      }
    } else {
      return nil
    }
    at = text.skip([.inside, .of, .article], at)
    guard at < text.limit, let base = inner.node(at: at), base.isDay, !base.isWeak || text.numerals.grammar == .english
    else {
      return nil
    }
    var node = base.mapped { reading in CalendarDay.stretch(reading.low ?? 0, .week) }
    node.first = index
    node.isDay = false
    node.isWeak = false
    node.grain = .week
    return node
  }
}
