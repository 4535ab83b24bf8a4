import MizanModel

/// The areas that the sentences of a text name, in order.
struct SentenceNames {
  private var names: [PartyChooser.Name] = []
  /// The first name of each sentence, and the end of the last one.
  private var firsts: [Int] = []

  /// Finds the names and tells the context that the text has them somewhere.
  init(_ readings: [SentenceReading], announcedTo context: inout DocumentContext) {
    firsts.reserveCapacity(readings.count + 1)
    names.reserveCapacity(2 * readings.count)
    for reading in readings {
      let first = names.count
      firsts.append(first)
      PartyChooser.addNames(in: reading, context: context, to: &names)
      for index in first..<names.count where !names[index].code.isGroup {
        context.announce(names[index].code, reading.list.span(names[index].first, names[index].last))
      }
    }
    firsts.append(names.count)
  }

  /// Tells the context what areas a sentence names, as the text up to it makes them clear.
  func tell(_ context: inout DocumentContext, ofSentence index: Int, _ reading: SentenceReading) {
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
