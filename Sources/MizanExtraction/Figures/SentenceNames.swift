import MizanData
import MizanModel

/// The areas that the sentences of a text name, in order.
struct SentenceNames {
  private var names: [PartyChooser.Name] = []
  /// The first name of each sentence, and the end of the last one.
  private var firsts: [Int] = []
  /// The countries of the places that each sentence names: a text on the port of Chattogram is one on Bangladesh.
  private var homes: [[DocumentContext.Named]] = []

  /// Finds the names and tells the context that the text has them somewhere.
  init(_ readings: [SentenceReading], _ catalogue: Catalogue, announcedTo context: inout DocumentContext) {
    firsts.reserveCapacity(readings.count + 1)
    homes.reserveCapacity(readings.count)
    names.reserveCapacity(2 * readings.count)
    for reading in readings {
      let first = names.count
      firsts.append(first)
      PartyChooser.addNames(in: reading, context: context, to: &names)
      for index in first..<names.count where !names[index].code.isGroup {
        context.announce(names[index].code, reading.list.span(names[index].first, names[index].last))
      }
      homes.append(Self.homes(of: reading, catalogue))
      for home in homes[homes.count - 1] { context.announce(home.area, home.span) }
    }
    firsts.append(names.count)
  }

  private static func homes(of reading: SentenceReading, _ catalogue: Catalogue) -> [DocumentContext.Named] {
    reading.marks.facilities.compactMap { mark in
      let areas = catalogue.facilities[reading.lexicon.facilities[mark.index]]?.areas ?? []
      return areas.count == 1
        ? DocumentContext.Named(area: areas[0], span: reading.list.span(mark.first, mark.last)) : nil
    }
  }

  /// Tells the context what areas a sentence names, as the text up to it makes them clear.
  func tell(_ context: inout DocumentContext, ofSentence index: Int, _ reading: SentenceReading) {
    for home in homes[index] { context.name(home.area, home.span) }
    let isOpen = reading.hasOpenNames
    guard isOpen || firsts[index] < firsts[index + 1] else { return }
    var known = names[firsts[index]..<firsts[index + 1]]
    if isOpen {
      var again: [PartyChooser.Name] = []
      PartyChooser.addNames(in: reading, context: context, to: &again)
      known = again[...]
    }
    for name in known where !name.code.isGroup { context.name(name.code, reading.list.span(name.first, name.last)) }
  }
}
