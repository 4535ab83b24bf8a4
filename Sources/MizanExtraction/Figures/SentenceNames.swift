import MizanData
import MizanModel

/// The areas that the sentences of a text name, in order.
struct SentenceNames {
  private var names: [PartyChooser.Name] = []
  /// The first name of each sentence, and the end of the last one.
  private var firsts: [Int] = []
  private let catalogue: Catalogue

  /// Finds the names and tells the context that the text has them somewhere.
  init(_ readings: [SentenceReading], _ catalogue: Catalogue, announcedTo context: inout DocumentContext) {
    self.catalogue = catalogue
    firsts.reserveCapacity(readings.count + 1)
    names.reserveCapacity(2 * readings.count)
    for reading in readings {
      let first = names.count
      firsts.append(first)
      PartyChooser.addNames(in: reading, context: context, to: &names)
      for index in first..<names.count where !names[index].code.isGroup {
        context.announce(names[index].code, reading.list.span(names[index].first, names[index].last))
      }
      for (area, span) in homes(of: reading) { context.announce(area, span) }
    }
    firsts.append(names.count)
  }

  /// The countries of the places that a sentence names: a text on the port of Chattogram is one on Bangladesh.
  private func homes(of reading: SentenceReading) -> [(AreaCode, TextSpan)] {
    reading.marks.facilities.compactMap { mark in
      let areas = catalogue.facilities[reading.lexicon.facilities[mark.index]]?.areas ?? []
      return areas.count == 1 ? (areas[0], reading.list.span(mark.first, mark.last)) : nil
    }
  }

  /// Tells the context what areas a sentence names, as the text up to it makes them clear.
  func tell(_ context: inout DocumentContext, ofSentence index: Int, _ reading: SentenceReading) {
    for (area, span) in homes(of: reading) { context.name(area, span) }
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
